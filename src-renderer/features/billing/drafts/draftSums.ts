import type { DraftBill } from '#shared/api/billShapes.ts';

const SUMMED = [
  'interventions',
  'workMinutes',
  'travelMinutes',
  'km',
  'expenseCents',
  'partCents',
  'netCents',
  'vatCents',
  'totalCents',
] as const;

/** What drafts come to together: minutes, km, cents. */
export function sumsOf(drafts: readonly DraftBill[]): Readonly<Record<(typeof SUMMED)[number], number>> {
  const sums = Object.fromEntries(SUMMED.map((one) => [one, 0])) as Record<(typeof SUMMED)[number], number>;
  for (const draft of drafts) for (const one of SUMMED) sums[one] += draft[one];
  return sums;
}
