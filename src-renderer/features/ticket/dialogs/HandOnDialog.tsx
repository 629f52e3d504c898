import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_LEVEL } from '#shared/domain/catalog/catalog.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { placeText } from '../story/place.ts';
import { useWords } from '../story/useWords.ts';
import { useTicket } from '../ticket.ts';
import { ActionDialog, said } from './ActionDialog.tsx';
import { useLoads } from './useLoads.ts';

const LEVELS = Array.from({ length: MAX_LEVEL }, (_, n) => String(n + 1));

/** To which group, level and person; everyone's load is in sight. A group alone lets whoever is free take it. */
export function HandOnDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['ticket', 'common']);
  const { state, line } = useTicket();
  const words = useWords();
  const catalog = useCatalog();
  const groupLoad = useLoads('group');
  const operatorLoad = useLoads('operator');
  const [group, setGroup] = useState(state.group);
  const [level, setLevel] = useState(state.level);
  const [operator, setOperator] = useState<string | null>(null);
  const [note, setNote] = useState('');

  const groups = useMemo(
    () =>
      catalog.active('groups').map((one) => ({
        value: one.id,
        label: one.name,
        detail: [
          t('ticket:place.level', { level: Number(one.fields['level']) }),
          t('ticket:dialog.handOn.load', { count: groupLoad(one.id) }),
        ].join(' · '),
      })),
    [catalog, t, groupLoad],
  );
  const operators = useMemo(() => {
    const inGroup = (id: string): boolean =>
      group !== null && ((catalog.byId(id)?.fields['groups'] as string[] | undefined) ?? []).includes(group);
    return catalog
      .active('operators')
      .toSorted((a, b) => Number(inGroup(b.id)) - Number(inGroup(a.id)))
      .map((one) => ({
        value: one.id,
        label: one.name,
        detail: t('ticket:dialog.handOn.load', { count: operatorLoad(one.id) }),
      }));
  }, [catalog, t, operatorLoad, group]);

  const to = { group, level, operator };
  return (
    <ActionDialog
      action="handOn"
      title={t('ticket:dialog.handOn.title')}
      lead={t('ticket:dialog.handOn.lead')}
      submit={t('ticket:dialog.handOn.submit')}
      input={() => ({ ...to, ...said(note) })}
      message={() => t('ticket:done.handOn', { number: line.number, place: placeText(to, words) })}
      onClose={onClose}
    >
      <SelectField
        label={t('ticket:dialog.handOn.group')}
        name="group"
        autoFocus
        options={groups}
        value={group}
        onChange={(id) => {
          setGroup(id);
          const own = catalog.byId(id)?.fields['level'];
          if (typeof own === 'number') setLevel(own);
        }}
      />
      <SegmentedChoice
        label={t('ticket:dialog.handOn.level')}
        name="level"
        options={LEVELS.map((value) => ({ value, label: value }))}
        value={level === null ? null : String(level)}
        onChange={(value) => setLevel(value === null ? null : Number(value))}
      />
      <SelectField
        label={t('ticket:dialog.handOn.operator')}
        name="operator"
        optional
        placeholder={t('ticket:dialog.handOn.nobody')}
        options={operators}
        value={operator}
        onChange={setOperator}
      />
      <TextArea label={t('ticket:dialog.handOn.note')} name="note" optional value={note} onChange={setNote} />
    </ActionDialog>
  );
}
