/** The assignment board. */
export const board = {
  title: 'Lavagna',
  waiting: 'Da assegnare',
  load: 'carico',
  assignTo: 'Assegna a {{name}}',
  dragHelp: 'Spazio per prendere la chiamata, frecce per spostarla, Spazio per posarla, Esc per rinunciare.',
} as const;
