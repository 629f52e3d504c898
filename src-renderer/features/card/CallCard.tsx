import { type ClipboardEvent, type DragEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore, type StoreApi } from 'zustand';
import { type CardDraft, isPristine } from '#shared/domain/card/draft.ts';
import { rankOpenCalls } from '#shared/domain/card/openCalls.ts';
import type { CardAction } from '#shared/domain/card/reduce.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { RunningClock } from '#renderer/ui/RunningClock.tsx';
import { SlideOver } from '#renderer/ui/SlideOver.tsx';
import { callerName } from './callerOptions.ts';
import { CardBody } from './CardBody.tsx';
import { CardContext, type CardView } from './cardContext.ts';
import { CardFoot } from './CardFoot.tsx';
import { focusPart } from './cardFocus.ts';
import { CardSide } from './CardSide.tsx';
import type { CardsState } from './cardsStore.ts';
import { ChannelPicker } from './ChannelPicker.tsx';
import { useAdvance } from './useAdvance.ts';
import { useAttach } from './useAttach.ts';
import { useCaller } from './useCaller.ts';
import { useCardKeys } from './useCardKeys.ts';
import { useDerived } from './useDerived.ts';
import { useFocusKept } from './useFocusKept.ts';
import { useFocusStep } from './useFocusStep.ts';
import { useNotices } from './useNotices.ts';
import { type SavedCall, useSaveCard } from './useSaveCard.ts';
import { useSimilar } from './useSimilar.ts';
import { useTakeSolution } from './useTakeSolution.ts';
import { useTargets } from './useTargets.ts';

export interface CallCardProps {
  store: StoreApi<CardsState>;
  card: CardDraft;
  onSaved: (saved: SavedCall) => void;
  onDiscard: () => void;
}

/** One call being logged, over the right pane. */
export function CallCard({ store, card, onSaved, onDiscard }: CallCardProps) {
  const { t } = useTranslation('card');
  const root = useRef<HTMLDivElement>(null);
  const { send } = useStore(store);
  const kept = useStore(store, (now) => now.kept[card.id]);
  const openTicket = useNav((nav) => nav.openTicket);
  const [more, setMore] = useState(false);
  const act = useMemo(() => (action: CardAction) => send({ do: 'act', id: card.id, action }), [send, card.id]);
  const [finding, setFinding] = useState(false);
  const { facts, calls, loading: asking } = useCaller(card);
  const { ready } = useCatalog();
  const loading = finding || asking || !ready;
  const derived = useDerived(card, facts);
  const advance = useAdvance(root, derived.choices, loading);
  const focusProblem = useMemo(() => () => focusPart(root.current, 'problem'), []);
  const view = useMemo<CardView>(
    () => ({ card, act, derived, facts, calls, finding, setFinding, advance, focusProblem }),
    [card, act, derived, facts, calls, finding, advance, focusProblem],
  );

  const notices = useNotices(view);
  const similar = useSimilar(view);
  const take = useTakeSolution(act);
  const targets = useTargets(derived);
  const attach = useAttach(act);
  const form = useSaveCard(root, view, loading, (saved) => {
    attach.follow(saved.id, saved.attached);
    onSaved(saved);
  });
  const picker = useRef<HTMLInputElement>(null);
  const { choices } = derived;
  const open = useMemo(
    () =>
      rankOpenCalls(calls?.open ?? [], {
        name: card.caller === null ? '' : callerName(card.caller, derived.speaker),
        asset: card.chosen.asset ?? card.caller?.asset ?? null,
        product: choices.product.value,
        type: choices.type.value,
      }),
    [calls, card.caller, card.chosen.asset, derived.speaker, choices.product.value, choices.type.value],
  );
  const same = open.filter((one) => one.same).map((one) => one.call);
  const park = (): void => send({ do: 'park' });
  const showFirst = same[0] ?? open[0]?.call;
  const openFirst =
    showFirst === undefined
      ? null
      : () => {
          park();
          openTicket(showFirst.id);
        };
  const noteFirst =
    showFirst === undefined
      ? null
      : () => act({ do: 'noteOn', call: { id: showFirst.id, number: showFirst.number, title: showFirst.title } });
  const save = (): void => form.save(card.step === 'solve' || card.step === 'handOn' ? card.step : 'save');
  const solve = (): void => (card.step === 'solve' ? save() : act({ do: 'step', step: 'solve' }));
  const handOn = (): void => {
    const [first] = targets;
    if (card.step !== 'handOn')
      act({
        do: 'handOn',
        to: card.handOn ?? {
          group: first?.group ?? null,
          operator: first?.operator ?? null,
          level: first?.level ?? null,
          note: '',
        },
      });
    else focusPart(root.current, 'handOn');
  };
  const back = (): void => act({ do: 'step', step: 'card' });
  const toggleMore = (): void => setMore(!more);
  const keys = useCardKeys(
    view,
    {
      save,
      solve,
      handOn,
      dropped: () => form.save('dropped'),
      question: () => act({ do: 'question', on: !card.question }),
      note: noteFirst,
      openCall: openFirst,
      take,
      templates: () => focusPart(root.current?.closest<HTMLElement>('[role="dialog"]') ?? null, 'templates'),
      more: toggleMore,
      attach: () => picker.current?.click(),
      escape: card.step === 'card' ? park : back,
      discard: onDiscard,
    },
    notices,
    similar,
  );
  useFocusStep(root, card, more);
  useFocusKept(root);

  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    attach.add(event.clipboardData.files);
  };
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, isOver: boolean): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(isOver);
  };
  const drop = (event: DragEvent): void => {
    drag(event, false);
    attach.add(event.dataTransfer.files);
  };
  return (
    <CardContext value={view}>
      <FieldErrors errors={form.errors}>
        <SlideOver
          title={card.step === 'note' ? t('noteOn', { number: card.noteOn?.number ?? '' }) : t('title')}
          keys={keys}
          meta={
            <>
              <ChannelPicker />
              <RunningClock since={card.startedAt} label={t('clock')} />
            </>
          }
          corner={
            <>
              <Kbd keys="Escape" /> {card.step === 'card' ? t(isPristine(card) ? 'close' : 'park') : t('backToCard')}
            </>
          }
          foot={
            <CardFoot
              kept={kept}
              busy={form.busy}
              problem={form.problem}
              onSave={save}
              onSolve={solve}
              onHandOn={handOn}
              onBack={back}
              onDiscard={onDiscard}
            />
          }
          asideLabel={t('suggestions')}
          aside={
            <CardSide
              notices={notices}
              similar={similar}
              open={open.map((one) => one.call)}
              onTake={take}
              onShow={park}
            />
          }
        >
          <CardBody
            root={root}
            same={same}
            targets={targets}
            attach={attach}
            more={more}
            over={over}
            onInput={form.touched}
            onMore={toggleMore}
            onPick={() => picker.current?.click()}
            onQuestion={() => act({ do: 'question', on: !card.question })}
            onDropped={() => form.save('dropped')}
            onSave={save}
            onOpenCall={openFirst}
            onNote={noteFirst}
            onPaste={paste}
            onDrag={drag}
            onDrop={drop}
          />
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              attach.add([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </SlideOver>
      </FieldErrors>
    </CardContext>
  );
}
