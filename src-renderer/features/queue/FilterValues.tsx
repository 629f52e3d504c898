import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/format/number.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk } from '#renderer/app/desk.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { fold } from '#renderer/ui/comboOptions.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { type ChoiceField, chosen, countFilter, setValues, toggleValue, valuesOf } from './filterFields.ts';
import styles from './FilterPanel.module.css';
import { useValueName } from './useValueName.ts';
import { filterOf, useQueueView } from './view.ts';

/** The values of one field with how many calls each has; any number of them can be chosen. `onMove` goes to the field beside. */
export function FilterValues({ field, onMove }: { field: ChoiceField; onMove: (by: number) => void }) {
  const { t } = useTranslation('queue');
  const lang = useLanguage();
  const id = useId();
  const catalog = useCatalog();
  const valueName = useValueName();
  const view = useQueueView();
  const { fields, change } = view;
  const { data } = useAsk('queue.groups', { filter: countFilter(filterOf(view), field), by: field });
  const [active, setActive] = useState(0);
  const typed = useRef({ text: '', at: 0 });

  const groups = data?.groups ?? [];
  const now = chosen(fields, field);
  const values = valuesOf(
    field,
    catalog,
    groups.map((one) => one.value),
    now,
  );
  const at = Math.min(active, values.length - 1);
  const countOf = (value: string): number | undefined => groups.find((one) => (one.value ?? 'none') === value)?.count;
  const nameOf = (value: string): string => valueName(field, value, groups.find((one) => one.value === value)?.name);
  const stand = (to: number): void => {
    const next = Math.max(0, Math.min(values.length - 1, to));
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const toggle = (value: string | undefined): void => {
    if (value !== undefined) change({ fields: toggleValue(fields, field, value) });
  };

  const find = (letter: string, at0: number, time: number): void => {
    const text = time - typed.current.at < 700 ? typed.current.text + letter : letter;
    typed.current = { text, at: time };
    const from = text.length === 1 ? at0 + 1 : at0;
    const order = values.map((_, i) => (from + i) % values.length);
    const to = order.find((i) => fold(nameOf(values[i] ?? '')).startsWith(fold(text)));
    if (to !== undefined) stand(to);
  };

  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') stand(at + 1);
    else if (event.key === 'ArrowUp') stand(at - 1);
    else if (event.key === 'Home') stand(0);
    else if (event.key === 'End') stand(values.length - 1);
    else if (event.key === 'ArrowLeft') onMove(-1);
    else if (event.key === 'ArrowRight') onMove(1);
    else if (event.key === ' ' || event.key === 'Enter') toggle(values[at]);
    else if (event.key === 'Delete' || event.key === 'Backspace') change({ fields: setValues(fields, field, []) });
    else if (event.key.length === 1) find(event.key, at, event.timeStamp);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="listbox"
      aria-label={t(`field.${field}`)}
      aria-multiselectable
      aria-activedescendant={values.length === 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={keys}
    >
      {values.map((value, i) => {
        const on = now.includes(value);
        const count = countOf(value);
        return (
          <div
            key={value}
            id={`${id}-${i}`}
            role="option"
            aria-selected={on}
            className={classes(styles.value, i === at && styles.active, count === undefined && !on && styles.empty)}
            onMouseMove={() => i !== at && setActive(i)}
            onClick={() => toggle(value)}
          >
            <span className={classes(styles.box, on && styles.checked)}>{on && <Icon of={IconCheck} size={12} />}</span>
            <span className={styles.name}>{nameOf(value)}</span>
            {count !== undefined && <span className={styles.count}>{formatNumber(count, lang)}</span>}
          </div>
        );
      })}
    </div>
  );
}
