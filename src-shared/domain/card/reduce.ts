import type { Channel } from '../ticket/fields.ts';
import type { CardCaller, CardDraft, CardFile, ChoiceField, Stranger, SystemFact } from './draft.ts';

/** Everything a person can do to a card. */
export type CardAction =
  | { readonly do: 'typeCaller'; readonly text: string }
  | { readonly do: 'takeCaller'; readonly caller: CardCaller }
  | { readonly do: 'takeStranger'; readonly stranger: Stranger }
  /** Back to typing who calls; `text` is what then stands in the field. */
  | { readonly do: 'forgetCaller'; readonly text: string }
  | { readonly do: 'speaker'; readonly text: string }
  /** null = *non indicato*, on purpose. */
  | { readonly do: 'choose'; readonly field: ChoiceField; readonly value: string | null }
  | { readonly do: 'undecide'; readonly field: ChoiceField }
  | { readonly do: 'channel'; readonly channel: Channel }
  | { readonly do: 'write'; readonly field: 'problem' | 'solution'; readonly text: string }
  | { readonly do: 'system'; readonly fact: SystemFact; readonly text: string }
  | { readonly do: 'payer'; readonly payer: { readonly id: string; readonly name: string } | null }
  /** Ties the card to a notice of an outage, or lets go of it when it is tied already. */
  | { readonly do: 'notice'; readonly id: string }
  | { readonly do: 'template'; readonly id: string; readonly problem: string | null }
  | { readonly do: 'attach'; readonly file: CardFile }
  | { readonly do: 'detach'; readonly hash: string }
  | { readonly do: 'question'; readonly on: boolean }
  | { readonly do: 'step'; readonly step: 'card' | 'solve' }
  /** The solution of a similar call, to be solved with. */
  | { readonly do: 'solveWith'; readonly solution: string }
  | { readonly do: 'handOn'; readonly to: NonNullable<CardDraft['handOn']> }
  | { readonly do: 'noteOn'; readonly call: NonNullable<CardDraft['noteOn']> };

/** What hangs on who calls: chosen for one caller it says nothing about the next. */
const OF_CALLER: readonly ChoiceField[] = ['contact', 'site', 'asset', 'contract'];

/** The card after one action. Pure; what follows from what was said is derived elsewhere. */
export function reduceCard(card: CardDraft, action: CardAction): CardDraft {
  switch (action.do) {
    case 'typeCaller':
      return { ...card, callerText: action.text };
    case 'takeCaller':
      return {
        ...card,
        caller: action.caller,
        stranger: null,
        callerText: '',
        speaker: '',
        chosen: without(card.chosen, OF_CALLER),
        noteOn: null,
        step: card.step === 'note' ? 'card' : card.step,
      };
    case 'takeStranger':
      return {
        ...card,
        caller: null,
        stranger: action.stranger,
        callerText: '',
        speaker: '',
        chosen: without(card.chosen, OF_CALLER),
      };
    case 'forgetCaller':
      return {
        ...card,
        caller: null,
        stranger: null,
        callerText: action.text,
        chosen: without(card.chosen, OF_CALLER),
      };
    case 'speaker':
      return { ...card, speaker: action.text };
    case 'choose':
      return {
        ...card,
        chosen: { ...without(card.chosen, DEPENDENT[action.field] ?? []), [action.field]: action.value },
      };
    case 'undecide':
      return { ...card, chosen: without(card.chosen, [action.field]) };
    case 'channel':
      return { ...card, channel: action.channel };
    case 'write':
      return { ...card, [action.field]: action.text };
    case 'system':
      return { ...card, system: { ...card.system, [action.fact]: action.text } };
    case 'payer':
      return { ...card, payer: action.payer };
    case 'notice':
      return { ...card, notice: card.notice === action.id ? null : action.id };
    case 'template':
      return {
        ...card,
        template: action.id,
        problem: card.problem.trim() === '' ? (action.problem ?? '') : card.problem,
      };
    case 'attach':
      return {
        ...card,
        attachments: [...card.attachments.filter((one) => one.hash !== action.file.hash), action.file],
      };
    case 'detach':
      return { ...card, attachments: card.attachments.filter((one) => one.hash !== action.hash) };
    case 'question':
      return {
        ...card,
        question: action.on,
        step: 'card',
        problem: action.on ? card.problem.replace(/\s*\n\s*/gu, ' ') : card.problem,
      };
    case 'step':
      return { ...card, step: action.step, question: false };
    case 'solveWith':
      return { ...card, step: 'solve', question: false, solution: action.solution };
    case 'handOn':
      return { ...card, step: 'handOn', question: false, handOn: action.to };
    case 'noteOn':
      return { ...card, step: 'note', question: false, noteOn: action.call };
  }
}

/** Another site has other machines, another machine another contract. */
const DEPENDENT: Partial<Record<ChoiceField, readonly ChoiceField[]>> = {
  site: ['asset', 'contract'],
  asset: ['contract'],
};

function without(chosen: CardDraft['chosen'], fields: readonly ChoiceField[]): CardDraft['chosen'] {
  return Object.fromEntries(Object.entries(chosen).filter(([field]) => !fields.includes(field as ChoiceField)));
}
