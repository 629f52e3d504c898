import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import { formatAge } from '#shared/format/age.ts';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './card.module.css';
import { callerName } from './callerOptions.ts';
import { useCard } from './cardContext.ts';

export interface OpenCallWarningProps {
  /** The likeliest to be the same matter. */
  call: TicketLine;
  count: number;
  onOpen: () => void;
  onNote: () => void;
}

/** This person, or this machine, has a call open already: open that one, or add to it, rather than log it twice. */
export function OpenCallWarning({ call, count, onOpen, onNote }: OpenCallWarningProps) {
  const { t } = useTranslation('card');
  const { card, derived } = useCard();
  const { language } = useSession();
  const now = useNow();
  const name = card.caller === null ? '' : callerName(card.caller, derived.speaker);
  return (
    <div role="status" className={styles.warning}>
      <b className={styles.warningText}>{t('alreadyOpen', { count, name })}</b>
      <Button size="small" hotkey="F3" hotkeyId="card.note" onClick={onNote}>
        {t('noteShort')}
      </Button>
      <Button size="small" hotkey="Shift+F3" hotkeyId="card.openCall" onClick={onOpen}>
        {t('openCall')}
      </Button>
      <span className={styles.warningCall}>
        {call.number} · {formatAge(call.openedAt, now, language)} · {call.title}
      </span>
    </div>
  );
}
