import type { OutputOf } from '#shared/api/contract.ts';
import type { TableExport } from '#renderer/features/statistics/exportTable.ts';

type Group = OutputOf<'stats.billing'>['groups'][number];

/** Titles of the columns, in their order. */
export type StatsTitles = Readonly<
  Record<'name' | 'interventions' | 'hours' | 'travel' | 'km' | 'expenses' | 'net' | 'billed', string>
>;

/** The statistic as a table to export: hours as accounting adds them up, with two decimals. */
export function statsTable(
  groups: readonly Group[],
  titles: StatsTitles,
  nameOf: (group: Group) => string,
): TableExport {
  const hours = (minutes: number): number => Math.round((minutes * 100) / 60) / 100;
  return {
    units: ['count', 'number', 'number', 'count', 'cents', 'cents', 'cents'],
    table: [
      [
        titles.name,
        titles.interventions,
        titles.hours,
        titles.travel,
        titles.km,
        titles.expenses,
        titles.net,
        titles.billed,
      ],
      ...groups.map((one) => [
        nameOf(one),
        one.interventions,
        hours(one.workMinutes),
        hours(one.travelMinutes),
        one.km,
        one.expenseCents,
        one.netCents,
        one.billedCents,
      ]),
    ],
  };
}
