import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './StartWith.module.css';

/** Empty, or an example company to try everything on. */
export function StartWith({ demo, onChange }: { demo: boolean; onChange: (demo: boolean) => void }) {
  const { t } = useTranslation('session');
  const id = useId();
  const options = [
    { value: false, label: t('setup.empty'), text: t('setup.emptyText') },
    { value: true, label: t('setup.demo'), text: t('setup.demoText') },
  ];
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{t('setup.startWith')}</legend>
      {options.map((one) => (
        <label key={String(one.value)} className={styles.option}>
          <input
            type="radio"
            name={id}
            className={styles.radio}
            checked={demo === one.value}
            onChange={() => onChange(one.value)}
            aria-describedby={`${id}-${String(one.value)}`}
          />
          <span className={styles.name}>{one.label}</span>
          <span id={`${id}-${String(one.value)}`} className={styles.text}>
            {one.text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
