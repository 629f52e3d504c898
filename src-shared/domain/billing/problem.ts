/**
 * What stands in the way of a bill: it cannot be confirmed until it is mended. Each has a sentence in both languages
 * (`pricing:problem.<reason>`).
 */
export const PROBLEM_REASONS = [
  // of an intervention
  'timesMissing',
  'endBeforeStart',
  'tooLongWork',
  'breaksTooLong',
  'badFigure',
  'overlappingTimes',
  'overrideWithoutLine',
  'contractToDefine',
  'contractMissing',
  'noPriceList',
  'priceListNotValid',
  'unknownRate',
  'partWithoutPrice',
  'amountTooBig',
  // of a contract
  'feeWithoutStart',
  'feeWithoutVat',
  // of the customer
  'buyerMissing',
  'buyerTaxData',
  'buyerRecipient',
  'buyerRecipientLength',
  'codesMissing',
  // of the company
  'sellerMissing',
  'withholdingTerms',
  // of the bill as a whole
  'documentInvalid',
] as const;
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** `field` names what is missing on the record, `id` the customer, contract or intervention it is about. */
export interface BillProblem {
  readonly reason: ProblemReason;
  readonly field: string | null;
  readonly id: string | null;
}
