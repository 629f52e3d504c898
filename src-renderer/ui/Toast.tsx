import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';
import type { Toast, ToastAction } from './toasts.tsx';

/** Counts the time down, not while the pointer or the focus is on it. Zero `stay` means for ever. */
function useCountdown(stay: number, paused: boolean, done: () => void): void {
  const left = useRef(stay);
  const finish = useRef(done);
  finish.current = done;
  useEffect(() => {
    if (paused || stay === 0) return undefined;
    const started = performance.now();
    const timer = window.setTimeout(() => finish.current(), left.current);
    return () => {
      window.clearTimeout(timer);
      left.current -= performance.now() - started;
    };
  }, [paused, stay]);
}

function ToastItem({
  toast,
  paused,
  newestUndo,
  onDismiss,
}: {
  toast: Toast;
  paused: boolean;
  newestUndo: boolean;
  onDismiss: () => void;
}) {
  const { t } = useTranslation('common');
  const failed = toast.kind === 'error';
  const actions: readonly ToastAction[] =
    toast.action === undefined ? [] : 'run' in toast.action ? [toast.action] : toast.action;
  useCountdown(failed ? 0 : (toast.stay ?? (toast.undo === undefined ? 5_000 : 20_000)), paused, onDismiss);
  return (
    <li className={styles.toast} data-kind={toast.kind ?? 'done'}>
      <Icon of={failed ? IconAlertTriangle : IconCheck} size={16} className={styles.icon} />
      <span className={styles.message}>{toast.message}</span>
      {actions.map((one) => (
        <Button key={one.label} size="small" onClick={one.run}>
          {one.label}
        </Button>
      ))}
      {toast.undo !== undefined && (
        <Button
          size="small"
          hotkey={newestUndo ? 'Ctrl+z' : undefined}
          onClick={() => {
            onDismiss();
            toast.undo?.();
          }}
        >
          {t('actions.undo')}
        </Button>
      )}
      <IconButton icon={IconX} size="small" label={t('actions.close')} tooltipPosition="top" onClick={onDismiss} />
    </li>
  );
}

/** Where notices stand. Two live regions that are always there: one polite, one for failures. */
export function ToastRegion({ toasts, onDismiss }: { toasts: readonly Toast[]; onDismiss: (id: number) => void }) {
  const { t } = useTranslation('common');
  const [paused, setPaused] = useState(false);
  const newest = toasts.findLast((toast) => toast.undo !== undefined)?.id;
  // Each region keeps its own newest: what was done is not wiped out, before it is read, by a failure that follows at once.
  const done = toasts.findLast((toast) => toast.kind !== 'error');
  const failed = toasts.findLast((toast) => toast.kind === 'error');
  return (
    <section
      aria-label={t('kit.notifications')}
      className={styles.region}
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <p className="sr-only" role="status">
        {done?.message ?? ''}
      </p>
      <p className="sr-only" role="alert">
        {failed?.message ?? ''}
      </p>
      <ul className={styles.list}>
        {toasts.map((toast) => (
          <ToastItem
            key={toast.id}
            toast={toast}
            paused={paused}
            newestUndo={toast.id === newest}
            onDismiss={() => onDismiss(toast.id)}
          />
        ))}
      </ul>
    </section>
  );
}
