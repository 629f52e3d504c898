import type { Step } from './lines.ts';
import type { BillProblem } from './problem.ts';
import type { Translate } from './words.ts';

/** Every step a price is made of, in the order they usually come. Each has a sentence: `pricing:step.<code>`. */
export const STEP_CODES = [
  'acceptedRequest',
  'actual',
  'inBand',
  'breaks',
  'minimum',
  'roundedUp',
  'roundedDown',
  'bandShare',
  'technicians',
  'rate',
  'priceMissing',
  'bandFactor',
  'urgentFactor',
  'callOut',
  'km',
  'kmOut',
  'kmIncluded',
  'tripKm',
  'tripTakenKm',
  'tripTakenMoney',
  'tripTakenMinutes',
  'tripShareKm',
  'tripShareMoney',
  'tripShareMinutes',
  'kmRate',
  'travel',
  'tripTravel',
  'travelOut',
  'travelRate',
  'expense',
  'part',
  'partMarkup',
  'covered',
  'warranty',
  'contractEnded',
  'contractNotBegun',
  'contractEndsDuring',
  'visitsUsedUp',
  'overridden',
  'pack',
  'packByFactor',
  'packTook',
  'gross',
  'packMoney',
  'packTookMoney',
  'overdraft',
  'fee',
  'packSale',
  'stamp',
  'toBill',
] as const;

/** One step as a sentence that a customer understands. '' for a step this version does not know. */
export function explain(step: Step, t: Translate): string {
  const known: readonly string[] = STEP_CODES;
  return known.includes(step.code) ? t(`pricing:step.${step.code}`, { ...step.params }) : '';
}

/** A problem as a sentence that says what to mend. */
export function explainProblem({ reason, field, params }: BillProblem, t: Translate): string {
  const [, mode = '', level = ''] = (field ?? '').split('.');
  if (reason === 'unknownRate') return t('pricing:problem.unknownRate', { mode, level });
  if (NAMES_DATA.has(reason)) return t(`pricing:problem.${reason}`, { what: t(`pricing:missing.${field ?? 'name'}`) });
  if (SAYS_SHAPE.has(reason)) return t(`pricing:problem.${reason}`, { what: t(`pricing:invalid.${field ?? 'name'}`) });
  if (reason === 'fatturaCheck')
    return t('pricing:problem.fatturaCheck', { check: field ?? '', why: t(`fatturapa:check.${field ?? ''}`, params) });
  return t(`pricing:problem.${reason}`, { field: field ?? '' });
}

/** Problems that name what is missing or cannot be written, and those that say how it must look. */
const NAMES_DATA: ReadonlySet<string> = new Set([
  'buyerMissing',
  'sellerMissing',
  'buyerCharacters',
  'sellerCharacters',
]);
const SAYS_SHAPE: ReadonlySet<string> = new Set(['buyerInvalid', 'sellerInvalid']);
