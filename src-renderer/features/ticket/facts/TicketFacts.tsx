import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketFields } from '#shared/domain/ticket/fields.ts';
import { assignLetters } from '#renderer/ui/accessLetters.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { useTicket } from '../ticket.ts';
import { useAct } from '../useAct.ts';
import { type Caller, FactEditor } from './FactEditor.tsx';
import { FactName } from './FactName.tsx';
import styles from './facts.module.css';
import { EDITABLE, type EditableFact } from './fields.ts';
import { useFactValues } from './useFactValues.tsx';

/** Facts that are asked for even while they are not known. */
const ALWAYS: ReadonlySet<string> = new Set<EditableFact>(['type', 'service', 'contract', 'urgency']);

export interface TicketFactsProps {
  caller: Caller | undefined;
  /** E was pressed: letters are shown. */
  choosing: boolean;
  setChoosing: (on: boolean) => void;
}

/** What is known of the call. E shows a letter on each fact that can be changed; its letter, or a click, turns it into a field. */
export function TicketFacts({ caller, choosing, setChoosing }: TicketFactsProps) {
  const { t } = useTranslation(['ticket', 'common']);
  const { possible, open } = useTicket();
  const { attempt } = useAct();
  const values = useFactValues(caller);
  const [editing, setEditing] = useState<EditableFact | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const may = possible.has('change');
  const choices = useMemo(() => {
    const own = EDITABLE.map((id) => ({ id, label: t(`ticket:facts.${id}`) }));
    const all = [
      ...own,
      { id: 'title' as const, label: t('ticket:facts.title') },
      { id: 'problem' as const, label: t('ticket:facts.problem') },
    ];
    return assignLetters(all).map((letter, n) => ({
      ...letter,
      id: all[n]?.id ?? 'title',
      label: all[n]?.label ?? '',
    }));
  }, [t]);

  const edit = (id: EditableFact | 'title' | 'problem'): void => {
    setChoosing(false);
    if (id === 'title' || id === 'problem') open(id);
    else setEditing(id);
  };
  const leave = (id: EditableFact): void => {
    setEditing(null);
    setTimeout(() => root.current?.querySelector<HTMLElement>(`[data-fact="${id}"]`)?.focus());
  };
  const save = (id: EditableFact, fields: Partial<TicketFields>): void => {
    leave(id);
    void attempt('change', { fields, reason: null }, t('ticket:done.change', { field: t(`ticket:facts.${id}`) }));
  };

  useHotkeys(
    [
      ...choices
        .filter((one) => one.letter !== '')
        .map((one) => ({
          id: `ticket.edit.${one.id}`,
          keys: one.letter,
          label: t('ticket:facts.change', { field: one.label }),
          run: () => edit(one.id),
        })),
      { id: 'ticket.edit.leave', keys: 'Escape', label: t('common:actions.cancel'), run: () => setChoosing(false) },
    ],
    { scope: 'card', blocks: 'letters', active: choosing },
  );
  useEffect(() => {
    if (!choosing) return undefined;
    const away = (): void => setChoosing(false);
    window.addEventListener('pointerdown', away);
    return () => window.removeEventListener('pointerdown', away);
  }, [choosing, setChoosing]);

  const editable = EDITABLE.map((id) => {
    const { value, detail } = values.editable[id];
    const name = t(`ticket:facts.${id}`);
    if (editing === id)
      return {
        id,
        term: name,
        value: (
          <FactEditor
            fact={id}
            label={name}
            caller={caller}
            onSave={(fields) => save(id, fields)}
            onLeave={() => leave(id)}
          />
        ),
      };
    const known = value !== null;
    const shown: ReactNode = known ? (
      value
    ) : choosing || ALWAYS.has(id) ? (
      <span className={styles.unknown}>{t('common:states.notIndicated')}</span>
    ) : null;
    const letter = choices.find((one) => one.id === id);
    return {
      id,
      term: choosing && letter !== undefined ? <FactName name={name} letter={letter} /> : name,
      value:
        shown === null || !may ? (
          shown
        ) : (
          <button
            type="button"
            data-fact={id}
            className={styles.value}
            aria-label={`${t('ticket:facts.change', { field: name })}: ${typeof value === 'string' ? value : t('common:states.notIndicated')}`}
            onClick={() => edit(id)}
          >
            {shown}
          </button>
        ),
      detail,
    };
  });
  const rest = choices.filter((one) => one.id === 'title' || one.id === 'problem');
  return (
    <div ref={root}>
      {choosing && (
        <p role="status" className={styles.hint}>
          {t('ticket:facts.hint')}
          {rest.map((one) => (
            <span key={one.id} className={styles.choice}>
              <FactName name={one.label} letter={one} />
            </span>
          ))}
        </p>
      )}
      <Facts facts={[...values.before, ...editable, ...values.after]} />
    </div>
  );
}
