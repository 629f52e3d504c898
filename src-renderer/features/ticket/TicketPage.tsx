import { IconFileUnknown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { DialogName } from './dialogs/names.ts';
import { asTicket, TicketContext } from './ticket.ts';
import styles from './TicketPage.module.css';
import { TicketView } from './TicketView.tsx';
import { useChange } from './useChange.ts';

/** The page of one call: facts, story, what may follow. */
export function TicketPage({ id }: { id: string }) {
  const { t, i18n } = useTranslation(['ticket', 'errors']);
  const { data, error, reload, fresh } = useAsk('ticket.get', { id });
  const during = useChange(fresh);
  const [dialog, setDialog] = useState<{ of: string; name: DialogName } | null>(null);
  const page = data?.line.id === id ? data : undefined;
  const value = useMemo(() => {
    if (page === undefined) return null;
    const actorName = (one: string): string =>
      i18n.exists(`ticket:actor.${one}`) ? t(`actor.${one as 'system'}`) : '';
    return { ...asTicket(page, actorName), open: (name: DialogName) => setDialog({ of: id, name }), during };
  }, [page, i18n, t, id, during]);

  if (value !== null) {
    return (
      <TicketContext value={value}>
        <TicketView key={id} dialog={dialog?.of === id ? dialog.name : null} onDialogClose={() => setDialog(null)} />
      </TicketContext>
    );
  }
  if (error?.code === 'not_found' || (error?.code === 'invalid_input' && error.field === 'id')) {
    return <EmptyState icon={IconFileUnknown} title={t('notFound.title')} hint={t('notFound.hint')} />;
  }
  if (error !== null)
    return <ErrorState {...errorText(error, i18n)} safe={t('errors:safe.savedIsSafe')} onRetry={reload} />;
  return (
    <div className={styles.state}>
      <Skeleton lines={6} />
    </div>
  );
}
