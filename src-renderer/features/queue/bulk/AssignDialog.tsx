import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useSubmitKey } from './useSubmitKey.ts';

/** Where calls go: an operator, a group at its level, or back to nobody. */
export type Place = Pick<InputOf<'tickets.assign'>, 'group' | 'operator' | 'level'>;

export interface AssignDialogProps {
  count: number;
  onClose: () => void;
  /** `name` of the place, for the notice. */
  onAssign: (to: Place & { note?: string }, name: string) => void;
}

/** To whom? One field finds operators and groups; Enter, Enter is enough. */
export function AssignDialog({ count, onClose, onAssign }: AssignDialogProps) {
  const { t } = useTranslation(['queue', 'common']);
  const { active } = useCatalog();
  const { operator } = useSession();
  const [to, setTo] = useState<ComboOption | null>(null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const groups = active('groups');
  const operators = active('operators');

  const options = useMemo<ComboOption[]>(() => {
    const people = t('queue:bulk.operators');
    const others = operators
      .filter((one) => one.id !== operator.id)
      .map((one) => ({ value: one.id, label: one.name, group: people }));
    return [
      { value: operator.id, label: operator.name, detail: t('common:states.me'), group: people },
      ...others,
      ...groups.map((one) => ({
        value: one.id,
        label: one.name,
        detail: t('common:states.level', { level: one.fields['level'] as number }),
        group: t('queue:bulk.groups'),
      })),
      { value: 'none', label: t('queue:bulk.nobody'), group: t('queue:bulk.groups') },
    ];
  }, [t, operators, groups, operator]);

  const submit = (): void => {
    if (to === null) return setMissing(true);
    const group = groups.find((one) => one.id === to.value);
    const said = note.trim() === '' ? {} : { note: note.trim() };
    if (to.value === 'none') onAssign({ operator: null, ...said }, t('queue:bulk.nobody'));
    else if (group === undefined) onAssign({ operator: to.value, ...said }, to.label);
    else onAssign({ group: group.id, level: group.fields['level'] as number, ...said }, to.label);
  };

  useSubmitKey(submit);
  return (
    <Dialog
      open
      onClose={onClose}
      onSubmit={submit}
      title={t('queue:bulk.assignTitle', { count })}
      actions={
        <>
          <Button variant="primary" type="submit" hotkey="Ctrl+Enter">
            {t('queue:bulk.assign')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <ComboBox
        label={t('queue:bulk.assignTo')}
        placeholder={t('queue:bulk.assignMissing')}
        options={options}
        value={to}
        onChange={(option) => {
          setTo(option);
          setMissing(false);
        }}
        error={missing ? t('queue:bulk.assignMissing') : undefined}
        autoFocus
      />
      <TextArea label={t('queue:bulk.note')} optional value={note} onChange={setNote} minRows={2} />
    </Dialog>
  );
}
