import type { OpenTicket } from '../ticket/commands.ts';
import type { SystemFacts } from '../ticket/fields.ts';
import type { Entry } from '../catalog/routing.ts';
import { formatPhone } from '../people/phones.ts';
import type { CardDraft } from './draft.ts';
import type { Derived } from './derive.ts';
import { textOf } from './facts.ts';
import { readStranger } from './stranger.ts';

/** The ways in which a card ends. */
export type SaveMode = 'save' | 'solve' | 'handOn' | 'dropped';

export interface CommandContext {
  readonly derived: Derived;
  readonly asset: Entry | null;
  /** Notice the card is tied to. */
  readonly notice: Entry | null;
  /** Operator who saves: owns what is solved at once. */
  readonly operator: string;
}

/** Fields without which the desk would refuse, by their names in the command; checked here so that no key is lost. */
export function missingFields(card: CardDraft, derived: Derived, mode: SaveMode): string[] {
  if (mode === 'dropped')
    return card.caller === null && card.stranger === null && card.callerText.trim() === '' && card.problem.trim() === ''
      ? ['requester']
      : [];
  const missing: string[] = [];
  if (card.problem.trim() === '' && card.notice === null) missing.push('problem');
  if (!card.question && derived.choices.service.value === null) missing.push('service');
  if (mode === 'solve' && card.solution.trim() === '' && !card.question) missing.push('solve.solution');
  if (mode === 'handOn' && card.handOn?.group === null && card.handOn.operator === null) missing.push('handOn.group');
  return missing;
}

/** The command that saves a card. What nobody said is left out, never guessed. */
export function openCommand(card: CardDraft, ctx: CommandContext, mode: SaveMode): OpenTicket {
  const { choices, contractKind, group, level } = ctx.derived;
  const problem = card.problem.trim() === '' ? (ctx.notice?.name ?? '') : card.problem;
  const urgency = choices.urgency.value as OpenTicket['urgency'];
  const blocked = choices.blocked.value === null ? null : choices.blocked.value === 'yes';
  const atOnce = mode === 'solve' || card.question;
  return {
    channel: card.channel,
    problem,
    ...callerOf(card, ctx.derived.speaker),
    ...told({
      payer: card.payer?.id ?? null,
      site: choices.site.value,
      asset: choices.asset.value,
      product: choices.product.value,
      type: choices.type.value,
      urgency,
      blocked,
      contract: choices.contract.value,
      contractKind,
      service: choices.service.value,
      system: systemOf(card, ctx.asset),
      group,
      level,
    }),
    startedAt: card.startedAt,
    ...(card.attachments.length > 0 ? { attachments: card.attachments.map((one) => ({ ...one })) } : {}),
    ...(card.notice === null ? {} : { notice: card.notice }),
    ...(card.question ? { question: true } : {}),
    ...(mode === 'dropped' ? { dropped: true } : {}),
    ...(atOnce && mode !== 'dropped' ? { solve: { solution: card.solution }, operator: ctx.operator } : {}),
    ...(mode === 'handOn' && card.handOn !== null ? { handOn: handOnOf(card.handOn) } : {}),
  };
}

/** Who calls: a known contact, a stranger to be registered, or just what was typed. */
function callerOf(card: CardDraft, speaker: Entry | null): Partial<OpenTicket> {
  if (card.caller !== null) {
    const { customer } = card.caller;
    const said = card.speaker.trim();
    if (card.caller.contact === null && said !== '')
      return { ...told({ customer }), newContact: { name: said, phone: null, company: null, customer } };
    const contact = card.caller.contact ?? speaker?.id ?? null;
    const phone = speakerPhone(speaker) ?? card.caller.phone;
    return {
      ...(contact === null ? {} : { requester: contact, requesterName: speaker?.name ?? card.caller.name }),
      ...(customer === null ? {} : { customer }),
      ...(phone === '' ? {} : { requesterPhone: phone }),
    };
  }
  if (card.stranger !== null)
    return { newContact: { name: card.stranger.name, phone: card.stranger.phone, company: card.stranger.company } };
  if (card.callerText.trim() === '') return {};
  const { name, phone } = readStranger(card.callerText);
  return { ...(name === phone ? {} : { requesterName: name }), ...(phone === null ? {} : { requesterPhone: phone }) };
}

/** The first phone of who speaks, as it is shown. */
export function speakerPhone(speaker: Entry | null): string | null {
  const phones = speaker?.fields['phones'];
  const [first] = Array.isArray(phones) ? (phones as string[]) : [];
  return first === undefined ? null : formatPhone(first);
}

/** Facts said on the phone over those of the asset; null when nothing is known. */
export function systemOf(card: CardDraft, asset: Entry | null): SystemFacts | null {
  const fact = (name: keyof SystemFacts, field: string): string | null =>
    (card.system[name] ?? textOf(asset, field) ?? '').trim() || null;
  const facts: SystemFacts = {
    os: fact('os', 'os'),
    memory: fact('memory', 'memory'),
    version: fact('version', 'version'),
    line: fact('line', 'lineNumber'),
  };
  return Object.values(facts).every((one) => one === null) ? null : facts;
}

function handOnOf(to: NonNullable<CardDraft['handOn']>): NonNullable<OpenTicket['handOn']> {
  return {
    ...(to.group === null ? {} : { group: to.group }),
    ...(to.operator === null ? {} : { operator: to.operator }),
    ...(to.level === null ? {} : { level: to.level }),
    ...(to.note.trim() === '' ? {} : { note: to.note }),
  };
}

function told<T extends Record<string, unknown>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<T>;
}
