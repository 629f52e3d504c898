import { useTranslation } from 'react-i18next';
import { textOf } from '#shared/domain/card/facts.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './card.module.css';
import { useCard } from './cardContext.ts';

/** The answer a manager approved for the outage this call is tied to, to be read to who calls. */
export function NoticeAnswer() {
  const { t } = useTranslation('card');
  const { card, act } = useCard();
  const notice = useCatalog().byId(card.notice);
  if (notice === undefined) return null;
  return (
    <section className={styles.answer} aria-label={t('readOut')} role="status">
      <div className={styles.answerHead}>
        <span>{t('readOut')}</span>
        <span className={styles.answerTitle}>{notice.name}</span>
        <Button size="small" variant="quiet" onClick={() => act({ do: 'notice', id: notice.id })}>
          {t('untie')}
        </Button>
      </div>
      <p className={styles.answerText}>{textOf(notice, 'answer')}</p>
    </section>
  );
}
