import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore, type StoreApi } from 'zustand';
import { parkedCards } from '#shared/domain/card/cards.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { RunningClock } from '#renderer/ui/RunningClock.tsx';
import styles from './card.module.css';
import type { CardsState } from './cardsStore.ts';
import { channelTexts } from './ChannelPicker.tsx';

/** The calls on hold, oldest first, each with its running time; a number or Enter goes back to one. */
export function ParkedCards({
  store,
  open,
  onClose,
}: {
  store: StoreApi<CardsState>;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('card');
  const state = useStore(store);
  const parked = parkedCards(state);
  const bring = (id: string | undefined): void => {
    if (id === undefined) return;
    onClose();
    state.send({ do: 'bring', id });
  };
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined)
      rows[(rows.indexOf(document.activeElement as HTMLElement) + step + rows.length) % rows.length]?.focus();
    else if (/^[1-9]$/.test(event.key)) bring(parked[Number(event.key) - 1]?.id);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t('parkedList')}>
      <div className={styles.parked} onKeyDown={keys}>
        {parked.length === 0 && <p>{t('parkedEmpty')}</p>}
        {parked.map((card, i) => (
          <button
            key={card.id}
            type="button"
            className={styles.parkedRow}
            data-autofocus={i === 0 || undefined}
            onClick={() => bring(card.id)}
          >
            <Kbd keys={String(i + 1)} />
            <span>
              <span className={styles.parkedName}>
                {card.caller?.name ?? card.stranger?.name ?? (card.callerText.trim() || t('parkedNobody'))}
              </span>
              <span className={styles.parkedProblem}>{card.problem}</span>
            </span>
            <span className={styles.sideMeta}>{t(`channel.${channelTexts[card.channel]}`)}</span>
            <RunningClock since={card.startedAt} label={t('clock')} />
          </button>
        ))}
      </div>
    </Dialog>
  );
}
