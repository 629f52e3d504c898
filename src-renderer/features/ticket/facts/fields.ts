/** Facts that can be changed in place, in the order shown. */
export const EDITABLE = [
  'type',
  'urgency',
  'blocked',
  'product',
  'service',
  'contract',
  'asset',
  'requester',
  'requesterPhone',
  'payer',
  'site',
  'channel',
  'system',
] as const;
export type EditableFact = (typeof EDITABLE)[number];
