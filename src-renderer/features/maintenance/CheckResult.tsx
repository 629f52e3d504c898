import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useSession } from '#renderer/app/session.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './maintenance.module.css';
import { adviceFor, countByKind } from './problems.ts';

/** What a check found: clean, or which kinds of trouble and what mends them. */
export function CheckResult({ found }: { found: OutputOf<'store.verify'> }) {
  const { t } = useTranslation('maintenance');
  const { language } = useSession();
  const kinds = countByKind(found.problems);
  return (
    <div className={styles.result}>
      {found.ok ? (
        <p role="status" className={styles.clean}>
          <Icon of={IconCircleCheck} size={18} />
          {t('cleanResult', {
            events: formatNumber(found.events, language),
            tickets: formatNumber(found.tickets, language),
          })}
        </p>
      ) : (
        <ErrorState
          size="line"
          title={t('checkProblems', { count: found.problemCount })}
          safe={t('checkSafe')}
          todo={t(`advice.${adviceFor(found.problems)}`)}
        />
      )}
      {kinds.length > 0 && (
        <ul className={styles.points}>
          {kinds.map(({ kind, count }) => (
            <li key={kind}>
              {t(`problem.${kind}`)}: {formatNumber(count, language)}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hash}>
        {t('hash')}: <code className={styles.code}>{found.hash}</code>
      </p>
    </div>
  );
}
