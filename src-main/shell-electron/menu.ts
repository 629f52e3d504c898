import { Menu, type MenuItemConstructorOptions } from 'electron';

/** Words of the menu, in the system's language: the desk's own language is known only once somebody signs in. */
const WORDS = {
  it: { file: 'File', close: 'Chiudi finestra', quit: 'Esci', edit: 'Modifica', view: 'Vista', window: 'Finestra' },
  en: { file: 'File', close: 'Close window', quit: 'Quit', edit: 'Edit', view: 'View', window: 'Window' },
} as const;

/** A plain menu: what the system expects, and no developer tools in a packaged desk. */
export function setMenu(locale: string, packaged: boolean): void {
  const words = locale.startsWith('it') ? WORDS.it : WORDS.en;
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  if (!packaged) view.push({ role: 'toggleDevTools' });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? ([{ role: 'appMenu' }] satisfies MenuItemConstructorOptions[]) : []),
    {
      label: words.file,
      submenu: [
        { role: 'close', label: words.close },
        ...(process.platform === 'darwin'
          ? []
          : ([{ role: 'quit', label: words.quit }] satisfies MenuItemConstructorOptions[])),
      ],
    },
    // Undo is the desk's own (Ctrl+Z takes back the last command); the field's own undo still works inside fields.
    { label: words.edit, submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    { label: words.view, submenu: view },
    { label: words.window, submenu: [{ role: 'minimize' }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
