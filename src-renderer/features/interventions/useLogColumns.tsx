import { nameOrErased } from '#renderer/ui/nameOrErased.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterventionLine } from '#shared/api/interventions.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import type { DataColumn } from '#renderer/ui/dataTableModel.ts';
import { OperatorName } from '#renderer/ui/OperatorName.tsx';
import { Tag, type Tone } from '#renderer/ui/Tag.tsx';
import { BillingTag } from './BillingTag.tsx';
import styles from './interventions.module.css';
import { useWhen } from './useWhen.ts';

const TONES: Readonly<Record<InterventionLine['status'], Tone>> = {
  planned: 'neutral',
  running: 'wait',
  done: 'ok',
  cancelled: 'neutral',
};

/** When a line is, for sorting and showing: done, else planned. */
export const beginOf = (row: InterventionLine): number | null => row.start ?? row.planStart;

/** Planned, its time has gone by, and nobody has said how it went. */
const isLate = (row: InterventionLine, now: number): boolean =>
  row.status === 'planned' && (row.planEnd ?? row.planStart ?? now) < now;

/** The columns of the intervention log. */
export function useLogColumns(): readonly DataColumn<InterventionLine>[] {
  const { t } = useTranslation(['interventions', 'common']);
  const { language } = useSession();
  const { nameOf } = useCatalog();
  const when = useWhen();
  const now = useNow();
  return useMemo(
    () => [
      {
        id: 'day',
        header: t('fields.day'),
        width: 84,
        fixed: true,
        sort: beginOf,
        cell: (row) => (beginOf(row) === null ? '' : when.shortDay(beginOf(row) ?? 0)),
      },
      {
        id: 'time',
        header: t('fields.time'),
        width: 92,
        cell: (row) =>
          row.start === null
            ? row.planStart === null
              ? ''
              : when.span(row.planStart, row.planEnd)
            : when.span(row.start, row.end),
      },
      {
        id: 'call',
        header: t('fields.call'),
        width: 126,
        grow: true,
        sort: (row) => row.title,
        cell: (row) => (
          <span className={styles.ellipsis} title={`${row.number} ${row.title}`}>
            {row.title} <span className={styles.number}>{row.number}</span>
          </span>
        ),
      },
      {
        id: 'customer',
        header: t('common:fields.customer'),
        width: 124,
        grow: true,
        sort: (row) => row.customerName,
        cell: (row) => nameOrErased(row.customer, row.customerName, t('common:states.erased')) || t('log.noCustomer'),
      },
      {
        id: 'technician',
        header: t('fields.technician'),
        width: 98,
        sort: (row) => nameOf(row.operator),
        cell: (row) => <OperatorName name={row.operator === null ? null : nameOf(row.operator)} />,
      },
      {
        id: 'mode',
        header: t('mode.label'),
        width: 92,
        sort: (row) => t(`mode.${row.mode}`),
        cell: (row) => t(`mode.${row.mode}`),
      },
      {
        id: 'hours',
        header: t('fields.hours'),
        width: 88,
        figures: true,
        sort: (row) => row.workMinutes,
        cell: (row) => (row.workMinutes === null || row.status === 'running' ? '' : formatMinutes(row.workMinutes)),
      },
      {
        id: 'travel',
        header: t('fields.travel'),
        width: 84,
        figures: true,
        hidden: true,
        sort: (row) => row.travelMinutes,
        cell: (row) => (row.travelMinutes === 0 ? '' : formatMinutes(row.travelMinutes)),
      },
      {
        id: 'km',
        header: t('fields.km'),
        width: 44,
        figures: true,
        sort: (row) => row.km,
        cell: (row) => (row.km === 0 ? '' : formatNumber(row.km, language)),
      },
      {
        id: 'expenses',
        header: t('fields.expenses'),
        width: 76,
        figures: true,
        sort: (row) => row.expenseCents,
        cell: (row) => (row.expenseCents === 0 ? '' : formatMoney(row.expenseCents, language)),
      },
      {
        id: 'outcome',
        header: t('outcome.label'),
        width: 92,
        sort: (row) => row.outcome,
        cell: (row) => (row.outcome === null ? '' : t(`outcome.${row.outcome}`)),
      },
      {
        id: 'status',
        header: t('status.label'),
        width: 100,
        sort: (row) => t(`status.${row.status}`),
        cell: (row) =>
          isLate(row, now) ? (
            <Tag tone="late">{t('status.late')}</Tag>
          ) : (
            <Tag tone={TONES[row.status]}>{t(`status.${row.status}`)}</Tag>
          ),
      },
      {
        id: 'report',
        header: t('report.label'),
        width: 92,
        hidden: true,
        sort: (row) => row.report,
        cell: (row) => (row.status === 'done' ? t(`report.${row.report}`) : ''),
      },
      {
        id: 'billing',
        header: t('billing.label'),
        width: 112,
        sort: (row) => row.billing,
        cell: (row) => (row.billing === 'none' ? '' : <BillingTag line={row} />),
      },
    ],
    [t, language, nameOf, when, now],
  );
}
