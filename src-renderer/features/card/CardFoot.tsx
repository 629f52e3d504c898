import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import type { ErrorText } from '#renderer/ui/errorText.ts';
import type { Kept } from './cardsStore.ts';
import styles from './card.module.css';
import { useCard } from './cardContext.ts';

export interface CardFootProps {
  kept: Kept | undefined;
  busy: boolean;
  problem: ErrorText | null;
  onSave: () => void;
  onSolve: () => void;
  onHandOn: () => void;
  onBack: () => void;
  onDiscard: () => void;
}

/** The ways to end a card, each with its key; what went wrong; how the draft stands. */
export function CardFoot({ kept, busy, problem, onSave, onSolve, onHandOn, onBack, onDiscard }: CardFootProps) {
  const { t } = useTranslation(['card', 'common']);
  const { card } = useCard();
  const main: Record<typeof card.step, string> = {
    card: t(card.question ? 'saveQuestion' : 'save'),
    solve: t('saveAndSolve'),
    handOn: t('saveAndHandOn'),
    note: t('saveNote'),
  };
  const plain = card.step === 'card';
  return (
    <>
      {problem !== null && (
        <ErrorState
          size="line"
          title={`${t('notSaved')}: ${problem.title}`}
          safe={t('notSavedSafe')}
          todo={problem.todo}
          reference={problem.reference}
          onRetry={onSave}
        />
      )}
      <Button variant="primary" hotkey="Ctrl+Enter" hotkeyId="card.save" busy={busy} onClick={onSave} data-part="save">
        {main[card.step]}
      </Button>
      {plain && !card.question && (
        <>
          <Button hotkey="Ctrl+Shift+Enter" hotkeyId="card.solve" onClick={onSolve}>
            {t('saveAndSolve')}
          </Button>
          <Button hotkey="Ctrl+g" hotkeyId="card.handOn" onClick={onHandOn}>
            {t('saveAndHandOn')}
          </Button>
        </>
      )}
      {!plain && (
        <Button hotkey="Escape" onClick={onBack}>
          {t('backToCard')}
        </Button>
      )}
      <span className={styles.end}>
        <DraftNote kept={kept} />
        <Button size="small" variant="quiet" hotkey="Ctrl+Shift+x" hotkeyId="card.discard" onClick={onDiscard}>
          {t('discard')}
        </Button>
      </span>
    </>
  );
}

function DraftNote({ kept }: { kept: Kept | undefined }): ReactNode {
  const { t } = useTranslation(['card', 'common']);
  if (kept === 'failed')
    return (
      <span className={styles.failed} role="alert">
        {t('draftFailed')}
      </span>
    );
  return kept === 'kept' ? <span className={styles.quiet}>{t('common:states.draftSaved')}</span> : null;
}
