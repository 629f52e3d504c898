import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The renderer's build: src-renderer/index.html to dist/renderer.
 * Paths are relative so that the same files work behind the app's own protocol and behind the loopback server.
 * Nothing is inlined: the content security policy allows neither inline scripts nor data: fonts.
 * `--mode gallery` adds the developers' page of components; it is never part of a release build.
 */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('./src-renderer', import.meta.url)),
  base: './',
  plugins: [react()],
  css: { modules: { localsConvention: 'camelCaseOnly' as const } },
  build: {
    outDir: mode === 'gallery' ? '../dist/gallery' : '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    sourcemap: mode === 'gallery',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input:
        mode === 'gallery'
          ? { gallery: fileURLToPath(new URL('./src-renderer/gallery.html', import.meta.url)) }
          : { index: fileURLToPath(new URL('./src-renderer/index.html', import.meta.url)) },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'mantine', test: /node_modules[\\/](@mantine|@floating-ui)[\\/]/, priority: 2 },
          ],
        },
      },
    },
  },
}));
