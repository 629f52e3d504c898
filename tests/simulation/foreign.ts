import type { WireEvent } from '#shared/events/envelope.ts';
import { formatHlc } from '#shared/clock/hlc.ts';
import type { SimDesk } from './simDesk.ts';

/** A stream that a desk knows, whatever its kind. */
interface Target {
  readonly kind: string;
  readonly id: string;
}

/** Types and versions that only a newer desk knows. */
const UNKNOWN: readonly ((
  target: Target,
) => Pick<WireEvent, 'type' | 'version' | 'data'> & { kind?: string; stream?: string })[] = [
  ({ kind }) => ({ type: `${kind}.felt`, version: 1, data: '{"mood":[1,{"deep":null}]}' }),
  ({ kind }) => ({ type: `${kind}.changed`, version: 9, data: '{"fields":{"title":["a","b"]}}' }),
  ({ id }) => ({ kind: 'bill', stream: `7${id.slice(1)}`, type: 'bill.issued', version: 1, data: `{"call":"${id}"}` }),
];

/** Data that its own schema refuses, data that is no data, and values no table could hold. */
const ODD: readonly { readonly kind: string; readonly verb: string; readonly data: string }[] = [
  { kind: 'ticket', verb: 'changed', data: '{"fields":{"title":[null,42]}}' },
  { kind: 'ticket', verb: 'changed', data: '{"fields":{"title":["a",null]}}' },
  { kind: 'ticket', verb: 'changed', data: '{"fields":{"urgency":[null,{"a":1}],"customer":[null,[]]}}' },
  { kind: 'ticket', verb: 'changed', data: `{"fields":{"system":[null,${'['.repeat(5000)}${']'.repeat(5000)}]}}` },
  {
    kind: 'ticket',
    verb: 'changed',
    data: '{"fields":{"__proto__":[1,2],"opened":[true,false],"constructor":[null,1]}}',
  },
  { kind: 'ticket', verb: 'changed', data: '{"fields":"ciao"}' },
  { kind: 'ticket', verb: 'opened', data: '{"problem":"senza numero"}' },
  { kind: 'ticket', verb: 'opened', data: '{"number":"26-ZZZ-00001","channel":"piccione"}' },
  {
    kind: 'ticket',
    verb: 'opened',
    data: '{"number":"26-ZZZ-00002","title":"Doppia apertura","problem":"","dropped":true}',
  },
  { kind: 'ticket', verb: 'handedOn', data: '{"place":{"level":["a","b"]}}' },
  { kind: 'ticket', verb: 'undone', data: '{"what":"ticket.closed","set":{"status":[null,null]}}' },
  {
    kind: 'ticket',
    verb: 'undone',
    data: '{"what":"ticket.closed","set":{"status":["closed","progress"],"closedAt":[1,null]}}',
  },
  { kind: 'ticket', verb: 'solved', data: 'null' },
  { kind: 'ticket', verb: 'noted', data: "questo non e' JSON" },
  { kind: 'ticket', verb: 'noted', data: '[]' },
  { kind: 'ticket', verb: 'attached', data: '{"hash":"../../etc/passwd","name":"x","size":1,"mime":"x"}' },
  { kind: 'contact', verb: 'changed', data: '{"fields":{"phones":[null,"0432"],"customer":[null,7]}}' },
  { kind: 'contact', verb: 'erased', data: '{"texts":"forse"}' },
  { kind: 'customer', verb: 'changed', data: '{"fields":{"name":[{"a":1},{"b":2}]}}' },
  { kind: 'customer', verb: 'merged', data: '{"into":null}' },
  { kind: 'intervention', verb: 'changed', data: '{"fields":{"expenses":[[],null],"km":[0,-1]}}' },
  { kind: 'intervention', verb: 'recorded', data: '{"fields":{"start":"ieri","expenses":[{"cents":1.5}]}}' },
];

/** Clocks as they come from a machine that is wrong in any way. */
const CLOCKS = [
  '',
  'zzzz',
  '019d0000000-0001',
  formatHlc(0, 0),
  formatHlc(253_402_300_800_000, 3),
  'ffffffffffff-ffff',
];

/** The `choice`-th event of a desk that is newer, or broken, on a stream that `desk` knows. */
export function foreignEvent(
  desk: SimDesk,
  sort: 'unknown' | 'odd',
  choice: number,
  deskSeq: number,
): WireEvent | null {
  const targets = desk
    .store()
    .db.prepare('SELECT kind, id FROM streams WHERE state IS NOT NULL ORDER BY id')
    .all() as Target[];
  const wanted = sort === 'odd' ? ODD[choice % ODD.length] : undefined;
  const fitting = wanted === undefined ? targets : targets.filter((one) => one.kind === wanted.kind);
  const target = fitting[(choice >> 6) % Math.max(1, fitting.length)];
  if (target === undefined) return null;
  const make = UNKNOWN[choice % UNKNOWN.length];
  const said =
    wanted === undefined ? make?.(target) : { type: `${wanted.kind}.${wanted.verb}`, version: 1, data: wanted.data };
  if (said === undefined) return null;
  const clock = choice % 5 === 0 ? CLOCKS[(choice >> 4) % CLOCKS.length] : undefined;
  return {
    desk: sort === 'odd' ? '0000000000broken0000000000' : '0000000000newer00000000000',
    deskSeq,
    hlc: clock ?? formatHlc(desk.ports().now(), choice % 50),
    at: desk.ports().now(),
    actor: 'x',
    kind: target.kind,
    stream: target.id,
    digest: '00'.repeat(32),
    ...said,
  };
}
