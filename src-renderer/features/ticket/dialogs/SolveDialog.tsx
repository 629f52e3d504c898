import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestEnd } from '#shared/domain/ticket/suggestEnd.ts';
import { useNow } from '#renderer/app/now.ts';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { endText } from '../story/values.ts';
import { useTicket } from '../ticket.ts';
import { useAct } from '../useAct.ts';
import { ActionDialog } from './ActionDialog.tsx';

/** The solution, and whether the requester knows: if not, the call goes to those to call back. */
export function SolveDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(['ticket', 'common']);
  const { line, state, timeline } = useTicket();
  const { run } = useAct();
  const now = useNow();
  const [solution, setSolution] = useState(state.solution ?? '');
  const [told, setTold] = useState<'yes' | 'no' | null>(null);
  const [closing, setClosing] = useState(false);
  const end = suggestEnd([...timeline, { type: 'ticket.solved', at: now, data: {} }]);
  const close = async (): Promise<void> => {
    if (closing && told === 'yes') await run('close', { end }, t('ticket:done.close', { number: line.number }));
  };
  return (
    <ActionDialog
      action="solve"
      title={t('ticket:dialog.solve.title')}
      lead={t('ticket:dialog.solve.lead')}
      submit={t(closing && told === 'yes' ? 'ticket:dialog.solve.andClose' : 'ticket:dialog.solve.submit')}
      input={() => ({ solution, ...(told === null ? {} : { told: told === 'yes' }) })}
      message={() => t('ticket:done.solve', { number: line.number })}
      then={close}
      onClose={onClose}
    >
      <TextArea
        label={t('ticket:dialog.solve.solution')}
        name="solution"
        data-autofocus
        minRows={4}
        value={solution}
        onChange={setSolution}
      />
      <SegmentedChoice
        label={t('ticket:dialog.solve.told')}
        name="told"
        options={[
          { value: 'yes', label: t('ticket:dialog.solve.toldYes') },
          { value: 'no', label: t('ticket:dialog.solve.toldNo') },
        ]}
        value={told}
        onChange={setTold}
      />
      {told === 'yes' && (
        <CheckboxField
          label={t('ticket:dialog.solve.closeToo', { end: endText(end, i18n.t) })}
          checked={closing}
          onChange={setClosing}
        />
      )}
    </ActionDialog>
  );
}
