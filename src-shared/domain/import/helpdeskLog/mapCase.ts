import type { NewEvent } from '../../../events/envelope.ts';
import { ticketEvent } from '../../ticket/open.ts';
import {
  ANOMALY,
  type Attribute,
  CONTRACT_OF,
  FIRST_LEVEL_SECTION,
  LOG_SYSTEM,
  type LogRow,
  MEANING,
  ROBOT,
  URGENCY_OF,
} from './columns.ts';

/** Ids of the records a case refers to, by the log's own values. */
export interface LogNames {
  readonly customer: (value: string) => string;
  readonly product: (value: string) => string;
  readonly service: (value: string) => string;
  readonly group: (value: string) => string;
  readonly operator: (value: string) => string;
  /** Title of the product, for the call's own title. */
  readonly productName: (value: string) => string;
  readonly defects: string;
  readonly other: string;
}

/** Where a case stands while its rows are read. */
interface Standing {
  status: 'new' | 'progress' | 'waiting' | 'solved' | 'closed';
  operator: string | null;
  type: string;
  attributes: Readonly<Record<Attribute, string>>;
}

/**
 * The events of one case: what a person at the desk would have left behind by doing the same. `rows` are in order,
 * without repeats, at least one. What the log does not say (blocked, the words of problem and solution) stays unsaid.
 */
export function mapCase(id: string, number: string, rows: readonly [LogRow, ...LogRow[]], names: LogNames): NewEvent[] {
  const [first] = rows;
  const standing: Standing = {
    status: 'new',
    operator: null,
    type: first.activity === ANOMALY ? names.defects : names.other,
    attributes: first.attributes,
  };
  const events: NewEvent[] = [];
  for (const row of rows) {
    const actor = names.operator(row.resource);
    const add = (verb: string, data: Readonly<Record<string, unknown>>): void => {
      events.push({ ...ticketEvent(verb, id, data), at: row.at, actor });
    };
    if (row === first) add('opened', openingOf(row, number, standing.type, names));
    else noteChanges(row, standing, names, add);
    act(row, row === first, standing, actor, names, add);
  }
  return events;
}

type Add = (verb: string, data: Readonly<Record<string, unknown>>) => void;

function openingOf(row: LogRow, number: string, type: string, names: LogNames): Record<string, unknown> {
  const { attributes: has } = row;
  const urgency = URGENCY_OF[has.seriousness_2];
  const unmapped = ['responsible_section', 'service_type', 'support_section', 'workgroup'] as const;
  return {
    number,
    title: `${row.caseId} · ${names.productName(has.product)}`,
    problem: unmapped.map((name) => `${name}: ${has[name]}`).join('\n'),
    customer: names.customer(has.customer),
    product: names.product(has.product),
    type,
    ...(urgency === undefined ? {} : { urgency }),
    contractKind: CONTRACT_OF[has.service_level] ?? 'undefined',
    service: names.service(has.service_type),
    group: names.group(has.workgroup),
    level: levelOf(has.support_section),
    source: { system: LOG_SYSTEM, ref: row.caseId },
  };
}

function levelOf(section: string): number {
  return section === FIRST_LEVEL_SECTION ? 1 : 2;
}

/** Attributes that differ from the row before: fields that changed, a call that went elsewhere, the rest in words. */
function noteChanges(row: LogRow, standing: Standing, names: LogNames, add: Add): void {
  const { attributes: before } = standing;
  const { attributes: after } = row;
  const fields: Record<string, [unknown, unknown]> = {};
  const pair = (field: string, name: Attribute, value: (text: string) => unknown): void => {
    const [seen, now] = [value(before[name]), value(after[name])];
    if (seen !== now) fields[field] = [seen, now];
  };
  pair('customer', 'customer', names.customer);
  pair('product', 'product', names.product);
  pair('urgency', 'seriousness_2', (text) => URGENCY_OF[text] ?? null);
  pair('contractKind', 'service_level', (text) => CONTRACT_OF[text] ?? 'undefined');
  pair('service', 'service_type', names.service);
  if (Object.keys(fields).length > 0) add('changed', { fields });
  const place: Record<string, [unknown, unknown]> = {};
  if (before.workgroup !== after.workgroup)
    place['group'] = [names.group(before.workgroup), names.group(after.workgroup)];
  const [from, to] = [levelOf(before.support_section), levelOf(after.support_section)];
  if (from !== to) place['level'] = [from, to];
  if (Object.keys(place).length > 0) add('handedOn', { place });
  const told = (['responsible_section', 'support_section'] as const).filter((name) => before[name] !== after[name]);
  if (told.length > 0) add('noted', { text: told.map((name) => `${name}: ${after[name]}`).join('\n') });
  standing.attributes = after;
}

/** One activity: first what it implies (the call is open again, somebody else has it in hand), then the thing itself. */
function act(row: LogRow, isFirst: boolean, standing: Standing, actor: string, names: LogNames, add: Add): void {
  const meaning = MEANING[row.activity] ?? 'note';
  if (isFirst && (meaning === 'opening' || meaning === 'triage')) return;
  if (isDone(standing) && meaning !== 'solve' && meaning !== 'close' && meaning !== 'note') {
    add('reopened', { reason: row.activity });
    standing.status = standing.operator === null ? 'new' : 'progress';
  }
  if (row.activity === ANOMALY && standing.type !== names.defects) {
    add('changed', { fields: { type: [standing.type, names.defects] } });
    standing.type = names.defects;
  }
  const works = meaning === 'wait' || meaning === 'solve' || meaning === 'work';
  if (works && !isDone(standing)) goTo(row, standing, actor, add);
  switch (meaning) {
    case 'take':
      if (standing.status === 'waiting') add('resumed', {});
      // The robot's clerical rows must not give it work in hand.
      if (row.resource === ROBOT) add('noted', { text: row.activity });
      else add('taken', { place: standing.operator === actor ? {} : { operator: [standing.operator, actor] } });
      if (row.resource !== ROBOT) standing.operator = actor;
      standing.status = standing.operator === null ? 'new' : 'progress';
      break;
    case 'wait':
      add('waited', { reason: 'other', until: null });
      standing.status = 'waiting';
      break;
    case 'solve':
      if (standing.status === 'closed') add('reopened', { reason: row.activity });
      add('solved', { solution: '', told: true });
      standing.status = 'solved';
      break;
    case 'close':
      if (standing.status === 'closed') add('noted', { text: row.activity });
      else add('closed', { end: null });
      standing.status = 'closed';
      break;
    default:
      add('noted', { text: row.activity });
  }
}

function isDone({ status }: Standing): boolean {
  return status === 'solved' || status === 'closed';
}

/** Whoever works on a call has it in hand from then on. */
function goTo(row: LogRow, standing: Standing, actor: string, add: Add): void {
  if (row.resource === ROBOT || standing.operator === actor) return;
  add(standing.operator === null ? 'taken' : 'handedOn', { place: { operator: [standing.operator, actor] } });
  standing.operator = actor;
  if (standing.status === 'new') standing.status = 'progress';
}
