import { useTranslation } from 'react-i18next';
import styles from './OperatorName.module.css';

export interface OperatorNameProps {
  /** Null: nobody has it yet. */
  name: string | null;
  /** Level of the group, after the name: "Anna, liv. 2". */
  level?: number | undefined;
  /** It is the one signed in: "io", so that one's own calls stand out by a word. */
  self?: boolean | undefined;
  /** Signed in at this moment; drawn as a dot with words for assistive technology. */
  present?: boolean | undefined;
}

/** An operator by name alone: no picture, no coloured initials. */
export function OperatorName({ name, level, self = false, present }: OperatorNameProps) {
  const { t } = useTranslation('common');
  if (name === null) return <span className={styles.nobody}>{t('states.unassigned')}</span>;
  return (
    <span className={styles.name}>
      {present === true && (
        <>
          <span className={styles.dot} aria-hidden="true" />
          <span className="sr-only">{t('states.present')}: </span>
        </>
      )}
      {self ? <b>{t('states.me')}</b> : name}
      {level !== undefined && `, ${t('states.level', { level })}`}
    </span>
  );
}
