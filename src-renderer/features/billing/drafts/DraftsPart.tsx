import { IconCheck, IconReceiptEuro } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftBill } from '#shared/api/billShapes.ts';
import { localDay } from '#shared/format/date.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from '../billing.module.css';
import { monthName, runDay } from '../months.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DraftFilters, type DraftView } from './DraftFilters.tsx';
import { DraftPane } from './DraftPane.tsx';
import { sumsOf } from './draftSums.ts';
import { HeldDialog } from './HeldDialog.tsx';
import { useDraftColumns } from './useDraftColumns.tsx';

export interface DraftsPartProps {
  month: string;
  onMonth: (month: string) => void;
  /** To the bills issued. */
  onBills: () => void;
}

const NO_FILTER: DraftView = { customer: null, contractKind: null, technician: null };
const none: readonly DraftBill[] = [];

/** What a month would bill, customer by customer; the one opened is whole at the right. */
export function DraftsPart({ month, onMonth, onBills }: DraftsPartProps) {
  const { t } = useTranslation(['billing', 'common']);
  const lang = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<DraftView>(NO_FILTER);
  const [opened, setOpened] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState(false);
  const [showHeld, setShowHeld] = useState(false);
  const { zone } = useSession();
  const [today] = useState(() => localDay(Date.now(), zone));
  const [typedDate, setTypedDate] = useState<string | null>(null);
  // VAT and due dates hang on the day of issue: what is seen is what is issued.
  const date = typedDate ?? runDay(month, today);
  const { data, error, loading, reload } = useAsk('billing.drafts', {
    month,
    date,
    ...(view.customer === null ? {} : { customer: view.customer }),
    ...(view.contractKind === null ? {} : { contractKind: view.contractKind }),
    ...(view.technician === null ? {} : { technician: view.technician }),
  });
  // While another month is on its way the old one's figures must not stand under the new name.
  const answer = data?.month === month ? data : undefined;
  const drafts = answer?.drafts ?? none;
  const held = (answer?.disputed ?? 0) + (answer?.excluded ?? 0);
  const open = drafts.find((one) => one.key === opened);
  const chosen = drafts.filter((one) => selected.has(one.key));
  const columns = useDraftColumns(open?.key ?? null);
  const sums = useMemo(() => sumsOf(drafts), [drafts]);
  const filtered = view.customer !== null || view.contractKind !== null || view.technician !== null;
  const confirmable = drafts.length > 0 && answer?.closed === false;
  const change = (next: string): void => {
    setOpened(null);
    setSelected(new Set());
    setTypedDate(null);
    onMonth(next);
  };
  const toTable = (): void => root.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  useHotkeys([
    {
      id: 'billing.confirm',
      keys: 'mod+enter',
      label: t('billing:confirm.open'),
      enabled: confirmable,
      run: () => confirmable && setConfirming(true),
    },
    {
      id: 'billing.held',
      keys: 'h',
      label: t('billing:held.open'),
      enabled: held > 0,
      run: () => held > 0 && setShowHeld(true),
    },
    {
      id: 'billing.close',
      keys: 'Escape',
      label: t('common:actions.back'),
      enabled: open !== undefined,
      run: () => {
        setOpened(null);
        toTable();
      },
    },
  ]);
  const ready = answer !== undefined;
  // The keys of the table act as soon as the room is open.
  useEffect(() => {
    if (ready && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  }, [ready]);

  return (
    <>
      <DraftFilters month={month} onMonth={change} view={view} onView={setView}>
        {answer?.closed === true && <Tag tone="neutral">{t('billing:drafts.closed')}</Tag>}
        <Button
          variant="primary"
          icon={IconCheck}
          hotkey="mod+enter"
          hotkeyId="billing.confirm"
          disabled={!confirmable}
          onClick={() => setConfirming(true)}
        >
          {chosen.length === 0 ? t('billing:confirm.all') : t('billing:confirm.chosen', { count: chosen.length })}
        </Button>
      </DraftFilters>
      <div ref={root} className={styles.split} data-open={open !== undefined || undefined}>
        <div className={styles.left}>
          {answer !== undefined && (
            <div className={styles.summary} role="status">
              <span>{t('billing:drafts.count', { count: drafts.length })}</span>
              {answer.issued > 0 && <span>{t('billing:drafts.issued', { count: answer.issued })}</span>}
              {held > 0 && (
                <button type="button" className={styles.link} onClick={() => setShowHeld(true)}>
                  {[
                    answer.disputed > 0 ? t('billing:drafts.disputed', { count: answer.disputed }) : '',
                    answer.excluded > 0 ? t('billing:drafts.excluded', { count: answer.excluded }) : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </button>
              )}
              {loading && <span>{t('common:states.loading')}</span>}
            </div>
          )}
          <Answered data={answer} error={error} onRetry={reload} waiting={<Skeleton lines={12} />}>
            {(answer) => (
              <DataTable
                label={t('billing:drafts.label', { month: monthName(month, lang) })}
                columns={columns}
                rows={drafts}
                rowKey={(row) => row.key}
                onOpen={(row) => setOpened(row.key)}
                selected={selected}
                onSelectedChange={setSelected}
                rowHeight={44}
                empty={
                  <EmptyState
                    icon={IconReceiptEuro}
                    title={answer.closed ? t('billing:drafts.emptyClosed') : t('billing:drafts.empty')}
                    hint={
                      answer.issued > 0
                        ? t('billing:drafts.emptyIssued', { count: answer.issued })
                        : t('billing:drafts.emptyHint')
                    }
                    action={
                      filtered ? (
                        <Button onClick={() => setView(NO_FILTER)}>{t('billing:filters.clear')}</Button>
                      ) : answer.issued > 0 ? (
                        <Button onClick={onBills}>{t('billing:confirm.showBills')}</Button>
                      ) : undefined
                    }
                  />
                }
                totals={{
                  customer: t('billing:drafts.total'),
                  hours: formatMinutes(sums.workMinutes),
                  km: formatNumber(sums.km, lang),
                  expenses: formatMoney(sums.expenseCents, lang),
                  parts: formatMoney(sums.partCents, lang),
                  net: formatMoney(sums.netCents, lang),
                  vat: formatMoney(sums.vatCents, lang),
                  total: formatMoney(sums.totalCents, lang),
                }}
              />
            )}
          </Answered>
        </div>
        {open !== undefined && (
          <DraftPane
            key={open.key}
            month={month}
            date={answer?.date ?? date}
            draft={open}
            onClose={() => {
              setOpened(null);
              toTable();
            }}
          />
        )}
      </div>
      {showHeld && <HeldDialog month={month} onClose={() => setShowHeld(false)} />}
      {confirming && (
        <ConfirmDialog
          month={month}
          today={today}
          date={date}
          onDate={setTypedDate}
          pricing={answer?.date !== date}
          drafts={chosen.length > 0 ? chosen : drafts}
          whole={chosen.length === 0 && !filtered}
          onBills={onBills}
          onClose={() => {
            setConfirming(false);
            setTypedDate(null);
            setSelected(new Set());
          }}
        />
      )}
    </>
  );
}
