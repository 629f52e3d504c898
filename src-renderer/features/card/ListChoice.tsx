import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceField } from '#shared/domain/card/draft.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useCard } from './cardContext.ts';
import { useChoiceWords } from './useChoiceWords.ts';

/** Value of the answer that says "not indicated" on purpose. */
const NONE = 'none';

/** A choice that is mostly derived, or has many answers: one box that says the value and where it comes from. */
export function ListChoice({
  field,
  trailing,
  note,
}: {
  field: ChoiceField;
  trailing?: ReactNode | undefined;
  note?: string | undefined;
}) {
  const { t } = useTranslation('card');
  const { card, act, derived, advance } = useCard();
  const { labelOf, nameOf, sourceOf } = useChoiceWords();
  const choice = derived.choices[field];
  const said = sourceOf(choice);
  const own = choice.options.map((one) => {
    const detail = [one.detail, one.value === choice.value ? said : undefined]
      .filter((part) => part !== null && part !== undefined && part !== '')
      .join(' · ');
    return { value: one.value, label: labelOf(field, one), detail: detail === '' ? undefined : detail };
  });
  const options = field === 'service' ? own : [...own, { value: NONE, label: t('notIndicated'), detail: undefined }];
  return (
    <div data-choice={field}>
      <SelectField
        label={nameOf(field)}
        name={field}
        options={options}
        value={choice.value ?? (card.chosen[field] === null ? NONE : null)}
        hint={note}
        onChange={(value) =>
          act(
            value === null ? { do: 'undecide', field } : { do: 'choose', field, value: value === NONE ? null : value },
          )
        }
        onAdvance={() => advance(field)}
        trailing={trailing}
      />
    </div>
  );
}
