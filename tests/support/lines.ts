import type { TicketLine } from '#shared/api/queue.ts';

/** A line of a list of calls, all of it unknown but what a test cares about. */
export function line(over: Partial<TicketLine> = {}): TicketLine {
  return {
    id: 'c1',
    number: '26-TST-00001',
    title: 'Stampante ferma',
    status: 'assigned',
    stopped: false,
    callBack: false,
    openedAt: 0,
    lastAt: 0,
    solvedAt: null,
    closedAt: null,
    urgency: null,
    blocked: null,
    contractKind: null,
    channel: 'phone',
    customer: null,
    customerName: '',
    requesterName: '',
    product: null,
    type: null,
    service: null,
    group: null,
    level: null,
    operator: null,
    asset: null,
    assetName: '',
    waitReason: null,
    waitUntil: null,
    end: null,
    ...over,
  };
}
