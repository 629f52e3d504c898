import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { AgeFilter } from './AgeFilter.tsx';
import { CustomerFilter } from './CustomerFilter.tsx';
import { dropField, isUsed, PANEL_FIELDS, type PanelField } from './filterFields.ts';
import styles from './FilterPanel.module.css';
import { FilterValues } from './FilterValues.tsx';
import { countFields, useQueueView } from './view.ts';

/** All filters in one place: fields at the left, values of one at the right. Each choice counts at once. */
export function FilterPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('queue');
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const { fields, change } = useQueueView();
  const [field, setField] = useState<PanelField>(() => PANEL_FIELDS.find((one) => isUsed(fields, one)) ?? 'status');
  useHotkeys([{ id: 'queue.filter.close', keys: 'Escape', label: t('filter.open'), run: onClose }], {
    scope: 'card',
    blocks: 'letters',
    within: root,
  });

  const toValues = (): void =>
    root.current?.querySelector<HTMLElement>('[role="tabpanel"] :is([tabindex="0"], input)')?.focus();
  const step = (by: number): PanelField => {
    const at = PANEL_FIELDS.indexOf(field) + by;
    return PANEL_FIELDS[(at + PANEL_FIELDS.length) % PANEL_FIELDS.length] ?? field;
  };
  const goTo = (next: PanelField): void => {
    setField(next);
    root.current?.querySelector<HTMLElement>(`[data-field="${next}"]`)?.focus();
  };
  const tabKeys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') goTo(step(1));
    else if (event.key === 'ArrowUp') goTo(step(-1));
    else if (event.key === 'Home') goTo(PANEL_FIELDS[0]);
    else if (event.key === 'End') goTo('age');
    else if (event.key === 'ArrowRight' || event.key === 'Enter' || event.key === ' ') toValues();
    else return;
    event.preventDefault();
  };
  // From the values the same arrows go on to the next field.
  const moved = useRef(false);
  const move = (by: number): void => {
    moved.current = true;
    setField(step(by));
  };
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    root.current?.querySelector<HTMLElement>('[role="tabpanel"] :is([tabindex="0"], input)')?.focus();
  }, [field]);
  useEffect(
    () => root.current?.querySelector<HTMLElement>('[role="tabpanel"] :is([tabindex="0"], input)')?.focus(),
    [],
  );

  return (
    <div ref={root} role="group" aria-label={t('filter.title')} className={styles.panel}>
      <div role="tablist" aria-label={t('filter.fields')} aria-orientation="vertical" className={styles.fields}>
        {PANEL_FIELDS.map((one) => (
          <button
            key={one}
            id={`${id}-${one}`}
            data-field={one}
            type="button"
            role="tab"
            aria-selected={one === field}
            aria-controls={one === field ? `${id}-values` : undefined}
            tabIndex={one === field ? 0 : -1}
            className={classes(styles.field, one === field && styles.on)}
            onClick={() => setField(one)}
            onKeyDown={tabKeys}
          >
            <span className={styles.name}>{t(`field.${one}`)}</span>
            {isUsed(fields, one) && <span className={styles.used} aria-label={t('selected')} role="img" />}
          </button>
        ))}
      </div>
      <div id={`${id}-values`} role="tabpanel" aria-labelledby={`${id}-${field}`} className={styles.values}>
        {field === 'customer' ? (
          <CustomerFilter />
        ) : field === 'age' ? (
          <AgeFilter />
        ) : (
          <FilterValues key={field} field={field} onMove={move} />
        )}
      </div>
      <div className={styles.foot}>
        <span className={styles.hint}>{t('filter.hint')}</span>
        {isUsed(fields, field) && (
          <Button size="small" onClick={() => change({ fields: dropField(fields, field) })}>
            {t('filter.clearField')}
          </Button>
        )}
        {countFields(fields) > 1 && (
          <Button size="small" onClick={() => change({ fields: {} })}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
