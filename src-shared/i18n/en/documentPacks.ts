import type { documentPacks as it } from '../it/documentPacks.ts';
import type { Shape } from '../shape.ts';

/** Texts of the printed statement of prepaid packs. */
export const documentPacks: Shape<typeof it> = {
  packs: {
    title: 'Statement of prepaid packs',
    asOf: 'As of {{day}}',
    left: 'Left',
    leftHours: 'Hours left',
    leftMoney: 'Amount left',
    overdraft: 'Hours beyond the packs, to be billed',
    packs: 'Packs',
    pack: 'Pack',
    boughtOn: 'Bought',
    expiresOn: 'Expires',
    never: 'never',
    bought: 'Bought',
    used: 'Used',
    expired: 'Expired',
    movements: 'Movements',
    movementsMoney: 'Movements of packs of money',
    day: 'Date',
    what: 'Movement',
    amount: 'Change',
    balance: 'Balance',
    entry: {
      bought: 'Purchase',
      used: 'Intervention',
      usedFor: 'Intervention, call {{ticket}}',
      expired: 'Expiry: left unused',
      overdraft: 'Beyond the packs',
      overdraftFor: 'Beyond the packs, call {{ticket}}',
    },
    provisional: 'to be confirmed by the next billing',
    none: 'No pack was bought.',
    warning: {
      low: 'nearly used up',
      exhausted: 'used up',
      expiring: 'expires soon',
      expired: 'expired',
    },
  },
};
