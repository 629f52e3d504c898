import type { card as it } from '../it/card.ts';
import type { Shape } from '../shape.ts';

/** The call card: logging a ticket while the person is on the phone. */
export const card = {
  title: 'New ticket',
  channel: {
    phone: 'Phone call',
    walkIn: 'Walk-in',
    email: 'E-mail',
    chat: 'Chat',
    portal: 'Portal',
  },
  caller: 'Who is calling',
  payer: 'Billed to, if different',
  systemFacts: 'System facts',
  save: 'Save',
  saveAndSolve: 'Save and solve',
  saveAndHandOn: 'Save and hand on',
  park: 'park',
  sameOutage: 'Same outage',
  generalQuestion: 'General question',
  lineDropped: 'Line dropped',
  bulletins: 'Notices of outage',
  similarSolved: 'Solved, similar',
  openSameCustomer: 'Open for the same customer',
  toRegister: 'to be registered',
  newCaller: 'New contact',
} as const satisfies Shape<typeof it>;
