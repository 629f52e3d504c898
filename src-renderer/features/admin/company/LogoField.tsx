import { IconPhotoPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';
import styles from './company.module.css';

/** What the record takes of it, characters of the data address: some 150 KB of picture. */
const MOST = 200_000;

/** The picture at the head of documents, kept in the company's record so that every desk prints it. */
export function LogoField({ name, label, hint, value, onChange }: BillingFieldProps) {
  const { t } = useTranslation(['billing', 'common']);
  const picker = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<'kind' | 'size' | null>(null);
  const logo = typeof value === 'string' ? value : null;
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    if (file.type !== 'image/png' && file.type !== 'image/jpeg') {
      setRefused('kind');
      return;
    }
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      setRefused(address.length > MOST ? 'size' : null);
      if (address.length <= MOST) onChange(address);
    });
    reader.readAsDataURL(file);
  };
  return (
    <Field
      label={label}
      name={name}
      kind="group"
      hint={hint ?? t('billing:company.logoHint')}
      error={refused === null ? undefined : t(`billing:company.logoRefused.${refused}`)}
    >
      {(ids) => (
        <div {...ids} role="group" className={styles.logo}>
          {logo !== null && <img src={logo} alt={t('billing:company.logoAlt')} className={styles.picture} />}
          <input
            ref={picker}
            type="file"
            accept="image/png,image/jpeg"
            hidden
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              // The same file may be chosen again after it was made smaller.
              event.currentTarget.value = '';
            }}
          />
          <Button icon={IconPhotoPlus} onClick={() => picker.current?.click()}>
            {logo === null ? t('billing:company.logoChoose') : t('billing:company.logoChange')}
          </Button>
          {logo !== null && (
            <Button icon={IconTrash} variant="quiet" onClick={() => onChange(null)}>
              {t('common:actions.remove')}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
