import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '#shared/format/money.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from '../billing.module.css';
import type { Line } from './groupLines.ts';

export interface OverrideDialogProps {
  intervention: string;
  line: Line;
  onClose: () => void;
}

/** A manager's word on one line: another amount, and why. It can be taken back until the bill is issued. */
export function OverrideDialog({ intervention, line, onClose }: OverrideDialogProps) {
  const { t } = useTranslation(['billing', 'common', 'errors']);
  const lang = useLanguage();
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, touched } = useSubmit(
    root,
    (field) => field === 'netCents' || field === 'reason',
  );
  const [netCents, setNet] = useState<number | null>(line.netCents);
  const [reason, setReason] = useState(line.overridden?.reason ?? '');
  const { overridden } = line;
  const write = (cents: number | null, why: string): Promise<unknown> =>
    run('intervention.override', { id: intervention, line: line.key, netCents: cents, reason: why });
  const save = async (): Promise<void> => {
    const required = t('errors:field.required');
    const done = await submit(
      () => write(netCents, reason),
      () => [
        ...(netCents === null ? [{ field: 'netCents', message: required }] : []),
        ...(reason.trim() === '' ? [{ field: 'reason', message: required }] : []),
      ],
    );
    if (!done) return;
    toasts.show({
      message: t('billing:override.done', { amount: formatMoney(netCents ?? 0, lang) }),
      undo: () =>
        void (overridden === null
          ? write(null, t('billing:override.undone'))
          : write(line.netCents, overridden.reason)),
    });
    onClose();
  };
  const takeBack = async (): Promise<void> => {
    if (await submit(() => write(null, t('billing:override.backReason')))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('billing:override.title')}
      lead={line.text}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="Enter">
            {t('billing:override.save')}
          </Button>
          {overridden !== null && (
            <Button onClick={() => void takeBack()} busy={busy}>
              {t('billing:override.back', { amount: formatMoney(overridden.before, lang) })}
            </Button>
          )}
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.stack} onInput={touched}>
        <FieldErrors errors={errors}>
          <MoneyField
            label={t('billing:override.amount')}
            hint={t('billing:override.amountHint', {
              amount: formatMoney(overridden === null ? line.netCents : overridden.before, lang),
            })}
            name="netCents"
            value={netCents}
            onChange={setNet}
            data-autofocus
          />
          <TextArea
            label={t('billing:override.reason')}
            hint={t('billing:override.reasonHint')}
            name="reason"
            minRows={2}
            value={reason}
            onChange={setReason}
          />
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
