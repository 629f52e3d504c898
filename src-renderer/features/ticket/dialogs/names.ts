/** Dialogs of the ticket page; each is about one action. */
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
  | 'problem';
