/** Dialogs of the ticket page; each is about one action. `plan` and `record` are the interventions' own. */
export type DialogName =
  | 'handOn'
  | 'giveBack'
  | 'wait'
  | 'solve'
  | 'tell'
  | 'close'
  | 'reopen'
  | 'moveCustomer'
  | 'duplicate'
  | 'ask'
  | 'tie'
  | 'title'
  | 'problem'
  | 'plan'
  | 'record'
  | 'request';
