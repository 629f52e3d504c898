import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './interventions.module.css';
import { newKey, placeOf } from './lines.ts';
import type { PartLine } from './recordForm.ts';

const filled = (one: PartLine): boolean => one.what.trim() !== '' || one.serial.trim() !== '';

/** Parts used or replaced, with their serial where they have one. */
export function PartsEditor({
  value,
  onChange,
}: {
  value: readonly PartLine[];
  onChange: (lines: readonly PartLine[]) => void;
}) {
  const { t } = useTranslation(['interventions', 'common']);
  const change = (key: number, to: Partial<PartLine>): void =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...to } : one)));
  return (
    <div role="group" aria-label={t('fields.parts')} className={styles.part}>
      <span className={styles.heading}>{t('fields.parts')}</span>
      {value.map((one, n) => {
        const at = `fields.parts.${String(placeOf(value, n, filled))}`;
        const serial = t('common:fields.serial');
        return (
          <div key={one.key} className={styles.line} data-columns="4">
            <TextField
              label={t('fields.what')}
              hideLabel
              name={`${at}.what`}
              placeholder={t('fields.what')}
              value={one.what}
              onChange={(what) => change(one.key, { what })}
              autoFocus={n === value.length - 1 && !filled(one)}
            />
            <TextField
              label={serial}
              hideLabel
              name={`${at}.serial`}
              placeholder={serial}
              value={one.serial}
              onChange={(text) => change(one.key, { serial: text })}
            />
            <NumberField
              label={t('fields.quantity')}
              hideLabel
              name={`${at}.quantity`}
              min={1}
              max={9999}
              value={one.quantity}
              onChange={(quantity) => change(one.key, { quantity })}
            />
            <IconButton
              icon={IconX}
              size="small"
              label={t('record.removePart', { n: n + 1 })}
              onClick={() => onChange(value.filter((other) => other.key !== one.key))}
            />
          </div>
        );
      })}
      <div className={styles.foot}>
        <Button
          size="small"
          icon={IconPlus}
          onClick={() => onChange([...value, { key: newKey(value), what: '', serial: '', quantity: 1 }])}
        >
          {t('record.addPart')}
        </Button>
      </div>
    </div>
  );
}
