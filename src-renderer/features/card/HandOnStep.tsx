import { useTranslation } from 'react-i18next';
import { MAX_LEVEL } from '#shared/domain/catalog/catalog.ts';
import type { Target } from '#shared/domain/card/handOn.ts';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useCatalog } from '#renderer/app/catalog.tsx';
import styles from './card.module.css';
import { useCard } from './cardContext.ts';
import { focusPart } from './cardFocus.ts';

const levels = Array.from({ length: MAX_LEVEL }, (_, i) => String(i + 1)).map((value) => ({
  value,
  label: value,
  letter: value,
}));

/** Handed on as it is saved: to which group or operator, at which level, with which words. The likeliest is chosen already. */
export function HandOnStep({ targets }: { targets: readonly Target[] }) {
  const { t } = useTranslation(['card', 'common']);
  const { nameOf } = useCatalog();
  const { card, act } = useCard();
  const to = card.handOn;
  if (to === null) return null;
  const chosen = to.operator !== null ? `operator:${to.operator}` : to.group !== null ? `group:${to.group}` : null;
  const options = targets.map((one) => ({
    value: one.key,
    label: one.name,
    detail:
      [one.operator === null ? '' : nameOf(one.group), one.level === null ? '' : t('levelShort', { level: one.level })]
        .filter((part) => part !== '')
        .join(' · ') || undefined,
    group: t(one.operator === null ? 'groups' : 'operators'),
  }));
  const pick = (key: string | null): void => {
    const target = targets.find((one) => one.key === key);
    act({
      do: 'handOn',
      to: {
        group: target?.group ?? null,
        operator: target?.operator ?? null,
        level: target?.level ?? to.level,
        note: to.note,
      },
    });
  };
  return (
    <section className={styles.step} aria-label={t('handOnTo')}>
      <FieldRow>
        <div data-part="handOn">
          <SelectField
            label={t('handOnTo')}
            name="handOn.group"
            options={options}
            value={chosen}
            onChange={pick}
            onAdvance={() => focusPart(document.body, 'handOnNote')}
          />
        </div>
        <SegmentedChoice
          label={t('level')}
          name="handOn.level"
          options={levels}
          value={to.level === null ? null : String(to.level)}
          onChange={(value) => act({ do: 'handOn', to: { ...to, level: value === null ? null : Number(value) } })}
        />
      </FieldRow>
      <TextArea
        label={t('handOnNote')}
        optional
        name="handOn.note"
        data-part="handOnNote"
        value={to.note}
        onChange={(note) => act({ do: 'handOn', to: { ...to, note } })}
        minRows={2}
        maxRows={6}
      />
    </section>
  );
}
