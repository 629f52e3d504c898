import type { ticket as it } from '../it/ticket.ts';
import type { Shape } from '../shape.ts';

/** The ticket page: its actions, ages, timeline. */
export const ticket = {
  actions: {
    take: 'Take in charge',
    handOn: 'Hand on…',
    suspend: 'Suspend',
    giveBack: 'Give back',
    solve: 'Solve',
    close: 'Close',
    reopen: 'Reopen',
    planVisit: 'Plan a visit',
    copy: 'Copy ticket',
    duplicateOf: 'Mark as duplicate of…',
    askColleague: 'Ask a colleague',
    told: 'The requester has been told',
    changeCustomer: 'Correct the customer',
    remoteHelp: 'Remote help',
    print: 'Print',
  },
  openFor: 'open for {{age}}',
  toCallBack: 'to call back',
  workaround: 'workaround',
  waiting: {
    customer: 'Waiting for customer',
    parts: 'Waiting for parts',
    supplier: 'Waiting for supplier',
    visit: 'Waiting for visit',
  },
  ends: {
    firstCall: 'At the first call',
    longerPhone: 'After a longer phone intervention',
    visit: 'After a visit',
  },
  write: {
    answer: 'Answer',
    note: 'Internal note',
    phoneLog: 'Phone call',
  },
  changedOnTwoDesks: 'changed on two desks',
} as const satisfies Shape<typeof it>;
