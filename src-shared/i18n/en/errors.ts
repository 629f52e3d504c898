import type { errors as it } from '../it/errors.ts';
import type { Shape } from '../shape.ts';

/** What happened, what is safe, what to do; and the reasons a field is refused. */
export const errors = {
  title: 'Something went wrong',
  nothingLost: 'What you wrote is still here.',
  savedIsSafe: 'Saved tickets are safe on this desk.',
  retryHint: 'Try again. If it happens again, open Maintenance and check the store.',
  field: {
    required: 'Required',
    tooLong: 'Too long: at most {{max, number}} characters',
    tooShort: 'Too short: at least {{min, number}} characters',
    invalid: 'Not a valid value',
    notDate: 'Date not understood, write for example 24/12/2026',
    notTime: 'Time not understood, write for example 9:30',
    notNumber: 'Write a number',
    notMoney: 'Amount not understood, write for example 12.50',
    notMinutes: 'Duration not understood, write 90, 1:30 or 1h30',
    tooSmall: 'Too small: at least {{min}}',
    tooBig: 'Too big: at most {{max}}',
    outOfRange: 'Out of range: from {{min}} to {{max}}',
    unknownReference: 'No longer exists, choose another',
    controlCharacters: 'Contains characters that are not allowed',
    notEmail: 'Not a valid e-mail address',
    notVat: 'Not a valid VAT number: check the digits',
    notTaxCode: 'Not a valid tax code: check the characters',
    duplicate: 'Already exists',
  },
} as const satisfies Shape<typeof it>;
