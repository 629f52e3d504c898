import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { useLoads } from './useLoads.ts';

/** A question to a colleague; the call stays where it is. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { active, nameOf } = useCatalog();
  const { operator: self } = useSession();
  const load = useLoads('operator');
  const [operator, setOperator] = useState<string | null>(null);
  const [text, setText] = useState('');
  return (
    <ActionDialog
      action="ask"
      title={t('dialog.ask.title')}
      lead={t('dialog.ask.lead')}
      submit={t('dialog.ask.submit')}
      input={() => ({ ...(operator === null ? {} : { operator }), text })}
      message={() => t('done.ask', { operator: nameOf(operator) })}
      onClose={onClose}
    >
      <SelectField
        label={t('dialog.ask.operator')}
        name="operator"
        autoFocus
        options={active('operators')
          .filter((one) => one.id !== self.id)
          .map((one) => ({ value: one.id, label: one.name, detail: t('dialog.handOn.load', { count: load(one.id) }) }))}
        value={operator}
        onChange={setOperator}
      />
      <TextArea label={t('dialog.ask.text')} name="text" value={text} onChange={setText} />
    </ActionDialog>
  );
}
