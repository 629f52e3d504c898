import type { Urgency } from '../catalog/catalog.ts';
import type { OpenTicket } from '../ticket/commands.ts';
import type { Channel } from '../ticket/fields.ts';
import type { DemoLists, DemoOperator } from './company.ts';
import type { DemoAsset } from './belongings.ts';
import type { DemoContact, DemoCustomer } from './customers.ts';
import { FAULTS, PRODUCT_KEYS } from './faults/all.ts';
import type { Fault, ProductKey, TypeKey } from './faults/fault.ts';
import type { DemoNotice } from './notices.ts';
import type { Random } from './random.ts';
import { problemText } from './sentences.ts';

/** Who calls about what: everything that is known when the receiver goes down. */
export interface DemoCall {
  readonly at: number;
  readonly clerk: DemoOperator;
  readonly customer: DemoCustomer;
  readonly contact: DemoContact;
  readonly asset: DemoAsset | undefined;
  readonly product: ProductKey;
  readonly fault: Fault;
  readonly blocked: boolean | null;
  readonly urgency: Urgency | null;
  readonly channel: Channel;
  readonly notice: DemoNotice | undefined;
  readonly input: OpenTicket;
}

const CHANNELS: readonly (readonly [number, Channel])[] = [
  [72, 'phone'],
  [14, 'email'],
  [6, 'portal'],
  [4, 'chat'],
  [4, 'walk-in'],
];

/** Makes up one call. The product is one the customer has. */
export function inventCall(
  at: number,
  clerk: DemoOperator,
  customer: DemoCustomer,
  notices: readonly DemoNotice[],
  lists: DemoLists,
  random: Random,
): DemoCall {
  const contact = random.pick(customer.contacts);
  const asset =
    customer.assets.length === 0
      ? undefined
      : random.weighted(customer.assets.map((one) => [one.product === 'laser' ? 1.6 : 1, one] as const));
  const current = notices.find(
    (one) => at >= one.from && at < one.until && customer.assets.some((own) => own.product === one.product),
  );
  const notice = current !== undefined && random.chance(0.5) ? current : undefined;
  const product = notice?.product ?? asset?.product ?? random.pick(PRODUCT_KEYS);
  const fault =
    notice === undefined ? random.weighted(FAULTS[product].map((one) => [one.weight, one] as const)) : faultOf(notice);
  const blocked = random.chance(0.14) ? null : random.chance(fault.stops);
  const urgency = random.chance(0.06)
    ? null
    : random.weighted<Urgency>(
        blocked === true
          ? [
              [70, 'high'],
              [27, 'medium'],
              [3, 'low'],
            ]
          : [
              [8, 'high'],
              [52, 'medium'],
              [40, 'low'],
            ],
      );
  const channel = random.weighted(CHANNELS);
  const machine = product === 'laser';
  const asks = fault.type === 'otherSoftware' || fault.type === 'otherMachine';
  const about = asset?.product === product && random.chance(0.85) ? asset : undefined;
  const input: OpenTicket = {
    channel,
    ...problemText(notice?.says ?? fault.says, { machine, asks, blocked: blocked === true }, random, at),
    requester: contact.id,
    requesterName: contact.name,
    requesterPhone: contact.phone,
    customer: customer.id,
    ...(about === undefined ? {} : { asset: about.id, site: about.site }),
    ...(about?.system === undefined || about.system === null || !random.chance(0.4)
      ? {}
      : { system: { ...about.system, line: null } }),
    product: lists.products[product],
    type: lists.types[fault.type],
    ...(urgency === null ? {} : { urgency }),
    ...(blocked === null ? {} : { blocked }),
    ...(customer.contract === null ? {} : { contract: customer.contract.id }),
    contractKind: customer.contract?.sort ?? 'undefined',
    service: machine ? lists.services.machine : lists.services.software,
    group: lists.groups.first,
    level: 1,
    operator: clerk.id,
    startedAt: at - Math.round(random.lasting(140, 0.6)) * 1000,
    ...(notice === undefined ? {} : { notice: notice.id }),
  };
  return { at, clerk, customer, contact, asset: about, product, fault, blocked, urgency, channel, notice, input };
}

function faultOf(notice: DemoNotice): Fault {
  const found = FAULTS[notice.product].find((one) => one.type === notice.type);
  if (found === undefined) throw new Error(`no fault of type ${notice.type} for ${notice.product}`);
  return found;
}

/** Types in the order of the default catalogue: the two families, each with its *other*. */
export const TYPE_KEYS: readonly TypeKey[] = [
  'defects',
  'output',
  'loss',
  'blocking',
  'crash',
  'otherSoftware',
  'parts',
  'cuts',
  'machine',
  'link',
  'otherMachine',
];
