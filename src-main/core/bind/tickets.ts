import type { ticketsApi } from '#shared/api/tickets.ts';
import { bulkAssign, bulkClose, bulkSet } from '#shared/domain/ticket/bulk.ts';
import type { TicketAction, TicketInput } from '#shared/domain/ticket/commands.ts';
import { decideTicket } from '#shared/domain/ticket/decide.ts';
import { openTicket } from '#shared/domain/ticket/open.ts';
import { undoCommand } from '#shared/domain/ticket/undo.ts';
import { ticketPage } from '#main/store/query/ticketPage.ts';
import type { DecideContext } from '#shared/domain/decision.ts';
import type { Bind, NamesOf } from '../handlers.ts';

function action<A extends TicketAction>(name: A) {
  return { decide: (input: TicketInput<A>, ctx: DecideContext) => decideTicket(name, input, ctx) };
}

export const ticketHandlers = {
  'ticket.open': { decide: openTicket },
  'ticket.get': (input, ctx) => ticketPage(ctx.store, input.id, ctx.caller.operator ?? '', ctx.now),
  'ticket.take': action('take'),
  'ticket.handOn': action('handOn'),
  'ticket.giveBack': action('giveBack'),
  'ticket.wait': action('wait'),
  'ticket.resume': action('resume'),
  'ticket.answer': action('answer'),
  'ticket.note': action('note'),
  'ticket.phone': action('phone'),
  'ticket.attach': action('attach'),
  'ticket.detach': action('detach'),
  'ticket.ask': action('ask'),
  'ticket.solve': action('solve'),
  'ticket.tell': action('tell'),
  'ticket.close': action('close'),
  'ticket.reopen': action('reopen'),
  'ticket.change': action('change'),
  'ticket.moveCustomer': action('moveCustomer'),
  'ticket.tie': action('tie'),
  'ticket.duplicate': action('duplicate'),
  'ticket.unduplicate': action('unduplicate'),
  'ticket.copy': action('copy'),
  'ticket.answerRequest': action('answerRequest'),
  'tickets.assign': { decide: bulkAssign },
  'tickets.set': { decide: bulkSet },
  'tickets.close': { decide: bulkClose },
  'tickets.undo': { decide: (input, ctx) => undoCommand(input.of, ctx) },
} satisfies Bind<Exclude<NamesOf<typeof ticketsApi>, 'ticket.request'>>;
