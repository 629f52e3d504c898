import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';
import { type End, ENDS } from '#shared/domain/ticket/fields.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useSubmitKey } from './useSubmitKey.ts';

export interface CloseDialogProps {
  count: number;
  onClose: () => void;
  onCloseCalls: (input: Pick<InputOf<'tickets.close'>, 'end' | 'solution' | 'told'>) => void;
}

/**
 * How did they end? A solution is only for those not solved yet; without one these are left alone, and said so. With one it
 * asks whether the requesters know: else those calls are solved, and wait among those to call back.
 */
export function CloseDialog({ count, onClose, onCloseCalls }: CloseDialogProps) {
  const { t } = useTranslation(['queue', 'common']);
  const [end, setEnd] = useState<End | null>(null);
  const [solution, setSolution] = useState('');
  const [told, setTold] = useState<'yes' | 'no' | null>(null);
  const [missing, setMissing] = useState(false);
  const solving = solution.trim() !== '';
  const submit = (): void => {
    if (end === null || (solving && told === null)) setMissing(true);
    else onCloseCalls({ end, ...(solving ? { solution: solution.trim(), told: told === 'yes' } : {}) });
  };
  useSubmitKey(submit);
  return (
    <Dialog
      open
      onClose={onClose}
      onSubmit={submit}
      title={t('queue:bulk.closeTitle', { count })}
      actions={
        <>
          <Button variant="primary" type="submit" hotkey="Ctrl+Enter">
            {t('queue:bulk.close')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <SegmentedChoice
        label={t('queue:bulk.end')}
        value={end}
        onChange={(value) => {
          setEnd(value);
          setMissing(false);
        }}
        options={ENDS.map((value) => ({ value, label: t(`queue:end.${value}`) }))}
        error={missing && end === null ? t('queue:bulk.endMissing') : undefined}
        autoFocus
      />
      <TextArea
        label={t('queue:bulk.solution')}
        hint={t('queue:bulk.solutionHint')}
        optional
        value={solution}
        onChange={setSolution}
        minRows={3}
      />
      {solving && (
        <SegmentedChoice
          label={t('queue:bulk.told')}
          hint={told === 'no' ? t('queue:bulk.toldNoHint') : undefined}
          value={told}
          onChange={(value) => {
            setTold(value);
            setMissing(false);
          }}
          options={[
            { value: 'yes', label: t('queue:bulk.toldYes') },
            { value: 'no', label: t('queue:bulk.toldNo') },
          ]}
          error={missing && told === null ? t('queue:bulk.toldMissing') : undefined}
        />
      )}
    </Dialog>
  );
}
