import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceField } from '#shared/domain/card/draft.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import styles from './card.module.css';
import { useCard } from './cardContext.ts';
import { useChoiceWords } from './useChoiceWords.ts';

export interface LetterChoiceProps {
  field: ChoiceField;
  /** Shows *non indicato* over the answers; the space bar says it in any case. */
  skip?: boolean | undefined;
}

/** A choice by one letter (or number) that goes on to the next undecided one; the space bar passes it over, *non indicato*. */
export function LetterChoice({ field, skip = false }: LetterChoiceProps) {
  const { t } = useTranslation('card');
  const { card, act, derived, advance } = useCard();
  const { labelOf, nameOf } = useChoiceWords();
  const choice = derived.choices[field];
  const skipped = card.chosen[field] === null;
  const options = useMemo(
    () =>
      choice.options.map((one) => {
        const words = [labelOf(field, one), field === 'contract' ? null : one.detail]
          .filter((part) => part !== null)
          .join(' · ');
        const numbered = one.letter !== null && /\d/.test(one.letter);
        return {
          value: one.value,
          label: numbered ? `${one.letter ?? ''} ${words}` : words,
          letter: one.letter ?? undefined,
        };
      }),
    [choice.options, field, labelOf],
  );
  const leaveOpen = (): void => act({ do: 'choose', field, value: null });
  const space = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    leaveOpen();
    advance(field);
  };
  return (
    <div data-choice={field} className={styles.choice} onKeyDownCapture={space}>
      <SegmentedChoice
        label={nameOf(field)}
        name={field}
        options={options}
        value={choice.value}
        onChange={(value) => act(value === null ? { do: 'undecide', field } : { do: 'choose', field, value })}
        onAdvance={() => advance(field)}
      />
      {skip && (
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={skipped}
          aria-label={t('leaveOpen', { field: nameOf(field) })}
          aria-keyshortcuts="Space"
          className={classes(styles.skip, skipped && styles.skipped)}
          onClick={() => (skipped ? act({ do: 'undecide', field }) : leaveOpen())}
        >
          {t('notIndicated')} <Kbd keys="Space" />
        </button>
      )}
    </div>
  );
}
