import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './interventions.module.css';
import { newKey, placeOf } from './lines.ts';
import type { PartLine } from './recordForm.ts';

const filled = (one: PartLine): boolean => one.what.trim() !== '' || one.serial.trim() !== '';
const NONE: readonly RecordOut[] = [];

/** Parts used or replaced: from the catalogue with their price, or as they are written; with their serial where they have one. */
export function PartsEditor({
  value,
  onChange,
}: {
  value: readonly PartLine[];
  onChange: (lines: readonly PartLine[]) => void;
}) {
  const { t } = useTranslation(['interventions', 'common']);
  const listId = useId();
  const catalogue = (useAsk('billing.lists', {}).data?.spareParts ?? NONE).filter((one) => !one.retired);
  const change = (key: number, to: Partial<PartLine>): void =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...to } : one)));
  /** What is written word for word as in the catalogue is taken from there, by name or by code. */
  const write = (key: number, text: string): void => {
    const found = catalogue.find((one) => [one.name, one.fields['code'], optionText(one)].includes(text));
    change(
      key,
      found === undefined
        ? { what: text, sparePart: null }
        : { what: found.name, sparePart: found.id, priceCents: Number(found.fields['priceCents'] ?? 0) },
    );
  };
  return (
    <div role="group" aria-label={t('fields.parts')} className={styles.part}>
      <span className={styles.heading}>{t('fields.parts')}</span>
      <datalist id={listId}>
        {catalogue.map((one) => (
          <option key={one.id} value={optionText(one)} />
        ))}
      </datalist>
      {value.map((one, n) => {
        const at = `fields.parts.${String(placeOf(value, n, filled))}`;
        const serial = t('common:fields.serial');
        const serialised = catalogue.find((other) => other.id === one.sparePart)?.fields['serialised'] === true;
        return (
          <div key={one.key} className={styles.line} data-columns="parts">
            <TextField
              label={t('fields.what')}
              hideLabel
              name={`${at}.what`}
              placeholder={catalogue.length === 0 ? t('fields.what') : t('fields.part')}
              list={listId}
              value={one.what}
              onChange={(what) => write(one.key, what)}
              autoFocus={n === value.length - 1 && !filled(one)}
            />
            <TextField
              label={serial}
              hideLabel
              name={`${at}.serial`}
              placeholder={serial}
              hint={serialised && one.serial.trim() === '' ? t('record.serialWanted') : undefined}
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
            <MoneyField
              label={t('fields.price')}
              hideLabel
              name={`${at}.priceCents`}
              placeholder={t('fields.price')}
              value={one.priceCents}
              onChange={(priceCents) => change(one.key, { priceCents })}
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
          onClick={() =>
            onChange([
              ...value,
              { key: newKey(value), what: '', serial: '', quantity: 1, sparePart: null, priceCents: null },
            ])
          }
        >
          {t('record.addPart')}
        </Button>
      </div>
    </div>
  );
}

/** `LX-12 Lente`: both can be looked for. */
function optionText({ name, fields }: RecordOut): string {
  return [fields['code'], name].filter((one) => typeof one === 'string' && one !== '').join(' ');
}
