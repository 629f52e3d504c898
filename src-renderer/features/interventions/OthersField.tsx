import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { useFieldError } from '#renderer/ui/fieldErrors.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './interventions.module.css';
import { useTechnicians } from './useTechnicians.ts';

export interface OthersFieldProps {
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
  /** Who leads the work: not offered. */
  except: string | null;
  /** Name in the command, without the place in the list. */
  name: string;
}

/** Colleagues who are there too: write to add one, press the name to take one off. */
export function OthersField({ value, onChange, except, name }: OthersFieldProps) {
  const { t } = useTranslation('interventions');
  const { nameOf } = useCatalog();
  const technicians = useTechnicians();
  const error = useFieldError(`${name}.0`) ?? useFieldError(name);
  return (
    <div className={styles.others}>
      <ComboBox
        label={t('fields.others')}
        optional
        name={name}
        error={error}
        placeholder={t('fields.addOther')}
        options={technicians.filter((one) => one.value !== except && !value.includes(one.value))}
        value={null}
        onChange={(option) => option !== null && onChange([...value, option.value])}
      />
      {value.length > 0 && (
        <ul className={styles.people}>
          {value.map((id) => (
            <li key={id}>
              <button type="button" className={styles.person} aria-label={t('fields.removeOther', { name: nameOf(id) })} onClick={() => onChange(value.filter((one) => one !== id))}>
                {nameOf(id)}
                <Icon of={IconX} size={13} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
