import type { ReactNode } from 'react';
import type { ChoiceField } from '#shared/domain/card/draft.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useCard } from './cardContext.ts';
import { useChoiceWords } from './useChoiceWords.ts';

/** A choice that is mostly derived, or has many answers: one box that says the value and where it comes from. */
export function ListChoice({ field, trailing, note }: { field: ChoiceField; trailing?: ReactNode | undefined; note?: string | undefined }) {
  const { act, derived, advance } = useCard();
  const { labelOf, nameOf, sourceOf } = useChoiceWords();
  const choice = derived.choices[field];
  const said = sourceOf(choice);
  const options = choice.options.map((one) => {
    const detail = [one.detail, one.value === choice.value ? said : undefined].filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
    return { value: one.value, label: labelOf(field, one), detail: detail === '' ? undefined : detail };
  });
  return (
    <div data-choice={field}>
      <SelectField
        label={nameOf(field)}
        name={field}
        options={options}
        value={choice.value}
        optional={field !== 'service'}
        hint={note}
        onChange={(value) => act(value === null ? (choice.source === 'chosen' ? { do: 'undecide', field } : { do: 'choose', field, value: null }) : { do: 'choose', field, value })}
        onAdvance={() => advance(field)}
        trailing={trailing}
      />
    </div>
  );
}
