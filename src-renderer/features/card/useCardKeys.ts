import { useTranslation } from 'react-i18next';
import { stepOption } from '#shared/domain/card/advance.ts';
import { CHANNELS } from '#shared/domain/ticket/fields.ts';
import type { SimilarHit } from '#shared/api/search.ts';
import type { KeyBinding } from '#renderer/ui/hotkeyRegistry.ts';
import { channelTexts } from './ChannelPicker.tsx';
import type { CardView } from './cardContext.ts';
import type { ShownNotice } from './useNotices.ts';

/** What the keys of a card do; the card's own parts know how. */
export interface CardDeeds {
  readonly save: () => void;
  readonly solve: () => void;
  readonly handOn: () => void;
  readonly dropped: () => void;
  readonly question: () => void;
  readonly note: (() => void) | null;
  readonly openCall: (() => void) | null;
  /** Solves with the solution of a similar call. */
  readonly take: (hit: SimilarHit) => void;
  readonly templates: () => void;
  readonly more: () => void;
  readonly attach: () => void;
  /** Esc: out of a step, then away. */
  readonly escape: () => void;
  readonly discard: () => void;
}

/** Every key of the card. None is a plain letter: they act while somebody writes. */
export function useCardKeys(
  { act, derived }: Pick<CardView, 'act' | 'derived'>,
  deeds: CardDeeds,
  notices: readonly ShownNotice[],
  similar: readonly SimilarHit[],
): KeyBinding[] {
  const { t } = useTranslation('card');
  const service = (by: 1 | -1) => (): void => {
    const value = stepOption(derived.choices, 'service', by);
    if (value !== null) act({ do: 'choose', field: 'service', value });
  };
  return [
    { id: 'card.save', keys: 'mod+enter', label: t('save'), run: deeds.save },
    { id: 'card.solve', keys: 'mod+shift+enter', label: t('saveAndSolve'), run: deeds.solve },
    { id: 'card.handOn', keys: 'mod+g', label: t('saveAndHandOn'), run: deeds.handOn },
    { id: 'card.question', keys: 'f2', label: t('generalQuestion'), run: deeds.question },
    { id: 'card.note', keys: 'f3', label: t('addNote'), run: () => deeds.note?.(), enabled: deeds.note !== null },
    {
      id: 'card.openCall',
      keys: 'shift+f3',
      label: t('openCall'),
      run: () => deeds.openCall?.(),
      enabled: deeds.openCall !== null,
    },
    { id: 'card.dropped', keys: 'f4', label: t('lineDropped'), run: deeds.dropped },
    { id: 'card.service', keys: 'f6', label: t('nextService'), run: service(1), repeat: true },
    { id: 'card.serviceBack', keys: 'shift+f6', label: t('previousService'), run: service(-1), repeat: true },
    { id: 'card.templates', keys: 'f7', label: t('templates'), run: deeds.templates },
    { id: 'card.more', keys: 'mod+i', label: t('more'), run: deeds.more },
    { id: 'card.attach', keys: 'mod+u', label: t('attach'), run: deeds.attach },
    { id: 'card.park', keys: 'escape', label: t('park'), run: deeds.escape },
    { id: 'card.discard', keys: 'mod+shift+x', label: t('discard'), run: deeds.discard },
    ...CHANNELS.map((channel, i) => ({
      id: `card.channel.${channel}`,
      keys: `alt+${i + 1}`,
      label: t(`channel.${channelTexts[channel]}`),
      run: () => act({ do: 'channel', channel }),
    })),
    ...notices.flatMap(({ notice, hotkey }, i) =>
      hotkey === undefined
        ? []
        : [
            {
              id: `card.notice.${i + 1}`,
              keys: hotkey,
              label: `${t('sameOutage')}: ${notice.name}`,
              run: () => act({ do: 'notice', id: notice.id }),
            },
          ],
    ),
    ...similar.map((hit, i) => ({
      id: `card.similar.${i + 1}`,
      keys: `mod+${i + 1}`,
      label: `${t('useAndSolve')}: ${hit.title.text}`,
      run: () => deeds.take(hit),
    })),
  ];
}
