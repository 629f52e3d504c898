import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillListLine } from '#shared/api/billShapes.ts';
import { formatDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import type { DataColumn } from '#renderer/ui/dataTableModel.ts';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { monthName } from '../months.ts';
import styles from './bills.module.css';

/** A credit note takes away: what it says is shown below zero among bills. */
export const signed = (row: Pick<BillListLine, 'type'>, cents: number): number =>
  row.type === 'TD04' ? -cents : cents;

/** Columns there is no room for beside an open bill. */
const BESIDE = new Set(['number', 'customer', 'total', 'state']);

/** The columns of the bills issued; fewer while one of them is open. */
export function useBillColumns(current: string | null): readonly DataColumn<BillListLine>[] {
  const { t } = useTranslation(['billing', 'common']);
  const lang = useLanguage();
  return useMemo(() => {
    const all: readonly DataColumn<BillListLine>[] = [
      {
        id: 'number',
        header: t('billing:columns.number'),
        width: 84,
        fixed: true,
        cell: (row) => (
          <span
            className={row.id === current ? styles.current : styles.number}
            aria-current={row.id === current || undefined}
          >
            {row.number}
          </span>
        ),
      },
      {
        id: 'date',
        header: t('common:fields.date'),
        width: 88,
        sort: (row) => row.date,
        cell: (row) => formatDay(row.date, lang),
      },
      {
        id: 'customer',
        header: t('common:fields.customer'),
        width: 150,
        grow: true,
        fixed: true,
        sort: (row) => row.customerName,
        cell: (row) => row.customerName,
      },
      {
        id: 'month',
        header: t('billing:columns.month'),
        width: 84,
        hidden: true,
        sort: (row) => row.month,
        cell: (row) => (row.month === null ? '' : monthName(row.month, lang, 'short')),
      },
      {
        id: 'net',
        header: t('billing:columns.net'),
        width: 100,
        figures: true,
        sort: (row) => signed(row, row.netCents),
        cell: (row) => formatMoney(signed(row, row.netCents), lang),
      },
      {
        id: 'vat',
        header: t('billing:columns.vat'),
        width: 92,
        figures: true,
        sort: (row) => signed(row, row.vatCents),
        cell: (row) => formatMoney(signed(row, row.vatCents), lang),
      },
      {
        id: 'total',
        header: t('billing:columns.total'),
        width: 104,
        figures: true,
        sort: (row) => signed(row, row.totalCents),
        cell: (row) => <span className={styles.total}>{formatMoney(signed(row, row.totalCents), lang)}</span>,
      },
      {
        id: 'due',
        header: t('billing:columns.due'),
        width: 96,
        figures: true,
        sort: (row) => row.dueDate,
        cell: (row) => (row.dueDate === null ? '' : formatDay(row.dueDate, lang)),
      },
      {
        id: 'state',
        header: t('common:fields.status'),
        width: 128,
        fixed: true,
        cell: (row) =>
          row.type === 'TD04' ? (
            <Tag tone="wait">{t('billing:bills.creditNote')}</Tag>
          ) : row.reversedBy !== null ? (
            <Tag tone="warn">{t('billing:bills.reversed')}</Tag>
          ) : (
            <Tag tone={row.exported ? 'ok' : 'neutral'}>
              {row.exported ? t('billing:bills.exported') : t('billing:bills.toExport')}
            </Tag>
          ),
      },
    ];
    return current === null ? all : all.filter((one) => BESIDE.has(one.id)).map((one) => ({ ...one, fixed: true }));
  }, [t, lang, current]);
}
