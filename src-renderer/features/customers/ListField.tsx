import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './customers.module.css';

export interface ListFieldProps {
  kind: 'phones' | 'emails';
  name: string;
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}

const MOST = 10;

/** Phones or e-mails, one under the other; there is always one to write in. */
export function ListField({ kind, name, value, onChange }: ListFieldProps) {
  const { t } = useTranslation('people');
  const entries = value.length === 0 ? [''] : value;
  const one = kind === 'phones' ? 'phone' : 'email';
  // Blank entries are not sent, and errors name the place among those that are.
  const place = (at: number): number => entries.slice(0, at).filter((text) => text.trim() !== '').length;
  return (
    <div role="group" aria-label={t(`fields.${kind}`)} className={styles.list}>
      <span className={styles.label}>{t(`fields.${kind}`)}</span>
      {entries.map((text, at) => {
        const label = t(`fields.${one}`, { n: at + 1 });
        return (
          // Entries have no identity of their own: their place is what is being edited.
          <div key={`${one}-${String(at)}`} className={styles.entry}>
            <TextField
              label={label}
              hideLabel
              name={`${name}.${String(place(at))}`}
              type={kind === 'phones' ? 'tel' : 'email'}
              value={text}
              onChange={(next) => onChange(entries.map((old, i) => (i === at ? next : old)))}
            />
            {(entries.length > 1 || text !== '') && (
              <IconButton
                icon={IconX}
                size="small"
                label={t('fields.removeItem', { what: label })}
                onClick={() => onChange(entries.filter((_, i) => i !== at))}
              />
            )}
          </div>
        );
      })}
      {entries.length < MOST && entries.at(-1)?.trim() !== '' && (
        <div>
          <Button size="small" variant="quiet" icon={IconPlus} onClick={() => onChange([...entries, ''])}>
            {t(kind === 'phones' ? 'fields.addPhone' : 'fields.addEmail')}
          </Button>
        </div>
      )}
    </div>
  );
}
