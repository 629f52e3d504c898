import type { ClipboardEvent, DragEvent, FormEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import type { Target } from '#shared/domain/card/handOn.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Attachments } from './Attachments.tsx';
import styles from './card.module.css';
import { CallerFacts } from './CallerFacts.tsx';
import { CallerField } from './CallerField.tsx';
import { useCard } from './cardContext.ts';
import { ChoicePanel } from './ChoicePanel.tsx';
import { HandOnStep } from './HandOnStep.tsx';
import { MoreFields } from './MoreFields.tsx';
import { NoticeAnswer } from './NoticeAnswer.tsx';
import { OpenCallWarning } from './OpenCallWarning.tsx';
import { ProblemField } from './ProblemField.tsx';
import { SolveStep } from './SolveStep.tsx';
import type { Attach } from './useAttach.ts';

export interface CardBodyProps {
  root: RefObject<HTMLDivElement | null>;
  /** Open calls of the same person or machine. */
  same: readonly TicketLine[];
  targets: readonly Target[];
  attach: Attach;
  more: boolean;
  /** Files are being dragged over the card. */
  over: boolean;
  onInput: (event: FormEvent) => void;
  onMore: () => void;
  onPick: () => void;
  onQuestion: () => void;
  onDropped: () => void;
  onSave: () => void;
  onOpenCall: (() => void) | null;
  onNote: (() => void) | null;
  onPaste: (event: ClipboardEvent) => void;
  onDrag: (event: DragEvent, over: boolean) => void;
  onDrop: (event: DragEvent) => void;
}

/** What is written and chosen, from top to bottom in the order in which it is said on the phone. */
export function CardBody(props: CardBodyProps) {
  const { t } = useTranslation('card');
  const { card } = useCard();
  const [first] = props.same;
  const note = card.step === 'note';
  return (
    <div
      ref={props.root}
      className={styles.body}
      onInput={props.onInput}
      onPaste={props.onPaste}
      onDragOver={(event) => props.onDrag(event, true)}
      onDragLeave={(event) =>
        !event.currentTarget.contains(event.relatedTarget as Node | null) && props.onDrag(event, false)
      }
      onDrop={props.onDrop}
    >
      <div className={styles.caller}>
        <CallerField />
        {card.step === 'card' && (
          <div className={styles.tools}>
            <Button size="small" variant="quiet" hotkey="F2" hotkeyId="card.question" onClick={props.onQuestion}>
              {t(card.question ? 'fullCall' : 'generalQuestion')}
            </Button>
            <Button size="small" variant="quiet" hotkey="F4" hotkeyId="card.dropped" onClick={props.onDropped}>
              {t('lineDropped')}
            </Button>
          </div>
        )}
      </div>
      <CallerFacts />
      {first !== undefined && !note && props.onOpenCall !== null && props.onNote !== null && (
        <OpenCallWarning call={first} count={props.same.length} onOpen={props.onOpenCall} onNote={props.onNote} />
      )}
      <NoticeAnswer />
      <ProblemField onEnter={props.onSave} />
      <Attachments uploading={props.attach.uploading} remove={props.attach.remove} />
      {card.step === 'solve' && <SolveStep />}
      {card.step === 'handOn' && <HandOnStep targets={props.targets} />}
      {!note && !card.question && <ChoicePanel />}
      {!note && !card.question && <MoreFields open={props.more} onToggle={props.onMore} onAttach={props.onPick} />}
      {props.over && <div className={styles.drop}>{t('dropHere')}</div>}
    </div>
  );
}
