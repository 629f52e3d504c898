/**
 * Checks of the exchange system that need none of the Agency's archives, under their codes, and three of our own: `checkDigit` and
 * `sendFrom`, warnings, and `unreadable`, a file that must not even be opened (document type declaration, entities).
 * Source: Elenco dei controlli effettuati sul file fattura, v2.0 of 31 January 2025.
 */
export const CHECKS = [
  '00001',
  '00002',
  '00003',
  '00106',
  '00200',
  '00201',
  '00300',
  '00301',
  '00302',
  '00303',
  '00304',
  '00305',
  '00306',
  '00400',
  '00401',
  '00403',
  '00404',
  '00409',
  '00411',
  '00413',
  '00414',
  '00415',
  '00417',
  '00418',
  '00419',
  '00420',
  '00421',
  '00422',
  '00423',
  '00424',
  '00425',
  '00427',
  '00428',
  '00429',
  '00430',
  '00437',
  '00438',
  '00443',
  '00444',
  '00445',
  '00471',
  '00472',
  '00473',
  '00474',
  '00475',
  '00476',
  'unreadable',
  'checkDigit',
  'sendFrom',
] as const;
export type CheckCode = (typeof CHECKS)[number];

/** What a check found. Its explanation is the text `fatturapa:check.<code>` with these params. */
export interface Finding {
  readonly check: CheckCode;
  /** Elements from the root's children on, repeated ones counted from 1; empty for the file as a whole. */
  readonly path: string;
  /** What stands there and what should, as written: `line`, `rate`, `found`, `expected`, `type`, `number`... */
  readonly params: Readonly<Record<string, string | number>>;
}

/** All that was found in a file: failures make the exchange system refuse it, warnings do not. */
export interface Findings {
  readonly failures: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** A finding, its params left out where there are none. */
export function finding(check: CheckCode, path: string, params: Finding['params'] = {}): Finding {
  return { check, path, params };
}
