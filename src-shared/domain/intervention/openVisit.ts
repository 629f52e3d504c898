import type { NewEvent } from '../../events/envelope.ts';
import { wallToMs, type Zone } from '../../time/zone.ts';
import { placeOfService } from '../catalog/routing.ts';
import type { DecideContext } from '../decision.ts';
import type { RecordState } from '../record/record.ts';
import { ticketEvent } from '../ticket/open.ts';
import { interventionEvent } from './load.ts';
import type { DueVisit } from './recurring.ts';

/** Ids of what a visit makes: the same on every desk, so that two of them open the same call. */
export interface VisitIds {
  readonly ticket: string;
  readonly intervention: string;
}

/**
 * The call of a recurring visit with its planned work. No events when it is open already, or when customer or contract
 * is no longer in use. The technician of the rule has it, else the customer's own; nobody when who was meant has left.
 */
export function openVisit(
  contractId: string,
  due: DueVisit,
  ids: VisitIds,
  zone: Zone,
  ctx: DecideContext,
): readonly NewEvent[] {
  if (ctx.known('ticket', ids.ticket)) return [];
  const contract = inUse('contract', contractId, ctx);
  const customer = inUse('customer', contract?.fields['customer'], ctx);
  if (contract === undefined || customer === undefined) return [];
  const { visit } = due;
  const operator =
    inUse('operator', visit.technician, ctx)?.id ?? inUse('operator', customer.fields['technician'], ctx)?.id ?? null;
  const service = inUse('service', visit.service, ctx);
  const assets = (contract.fields['assets'] ?? []) as readonly string[];
  const asset = assets.length === 1 ? inUse('asset', assets[0], ctx) : undefined;
  const place = placeOfService(service, groupsOf(service, ctx));
  const facts: Record<string, unknown> = {
    customer: customer.id,
    contract: contractId,
    contractKind: contract.fields['sort'],
    service: service?.id,
    ...place,
    asset: asset?.id,
    site: asset?.fields['site'],
    product: asset?.fields['product'],
    operator,
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
  const [y = 0, mo = 1, d = 1] = due.day.split('-').map(Number);
  const at = { y, mo, d, h: Math.floor(visit.startMinute / 60), mi: visit.startMinute % 60, s: 0, ms: 0 };
  const planStart = wallToMs(at, zone);
  const planned = {
    ticket: ids.ticket,
    customer: customer.id,
    mode: visit.mode,
    planStart,
    planEnd: planStart + visit.minutes * 60_000,
    ...(operator === null ? {} : { operator }),
    ...(asset?.fields['site'] ? { site: asset.fields['site'] } : {}),
  };
  return [
    ticketEvent('opened', ids.ticket, {
      number: ctx.nextCallNumber(ctx.now),
      channel: 'portal',
      title: visit.title,
      problem: visit.title,
      ...known,
      visit: { contract: contractId, key: visit.key, day: due.nominal },
    }),
    interventionEvent(ids.intervention, 'planned', { fields: planned }),
  ];
}

/** The groups in use with the service's own, which may be retired. */
function groupsOf(service: RecordState | undefined, ctx: DecideContext): RecordState[] {
  const ids = new Set([...ctx.children('group', null), service?.fields['group']]);
  return [...ids].flatMap((id) => {
    const state = typeof id === 'string' ? (ctx.load('group', id) as RecordState | undefined) : undefined;
    return state === undefined ? [] : [state];
  });
}

/** A record that is there and not retired; of one merged into another, the one that stands for it. */
function inUse(kind: string, id: unknown, ctx: DecideContext): RecordState | undefined {
  const seen = new Set<string>();
  for (let at = id; typeof at === 'string' && !seen.has(at); ) {
    seen.add(at);
    const state = ctx.load(kind, at) as RecordState | undefined;
    if (state === undefined || !state.added || state.erased) return undefined;
    if (state.mergedInto === null) return state.retired ? undefined : state;
    at = state.mergedInto;
  }
  return undefined;
}
