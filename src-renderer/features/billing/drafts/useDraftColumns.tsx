import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftBill } from '#shared/api/billShapes.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { CONTRACT_WORDS } from '#renderer/features/customers/specs.ts';
import { classes } from '#renderer/ui/classes.ts';
import type { DataColumn } from '#renderer/ui/dataTableModel.ts';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './drafts.module.css';

/** Columns there is no room for beside an open draft: the draft itself says them. */
const BESIDE = new Set(['customer', 'hours', 'total']);

/** The columns of the drafts; fewer while one of them is open. `current` is the open one. */
export function useDraftColumns(current: string | null): readonly DataColumn<DraftBill>[] {
  const { t } = useTranslation(['billing', 'people', 'common']);
  const lang = useLanguage();
  return useMemo(() => {
    const money = (cents: number): string => (cents === 0 ? '' : formatMoney(cents, lang));
    const all: readonly DataColumn<DraftBill>[] = [
      {
        id: 'customer',
        header: t('common:fields.customer'),
        width: 160,
        grow: true,
        fixed: true,
        sort: (row) => row.customerName,
        cell: (row) => (
          <span className={styles.customer} aria-current={row.key === current || undefined}>
            <span className={classes(styles.name, row.key === current && styles.current)} title={row.customerName}>
              {row.customerName}
            </span>
            <span className={styles.detail}>
              {row.problems.length > 0 && (
                <Tag tone="warn">{t('billing:drafts.problems', { count: row.problems.length })}</Tag>
              )}
              {row.covered && <Tag tone="ok">{t('billing:drafts.covered')}</Tag>}
              {row.late > 0 && <Tag tone="wait">{t('billing:drafts.late', { count: row.late })}</Tag>}
              <span>
                {[
                  row.interventions === 0
                    ? t('billing:drafts.noWork')
                    : t('billing:drafts.interventions', { count: row.interventions }),
                  ...row.contractKinds.map((one) => t(`people:contractKind.${CONTRACT_WORDS[one]}`)),
                ].join(' · ')}
              </span>
            </span>
          </span>
        ),
      },
      {
        id: 'hours',
        header: t('billing:columns.hours'),
        width: 84,
        figures: true,
        sort: (row) => row.workMinutes,
        cell: (row) => (row.workMinutes === 0 ? '' : formatMinutes(row.workMinutes)),
      },
      {
        id: 'km',
        header: t('billing:columns.km'),
        width: 48,
        figures: true,
        sort: (row) => row.km,
        cell: (row) => (row.km === 0 ? '' : formatNumber(row.km, lang)),
      },
      {
        id: 'expenses',
        header: t('billing:columns.expenses'),
        width: 84,
        figures: true,
        sort: (row) => row.expenseCents,
        cell: (row) => money(row.expenseCents),
      },
      {
        id: 'parts',
        header: t('billing:columns.parts'),
        width: 84,
        figures: true,
        sort: (row) => row.partCents,
        cell: (row) => money(row.partCents),
      },
      {
        id: 'net',
        header: t('billing:columns.net'),
        width: 96,
        figures: true,
        sort: (row) => row.netCents,
        cell: (row) => formatMoney(row.netCents, lang),
      },
      {
        id: 'vat',
        header: t('billing:columns.vat'),
        width: 90,
        figures: true,
        sort: (row) => row.vatCents,
        cell: (row) => money(row.vatCents),
      },
      {
        id: 'total',
        header: t('billing:columns.total'),
        width: 104,
        figures: true,
        sort: (row) => row.totalCents,
        cell: (row) => <span className={styles.total}>{formatMoney(row.totalCents, lang)}</span>,
      },
    ];
    return current === null ? all : all.filter((one) => BESIDE.has(one.id)).map((one) => ({ ...one, fixed: true }));
  }, [t, lang, current]);
}
