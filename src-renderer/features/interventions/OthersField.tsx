import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useFieldError } from '#renderer/ui/fieldErrors.tsx';
import { PickMany } from '#renderer/ui/PickMany.tsx';
import { useTechnicians } from './useTechnicians.ts';

export interface OthersFieldProps {
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
  /** Who leads the work: not offered. */
  except: string | null;
  /** Name in the command, without the place in the list. */
  name: string;
}

/** Colleagues who are there too. */
export function OthersField({ value, onChange, except, name }: OthersFieldProps) {
  const { t } = useTranslation('interventions');
  const { nameOf } = useCatalog();
  const technicians = useTechnicians();
  return (
    <PickMany
      label={t('fields.others')}
      optional
      name={name}
      error={useFieldError(`${name}.0`)}
      placeholder={t('fields.addOther')}
      options={technicians.filter((one) => one.value !== except)}
      nameOf={nameOf}
      value={value}
      onChange={onChange}
      removeLabel={(who) => t('fields.removeOther', { name: who })}
    />
  );
}
