import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { createI18n } from '#shared/i18n/createI18n.ts';
import { KeysProvider } from '../ui/hotkeys.tsx';
import { ToastsProvider } from '../ui/toasts.tsx';
import { type ColorSchemeChoice, UiProvider } from '../ui/UiProvider.tsx';
import { EntryGallery } from './EntryGallery.tsx';
import { FrameGallery } from './FrameGallery.tsx';
import { LongGallery } from './LongGallery.tsx';
import { PartsGallery } from './PartsGallery.tsx';

/*
 * The developers' page of components, with invented data: `vite` and /gallery.html?view=frame|card|parts|fields|table|long|entry&theme=dark&lang=en.
 * It is an entry of its own and never part of a release.
 */
const query = new URLSearchParams(window.location.search);
const view = query.get('view') ?? 'frame';
const lang = query.get('lang') === 'en' ? 'en' : 'it';
const i18n = createI18n(lang, (instance) => instance.use(initReactI18next));
document.documentElement.lang = lang;

function View() {
  if (view === 'frame' || view === 'card') return <FrameGallery card={view === 'card'} />;
  if (view === 'long') return <LongGallery />;
  if (view === 'entry') return <EntryGallery />;
  return <PartsGallery view={view} />;
}

function Gallery() {
  const [scheme] = useState<ColorSchemeChoice>(query.get('theme') === 'dark' ? 'dark' : 'light');
  return (
    <UiProvider colorScheme={scheme}>
      <KeysProvider>
        <ToastsProvider>
          <View />
        </ToastsProvider>
      </KeysProvider>
    </UiProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no root element');
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <Gallery />
    </I18nextProvider>
  </StrictMode>,
);
