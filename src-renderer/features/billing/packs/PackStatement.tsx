import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatDay } from '#shared/format/date.ts';
import type { DataColumn } from '#renderer/ui/dataTableModel.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { packAmount, type PackUnit, signedAmount } from './amounts.ts';
import styles from './packs.module.css';

type Entry = OutputOf<'packs.ledger'>['entries'][number];
type Row = Entry & { readonly key: string };

export interface PackStatementProps {
  unit: PackUnit;
  entries: readonly Entry[];
  /** Names of the packs by id. */
  names: ReadonlyMap<string, string>;
  onOpen: (intervention: string) => void;
}

/** The movements of packs of one unit, as an account: what came in, what went, what was left. */
export function PackStatement({ unit, entries, names, onOpen }: PackStatementProps) {
  const { t } = useTranslation('billing');
  const rows = useMemo<readonly Row[]>(() => entries.map((one, at) => ({ ...one, key: String(at) })), [entries]);
  const columns = usePackColumns(unit, names);
  return (
    <div className={styles.statement}>
      <DataTable
        label={t(`pack.statement.${unit}`)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        onOpen={(row) => row.intervention !== null && onOpen(row.intervention)}
      />
    </div>
  );
}

/** The columns of the account. */
function usePackColumns(
  unit: PackStatementProps['unit'],
  names: PackStatementProps['names'],
): readonly DataColumn<Row>[] {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  return useMemo<readonly DataColumn<Row>[]>(
    () => [
      { id: 'day', header: t('pack.day'), width: 88, fixed: true, cell: (row) => formatDay(row.day, lang) },
      {
        id: 'what',
        header: t('pack.movement'),
        width: 180,
        grow: true,
        fixed: true,
        cell: (row) => (
          <span className={styles.movement}>
            {t(`pack.what.${row.what}`)}
            {row.ticketNumber !== null && <span className={styles.soft}>{row.ticketNumber}</span>}
            <span className={styles.soft}>{names.get(row.pack)}</span>
            {row.provisional && <Tag>{t('pack.provisional')}</Tag>}
          </span>
        ),
      },
      {
        id: 'amount',
        header: t('pack.amount'),
        width: 108,
        fixed: true,
        figures: true,
        cell: (row) => signedAmount(row.amount, unit, lang),
      },
      {
        id: 'balance',
        header: t('pack.balance'),
        width: 116,
        fixed: true,
        figures: true,
        cell: (row) => (
          <span className={row.balance < 0 ? styles.below : styles.balance}>
            {packAmount(row.balance, unit, lang)}
            {row.balance < 0 && <span className="sr-only"> {t('pack.overdraft')}</span>}
          </span>
        ),
      },
    ],
    [t, lang, names, unit],
  );
}
