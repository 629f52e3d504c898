import { IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#shared/format/date.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useTicket } from '../ticket.ts';
import styles from './Composer.module.css';

/** Questions to colleagues that still wait, where the answer is written: who must answer, what, and since when. */
export function OpenQuestions({ onAnswer }: { onAnswer: () => void }) {
  const { t } = useTranslation(['ticket', 'common']);
  const { state, nameOf } = useTicket();
  const { operator, zone, language } = useSession();
  if (state.questions.length === 0) return null;
  return (
    <ul className={styles.questions} aria-label={t('ticket:question.label')}>
      {state.questions.map((one) => {
        const mine = one.operator === operator.id;
        const who = nameOf(one.actor);
        return (
          <li key={`${one.operator} ${String(one.at)} ${one.actor}`} className={styles.question}>
            <Icon of={IconMessageQuestion} size={16} />
            <span className={styles.asks}>
              <b>
                {mine
                  ? t('ticket:question.toMe', { who })
                  : t('ticket:question.toOther', { who, operator: nameOf(one.operator) })}
              </b>{' '}
              <time dateTime={new Date(one.at).toISOString()}>
                {formatInstant(one.at, 'dateTime', { timeZone: zone, lang: language })}
              </time>
              <br />
              {one.text === '' ? t('common:states.erased') : one.text}
            </span>
            {mine && (
              <Button size="small" onClick={onAnswer}>
                {t('ticket:question.answer')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
