/** The list of keys and its groups. */
export const keys = {
  title: 'Tasti',
  lettersOff: 'Disattiva le lettere da sole',
  remap: 'Cambia tasto',
  reset: 'Tasto di partenza',
  conflict: 'Già usato da: {{label}}',
  pressKey: 'Premi il tasto nuovo',
  list: {
    next: 'Riga successiva',
    previous: 'Riga precedente',
    open: 'Apri la riga',
    select: 'Scegli la riga',
  },
  scope: {
    global: 'Ovunque',
    screen: 'In questa pagina',
    pane: 'Nel riquadro',
    card: 'Nella scheda di chiamata',
    dialog: 'Nella finestra',
  },
} as const;
