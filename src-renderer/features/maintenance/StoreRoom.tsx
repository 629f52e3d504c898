import { IconHammer, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useAsk, useDesk, useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Page, Section } from '#renderer/ui/Page.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { type Backup, Backups } from './Backups.tsx';
import { Branches } from './Branches.tsx';
import { CheckResult } from './CheckResult.tsx';
import { Exports } from './Exports.tsx';
import styles from './maintenance.module.css';
import { RestoreDialog } from './RestoreDialog.tsx';
import { StoreFacts } from './StoreFacts.tsx';
import { useTask } from './useTask.ts';

/** Looking after the store: what there is, backups, the check, the rebuild, the way back and the way out. */
export function StoreRoom() {
  const { t, i18n } = useTranslation(['maintenance', 'common']);
  const { has, refresh, language } = useSession();
  const desk = useDesk();
  const run = useRun();
  const toasts = useToasts();
  const info = useAsk('store.info', {});
  const task = useTask();
  const [found, setFound] = useState<OutputOf<'store.verify'> | null>(null);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const admin = has('admin');
  const busy = task.running !== null;

  const backUp = async (): Promise<void> => {
    const done = await task.begin('backup', () => run('store.backup', {}));
    if (done !== undefined) toasts.show({ message: t('backedUp') });
  };
  const check = async (): Promise<void> => {
    const result = await task.begin('verify', () => desk.query('store.verify', {}));
    if (result !== undefined) setFound(result);
    info.reload();
  };
  const rebuild = async (): Promise<void> => {
    const done = await task.begin('rebuild', () => run('store.rebuild', {}));
    if (done === undefined) return;
    setFound(null);
    toasts.show({
      message: t('rebuilt', {
        tickets: formatNumber(done.result.tickets, language),
        corrected: formatNumber(done.result.corrected, language),
      }),
    });
  };
  const restore = async (backup: Backup): Promise<void> => {
    setRestoring(null);
    const done = await task.begin('restore', () => run('store.restore', { name: backup.name }));
    if (done === undefined) return;
    setFound(null);
    const { tickets, setAside } = done.result;
    toasts.show({
      message: t('restored', { tickets: formatNumber(tickets, language), folder: setAside ?? '' }),
      stay: 20_000,
    });
    refresh();
  };
  useHotkeys([
    { id: 'store.backup', keys: 'b', label: t('backUpNow'), enabled: !busy, run: () => void backUp() },
    { id: 'store.verify', keys: 'v', label: t('verify'), enabled: !busy, run: () => void check() },
    { id: 'store.rebuild', keys: 'r', label: t('rebuild'), enabled: !busy && admin, run: () => void rebuild() },
  ]);

  const failed = task.error === null ? null : errorText(task.error, i18n);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={styles.page}>
        {task.running !== null && (
          <ProgressBar
            label={t(`tasks.${task.running}`)}
            value={task.share}
            detail={t(`taskDetail.${task.running}`)}
            {...(task.running !== 'restore' && { onStop: task.stop })}
          />
        )}
        {failed !== null && (
          <ErrorState
            size="line"
            {...failed}
            safe={failed.safe ?? t('nothingChanged')}
            actions={
              <Button size="small" onClick={task.dismiss}>
                {t('common:actions.close')}
              </Button>
            }
          />
        )}
        <Section title={t('state')}>
          {info.data === undefined ? (
            info.error === null ? (
              <Skeleton lines={6} />
            ) : (
              <ErrorState size="line" {...errorText(info.error, i18n)} onRetry={info.reload} />
            )
          ) : (
            <StoreFacts info={info.data} />
          )}
        </Section>
        <Backups busy={busy} onBackUp={() => void backUp()} onRestore={admin ? setRestoring : undefined} />
        <Section
          title={t('checkSection')}
          lead={t('checkLead')}
          actions={
            <Button
              icon={IconShieldCheck}
              hotkey="v"
              hotkeyId="store.verify"
              disabled={busy}
              onClick={() => void check()}
            >
              {t('verify')}
            </Button>
          }
        >
          {found !== null && <CheckResult found={found} />}
        </Section>
        {admin && (
          <Section
            title={t('rebuildSection')}
            lead={t('rebuildLead')}
            actions={
              <Button
                icon={IconHammer}
                hotkey="r"
                hotkeyId="store.rebuild"
                disabled={busy}
                onClick={() => void rebuild()}
              >
                {t('rebuild')}
              </Button>
            }
          >
            {null}
          </Section>
        )}
        {info.data !== undefined && <Branches branches={info.data.branches} />}
        <Exports />
      </div>
      <RestoreDialog
        backup={restoring}
        onClose={() => setRestoring(null)}
        onRestore={(backup) => void restore(backup)}
      />
    </Page>
  );
}
