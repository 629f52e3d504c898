import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

const reference = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * Workers and data files are named in the sources as `new URL('./x', import.meta.url)`.
 * In a bundle that path would point nowhere: each such file is brought beside the bundle, a TypeScript one as
 * a bundle of its own, and the reference is turned to it. References to what is no file (a folder of dist/) stay.
 */
export function placeBesideBundle(base: string): Plugin {
  return {
    name: 'sportello:beside-bundle',
    transform(code, id) {
      if (code.search(reference) < 0) {
        return null;
      }
      const changed = code.replaceAll(reference, (whole: string, _quote: string, path: string) => {
        const file = resolve(dirname(id), path);
        if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
          return whole;
        }
        const flat = relative(base, file)
          .replaceAll(/[\\/]+/g, '-')
          .replaceAll('..', '');
        if (!file.endsWith('.ts')) {
          this.emitFile({ type: 'asset', fileName: flat, source: readFileSync(file) });
          return `new URL('./${flat}', import.meta.url)`;
        }
        const fileName = flat.replace(/\.ts$/, '.js');
        this.emitFile({ type: 'chunk', id: file, fileName });
        return `new URL('./${fileName}', import.meta.url)`;
      });
      return { code: changed, map: null };
    },
  };
}
