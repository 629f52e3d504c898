import { type KeyboardEvent, useMemo } from 'react';
import type { ChoiceField } from '#shared/domain/card/draft.ts';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { useCard } from './cardContext.ts';
import { useChoiceWords } from './useChoiceWords.ts';

/** Value of the segment that says "not indicated" on purpose. */
const NONE = 'none';

export interface LetterChoiceProps {
  field: ChoiceField;
  /** Shows *non indicato* as a choice of its own; the space bar takes it in any case. */
  skip?: boolean | undefined;
}

/** A choice by one letter (or number) that goes on to the next undecided one; the space bar passes it over, *non indicato*. */
export function LetterChoice({ field, skip = false }: LetterChoiceProps) {
  const { card, act, derived, advance } = useCard();
  const { labelOf, nameOf, notIndicated } = useChoiceWords();
  const choice = derived.choices[field];
  const skipped = card.chosen[field] === null;
  const options = useMemo(() => {
    const own = choice.options.map((one) => {
      const words = [labelOf(field, one), field === 'contract' ? null : one.detail].filter((part) => part !== null).join(' · ');
      const numbered = one.letter !== null && /\d/.test(one.letter);
      return { value: one.value, label: numbered ? `${one.letter ?? ''} ${words}` : words, letter: one.letter ?? undefined };
    });
    return skip ? [...own, { value: NONE, label: notIndicated, letter: ' ' }] : own;
  }, [choice.options, field, skip, labelOf, notIndicated]);

  const space = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    act({ do: 'choose', field, value: null });
    advance(field);
  };
  return (
    <div data-choice={field} onKeyDownCapture={space}>
      <SegmentedChoice
        label={nameOf(field)}
        name={field}
        options={options}
        value={choice.value ?? (skipped && skip ? NONE : null)}
        onChange={(value) => act(value === null ? { do: 'undecide', field } : { do: 'choose', field, value: value === NONE ? null : value })}
        onAdvance={() => advance(field)}
      />
    </div>
  );
}
