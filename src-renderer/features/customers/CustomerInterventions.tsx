import { IconCalendarEvent } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { InterventionWindows } from '#renderer/features/interventions/InterventionWindows.tsx';
import { useLog } from '#renderer/features/interventions/useLog.ts';
import { useLogColumns } from '#renderer/features/interventions/useLogColumns.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';

/** Columns that say nothing new here, or for which there is no room beside the list. */
const LEFT_OUT = new Set(['customer', 'time', 'km', 'expenses', 'outcome', 'travel']);

/** The interventions on a customer's calls, newest first; Enter opens one. */
export function CustomerInterventions({ customer }: { customer: string }) {
  const { t, i18n } = useTranslation(['people', 'interventions']);
  const { log, error, reload } = useLog({ customer });
  const all = useLogColumns();
  const columns = useMemo(
    () => all.filter((one) => !LEFT_OUT.has(one.id)).map((one) => ({ ...one, fixed: true })),
    [all],
  );
  const [opened, setOpened] = useState<string | null>(null);
  if (log === undefined) {
    if (error === null) return <Skeleton lines={8} />;
    const { title, safe, todo, reference } = errorText(error, i18n);
    return <ErrorState title={title} safe={safe} todo={todo} reference={reference} onRetry={reload} />;
  }
  return (
    <>
      <DataTable
        label={t('people:interventions')}
        columns={columns}
        rows={log.rows}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpened(row.id)}
        empty={
          <EmptyState
            icon={IconCalendarEvent}
            title={t('people:page.noInterventions')}
            hint={t('people:page.noInterventionsHint')}
          />
        }
        totals={{ day: t('interventions:log.total'), hours: formatMinutes(log.sums.workMinutes) }}
      />
      {opened !== null && <InterventionWindows intervention={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
