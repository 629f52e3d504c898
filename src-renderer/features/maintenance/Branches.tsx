import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatInstant } from '#shared/format/date.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import styles from './maintenance.module.css';

const REASONS = ['init', 'restored', 'tail-lost', 'moved', 'salvaged'] as const;

/** The codes of the call numbers given on this desk, and why each was begun. */
export function Branches({ branches }: { branches: OutputOf<'store.info'>['branches'] }) {
  const { t } = useTranslation('maintenance');
  const { language, zone } = useSession();
  const context = { timeZone: zone, lang: language };
  const why = (reason: string): string => {
    const known = REASONS.find((one) => one === reason);
    return known === undefined ? reason : t(`branchReasons.${known}`);
  };
  return (
    <Section title={t('branches')} lead={t('branchesLead')}>
      <table className={styles.table}>
        <caption className="sr-only">{t('branches')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('code')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col" className={styles.figure}>
              {t('events')}
            </th>
          </tr>
        </thead>
        <tbody>
          {branches.map((one) => (
            <tr key={`${one.code ?? ''}-${String(one.since)}`}>
              <th scope="row">{one.code === null ? t('noCode') : <code className={styles.code}>{one.code}</code>}</th>
              <td>{formatInstant(one.since, 'dateTime', context)}</td>
              <td>{why(one.reason)}</td>
              <td className={styles.figure}>{formatNumber(one.events, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
