import { Menu, type MenuItemConstructorOptions } from 'electron';
import { systemLanguage } from '#main/core/systemLanguage.ts';

/** Words of the menu, in the system's language: the desk's own language is known only once somebody signs in. */
const WORDS = {
  it: {
    file: 'File',
    close: 'Chiudi finestra',
    quit: 'Esci da Sportello',
    edit: 'Modifica',
    cut: 'Taglia',
    copy: 'Copia',
    paste: 'Incolla',
    selectAll: 'Seleziona tutto',
    view: 'Vista',
    resetZoom: 'Dimensione normale',
    zoomIn: 'Ingrandisci',
    zoomOut: 'Riduci',
    fullScreen: 'Schermo intero',
    developerTools: 'Strumenti di sviluppo',
    window: 'Finestra',
    minimize: 'Riduci a icona',
    about: 'Informazioni su Sportello',
    services: 'Servizi',
    hide: 'Nascondi Sportello',
    hideOthers: 'Nascondi altri',
    showAll: 'Mostra tutti',
  },
  en: {
    file: 'File',
    close: 'Close window',
    quit: 'Quit Sportello',
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
    window: 'Window',
    minimize: 'Minimize',
    about: 'About Sportello',
    services: 'Services',
    hide: 'Hide Sportello',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },
} as const;

const SEPARATOR = { type: 'separator' } as const;

/** A plain menu: what the system expects, every item in one language, and no developer tools in a packaged desk. */
export function setMenu(locale: string, packaged: boolean, platform: NodeJS.Platform = process.platform): void {
  const words = WORDS[systemLanguage(locale)];
  const mac = platform === 'darwin';
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit };
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: words.resetZoom },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    SEPARATOR,
    { role: 'togglefullscreen', label: words.fullScreen },
  ];
  if (!packaged) view.push({ role: 'toggleDevTools', label: words.developerTools });
  // Written out instead of `appMenu`: that role's own items would speak the system framework's language.
  const own: MenuItemConstructorOptions = {
    label: 'Sportello',
    submenu: [
      { role: 'about', label: words.about },
      SEPARATOR,
      { role: 'services', label: words.services },
      SEPARATOR,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      SEPARATOR,
      quit,
    ],
  };
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [own] : []),
    { label: words.file, submenu: [{ role: 'close', label: words.close }, ...(mac ? [] : [quit])] },
    {
      // Undo is the desk's own (Ctrl+Z takes back the last command); the field's own undo still works inside fields.
      label: words.edit,
      submenu: [
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    { label: words.view, submenu: view },
    { label: words.window, submenu: [{ role: 'minimize', label: words.minimize }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
