import { expect, test } from 'vitest';
import { packAlerts, type PackLedger } from './packAlerts.ts';

type Warning = PackLedger['balances'][number]['warnings'][number];
const ledger = (packs: readonly (readonly [left: number, ...warnings: Warning[]])[], over = 0): PackLedger => ({
  balances: packs.map(([left, ...warnings]) => ({
    pack: {} as PackLedger['balances'][number]['pack'],
    unit: 'minutes',
    bought: 600,
    used: 600 - left,
    expired: 0,
    left,
    warnings,
  })),
  entries: [],
  overdraftMinutes: over,
  overdraftCents: 0,
});

test.each([
  ['no packs', ledger([]), []],
  ['plenty', ledger([[300]]), []],
  ['nearly spent', ledger([[60, 'low']]), ['low']],
  ['nearly spent, with another', ledger([[60, 'low'], [600]]), []],
  ['about to expire', ledger([[60, 'low', 'expiring']]), ['low', 'expiring']],
  ['spent', ledger([[0, 'exhausted']]), ['exhausted']],
  ['one spent, one not', ledger([[0, 'exhausted'], [600]]), []],
  ['only an old one that expired', ledger([[0, 'expired']]), []],
  ['beyond the packs', ledger([[0, 'exhausted']], 30), ['overdraft']],
])('%s', (_what, given, alerts) => expect(packAlerts(given)).toEqual(alerts));
