import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import styles from './customers.module.css';
import { customerDetail } from './customerOption.ts';

/** Shortest text worth looking for. */
const SHORTEST = 3;

/** Customers that may be the one being added: shown while it is written, so that no double is made. */
export function Similar({
  name,
  vatNumber,
  onOpen,
}: {
  name: string;
  vatNumber: string;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('people');
  const text = useDeferredValue((vatNumber.trim().length >= 8 ? vatNumber : name).trim());
  const { data } = useAsk('customers.list', text.length < SHORTEST ? null : { text, limit: 3 });
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <div role="status" className={styles.similar}>
      <p>{t('similar')}</p>
      <ul>
        {data.rows.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles.link} onClick={() => onOpen(one.id)}>
              {one.name}
            </button>{' '}
            <span className={styles.detail}>{customerDetail(one)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
