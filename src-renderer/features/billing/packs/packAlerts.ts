import type { OutputOf } from '#shared/api/contract.ts';

export type PackLedger = OutputOf<'packs.ledger'>;
export type PackAlert = 'low' | 'exhausted' | 'expiring' | 'overdraft';

/**
 * What to warn of before more work is planned for a customer, of all its packs: spent or overdrawn, all of them nearly
 * spent, one that is about to expire with something left. Packs that are over say nothing while others are there.
 */
export function packAlerts({ balances, overdraftMinutes, overdraftCents }: PackLedger): PackAlert[] {
  if (overdraftMinutes > 0 || overdraftCents > 0) return ['overdraft'];
  const standing = balances.filter((one) => !one.warnings.includes('expired'));
  const usable = standing.filter((one) => one.left > 0);
  if (usable.length === 0) return standing.length > 0 ? ['exhausted'] : [];
  return [
    ...(usable.every((one) => one.warnings.includes('low')) ? (['low'] as const) : []),
    ...(usable.some((one) => one.warnings.includes('expiring')) ? (['expiring'] as const) : []),
  ];
}
