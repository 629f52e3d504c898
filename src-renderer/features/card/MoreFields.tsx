import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemFact } from '#shared/domain/card/draft.ts';
import { textOf } from '#shared/domain/card/facts.ts';
import { systemOf } from '#shared/domain/card/command.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './card.module.css';
import { useCard } from './cardContext.ts';

const FACTS = ['os', 'memory', 'version', 'line'] as const satisfies readonly SystemFact[];

/** What is seldom said: who pays if another, facts of the system. Closed, it shows in one line what is known. */
export function MoreFields({
  open,
  onToggle,
  onAttach,
}: {
  open: boolean;
  onToggle: () => void;
  onAttach: () => void;
}) {
  const { t } = useTranslation('card');
  const { card, act, facts, derived } = useCard();
  const desk = useDesk();
  const asset = facts.assets.find((one) => one.id === derived.choices.asset.value) ?? null;
  const system = systemOf(card, asset);
  const search = useCallback(
    async (text: string): Promise<ComboOption[]> => {
      if (text.trim() === '') return [];
      const { rows } = await desk.query('customers.list', { text, limit: 8 });
      return rows.map((one) => ({ value: one.id, label: one.name, detail: textOf(one, 'city') ?? undefined }));
    },
    [desk],
  );
  const known = [card.payer?.name, system?.os, system?.memory, system?.version, system?.line].filter(
    (one) => one !== null && one !== undefined,
  );
  return (
    <div className={styles.more}>
      <div className={styles.moreLine}>
        <Button
          size="small"
          variant="quiet"
          hotkey="Ctrl+i"
          hotkeyId="card.more"
          aria-expanded={open}
          onClick={onToggle}
        >
          {t('more')}
        </Button>
        <Button size="small" variant="quiet" hotkey="Ctrl+u" hotkeyId="card.attach" onClick={onAttach}>
          {t('attach')}
        </Button>
        {!open && known.length > 0 && <span>{known.join(' · ')}</span>}
      </div>
      {open && (
        <div className={styles.moreBody} data-part="more">
          <ComboBox
            label={t('payer')}
            name="payer"
            optional
            options={search}
            value={card.payer === null ? null : { value: card.payer.id, label: card.payer.name }}
            onChange={(one) => act({ do: 'payer', payer: one === null ? null : { id: one.value, name: one.label } })}
          />
          <FieldRow columns={4}>
            {FACTS.map((fact) => (
              <TextField
                key={fact}
                label={t(`facts.${fact}`)}
                name={`system.${fact}`}
                value={card.system[fact] ?? system?.[fact] ?? ''}
                onChange={(text) => act({ do: 'system', fact, text })}
                maxLength={120}
              />
            ))}
          </FieldRow>
        </div>
      )}
    </div>
  );
}
