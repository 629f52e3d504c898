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
  'technicianMissing',
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
  'customerMissing',
  'buyerMissing',
  'buyerTaxData',
  'buyerRecipientLength',
  'buyerInvalid',
  'buyerCharacters',
  'intentMissing',
  'intentEnded',
  'codesMissing',
  // of the company
  'sellerMissing',
  'sellerInvalid',
  'sellerCharacters',
  'withholdingTerms',
  // of the bill as a whole
  'documentInvalid',
  'codesInvalid',
  'fatturaCheck',
] as const;
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/**
 * `field` names what is missing on the record, or the check of the exchange system that fails; `id` the customer, contract
 * or intervention it is about; `params` are what the sentence of a check says.
 */
export interface BillProblem {
  readonly reason: ProblemReason;
  readonly field: string | null;
  readonly id: string | null;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}
