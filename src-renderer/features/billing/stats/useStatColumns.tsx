import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import type { DataColumn } from '#renderer/ui/dataTableModel.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { useGroupName } from './useGroupName.ts';
import type { GroupBy } from './StatsFilters.tsx';

/** A group, with its net of the time before where that is compared (null: there was none then). */
export type StatGroup = OutputOf<'stats.billing'>['groups'][number] & { readonly beforeCents?: number | null };

/** Columns there is no room for beside the interventions of a group. */
const BESIDE = new Set(['name', 'interventions', 'hours', 'net']);

/** The columns of the statistic. */
export function useStatColumns(by: GroupBy, narrow: boolean, before: boolean): readonly DataColumn<StatGroup>[] {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const nameOf = useGroupName(by);
  return useMemo(() => {
    const all: readonly DataColumn<StatGroup>[] = [
      {
        id: 'name',
        header: t(`stats.by.${by}`),
        width: 140,
        grow: true,
        fixed: true,
        sort: (row) => (by === 'month' ? row.key : row.name),
        cell: nameOf,
      },
      {
        id: 'interventions',
        header: t('columns.interventions'),
        width: 76,
        figures: true,
        sort: (row) => row.interventions,
        cell: (row) => formatNumber(row.interventions, lang),
      },
      {
        id: 'hours',
        header: t('columns.hours'),
        width: 96,
        figures: true,
        sort: (row) => row.workMinutes,
        cell: (row) => formatMinutes(row.workMinutes),
      },
      {
        id: 'travel',
        header: t('columns.travel'),
        width: 96,
        figures: true,
        hidden: true,
        sort: (row) => row.travelMinutes,
        cell: (row) => formatMinutes(row.travelMinutes),
      },
      {
        id: 'km',
        header: t('columns.km'),
        width: 60,
        figures: true,
        sort: (row) => row.km,
        cell: (row) => (row.km === 0 ? '' : formatNumber(row.km, lang)),
      },
      {
        id: 'expenses',
        header: t('columns.expenses'),
        width: 92,
        figures: true,
        sort: (row) => row.expenseCents,
        cell: (row) => (row.expenseCents === 0 ? '' : formatMoney(row.expenseCents, lang)),
      },
      {
        id: 'net',
        header: t('columns.net'),
        width: 104,
        figures: true,
        sort: (row) => row.netCents,
        cell: (row) => formatMoney(row.netCents, lang),
      },
      ...(before
        ? [
            {
              id: 'before',
              header: t('stats.before'),
              width: 104,
              figures: true,
              sort: (row: StatGroup) => row.beforeCents,
              cell: (row: StatGroup) =>
                row.beforeCents === null || row.beforeCents === undefined ? '–' : formatMoney(row.beforeCents, lang),
            },
          ]
        : []),
      {
        id: 'billed',
        header: t('columns.billed'),
        width: 104,
        figures: true,
        sort: (row) => row.billedCents,
        cell: (row) => formatMoney(row.billedCents, lang),
      },
    ];
    return narrow ? all.filter((one) => BESIDE.has(one.id)).map((one) => ({ ...one, fixed: true })) : all;
  }, [t, lang, by, narrow, before, nameOf]);
}
