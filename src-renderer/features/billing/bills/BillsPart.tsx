import { IconDownload, IconReceiptEuro } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillListLine } from '#shared/api/billShapes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { CustomerField } from '#renderer/features/customers/CustomerField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from '../billing.module.css';
import { MonthChooser } from '../MonthChooser.tsx';
import { BillPane } from './BillPane.tsx';
import { useBillColumns } from './useBillColumns.tsx';
import { useBills } from './useBills.ts';
import { BILL_FORMATS, useExportBills } from './useExportBills.tsx';

export interface BillsPartProps {
  month: string;
  onMonth: (month: string) => void;
}

const none: readonly BillListLine[] = [];

/** The bills issued in a month or a year, of one customer or of all; the one opened is whole at the right. */
export function BillsPart({ month, onMonth }: BillsPartProps) {
  const { t } = useTranslation(['billing', 'common']);
  const lang = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState<'month' | 'year'>('month');
  const [customer, setCustomer] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const { bills, error, reload } = useBills({
    ...(span === 'year' ? { year: Number(month.slice(0, 4)) } : { month }),
    ...(customer === null ? {} : { customer }),
  });
  const { exportBills, busy, windows } = useExportBills();
  const exporter = useRef<HTMLButtonElement>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = bills?.rows ?? none;
  const chosen = rows.filter((one) => selected.has(one.id));
  const handed = (chosen.length === 0 ? rows : chosen).map((one) => one.id);
  const columns = useBillColumns(opened);
  const close = (): void => {
    setOpened(null);
    root.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  useHotkeys([
    {
      id: 'billing.span',
      keys: 'y',
      label: t('billing:bills.spanKey'),
      run: () => setSpan(span === 'year' ? 'month' : 'year'),
    },
    { id: 'billing.export', keys: 'e', label: t('billing:export.label'), run: () => exporter.current?.click() },
    { id: 'billing.close', keys: 'Escape', label: t('common:actions.back'), enabled: opened !== null, run: close },
  ]);
  const ready = bills !== undefined;
  useEffect(() => {
    if (ready && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  }, [ready]);
  return (
    <>
      <div className={styles.filters}>
        <MonthChooser month={month} onChange={onMonth} year={span === 'year'} />
        <ChipGroup
          label={t('billing:bills.span')}
          options={(['month', 'year'] as const).map((one) => ({ value: one, label: t(`billing:bills.spans.${one}`) }))}
          value={span}
          onChange={setSpan}
        />
        <div className={styles.filter}>
          <CustomerField
            label={t('common:fields.customer')}
            hideLabel
            optional
            placeholder={t('billing:filters.allCustomers')}
            value={customer}
            onChange={setCustomer}
          />
        </div>
        <div className={styles.push}>
          <Menu
            label={t('billing:export.label')}
            align="end"
            sections={[
              {
                id: 'formats',
                label: t('billing:export.what', { count: handed.length }),
                items: BILL_FORMATS.map((one) => ({
                  id: one,
                  label: t(`billing:export.formats.${one}`),
                  disabled: handed.length === 0,
                  run: () => exportBills(handed, one),
                })),
              },
            ]}
          >
            <Button icon={IconDownload} busy={busy} hotkey="e" hotkeyId="billing.export" ref={exporter}>
              {chosen.length === 0 ? t('billing:export.all') : t('billing:export.chosen', { count: chosen.length })}
            </Button>
          </Menu>
        </div>
      </div>
      <div ref={root} className={styles.split} data-open={opened !== null || undefined}>
        <div className={styles.left}>
          {bills !== undefined && (
            <p className={styles.summary} role="status">
              <span>{t('billing:bills.count', { count: bills.total })}</span>
              {bills.rows.length < bills.total && <span>{t('common:states.loading')}</span>}
            </p>
          )}
          <Answered data={bills} error={error} onRetry={reload} waiting={<Skeleton lines={12} />}>
            {(bills) => (
              <DataTable
                label={t('billing:parts.bills')}
                columns={columns}
                rows={bills.rows}
                rowKey={(row) => row.id}
                onOpen={(row) => setOpened(row.id)}
                selected={selected}
                onSelectedChange={setSelected}
                empty={
                  <EmptyState
                    icon={IconReceiptEuro}
                    title={t('billing:bills.empty')}
                    hint={t('billing:bills.emptyHint')}
                    action={
                      customer === null ? undefined : (
                        <Button onClick={() => setCustomer(null)}>{t('billing:filters.clear')}</Button>
                      )
                    }
                  />
                }
                totals={{
                  number: t('billing:drafts.total'),
                  net: formatMoney(bills.sums.netCents, lang),
                  vat: formatMoney(bills.sums.vatCents, lang),
                  total: formatMoney(bills.sums.totalCents, lang),
                }}
              />
            )}
          </Answered>
        </div>
        {opened !== null && <BillPane key={opened} bill={opened} onOpen={setOpened} onClose={close} />}
      </div>
      {windows}
    </>
  );
}
