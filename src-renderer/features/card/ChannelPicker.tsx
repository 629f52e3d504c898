import {
  IconBuildingStore,
  IconMail,
  IconMessageCircle,
  IconPhone,
  type Icon as TablerIcon,
  IconWorld,
} from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, type Channel } from '#shared/domain/ticket/fields.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import { useAriaShortcut } from '#renderer/ui/useAriaShortcut.ts';
import styles from './card.module.css';
import { useCard } from './cardContext.ts';

const icons: Readonly<Record<Channel, TablerIcon>> = {
  phone: IconPhone,
  'walk-in': IconBuildingStore,
  email: IconMail,
  chat: IconMessageCircle,
  portal: IconWorld,
};
export const channelTexts = {
  phone: 'phone',
  'walk-in': 'walkIn',
  email: 'email',
  chat: 'chat',
  portal: 'portal',
} as const satisfies Record<Channel, string>;

/** How the contact came: five glyphs of which the chosen one says its name. One key each, from anywhere on the card. */
export function ChannelPicker() {
  const { t } = useTranslation('card');
  const { card, act } = useCard();
  const root = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const to = (CHANNELS.indexOf(card.channel) + step + CHANNELS.length) % CHANNELS.length;
    act({ do: 'channel', channel: CHANNELS[to] ?? 'phone' });
    root.current?.querySelectorAll<HTMLElement>('[role="radio"]')[to]?.focus();
  };
  return (
    <div ref={root} role="radiogroup" aria-label={t('channels')} className={styles.channels} onKeyDown={move}>
      {CHANNELS.map((channel, i) => (
        <ChannelButton
          key={channel}
          channel={channel}
          hotkey={`Alt+${i + 1}`}
          on={card.channel === channel}
          onPick={() => act({ do: 'channel', channel })}
        />
      ))}
    </div>
  );
}

function ChannelButton({
  channel,
  hotkey,
  on,
  onPick,
}: {
  channel: Channel;
  hotkey: string;
  on: boolean;
  onPick: () => void;
}) {
  const { t } = useTranslation('card');
  const name = t(`channel.${channelTexts[channel]}`);
  const id = `card.channel.${channel}`;
  const aria = useAriaShortcut(hotkey, id);
  return (
    <Tooltip label={name} hotkey={hotkey} hotkeyId={id}>
      <button
        type="button"
        role="radio"
        aria-checked={on}
        aria-label={name}
        aria-keyshortcuts={aria}
        tabIndex={on ? 0 : -1}
        className={classes(styles.channel, on && styles.channelOn)}
        onClick={onPick}
      >
        <Icon of={icons[channel]} size={16} />
        {on && <span aria-hidden="true">{name}</span>}
      </button>
    </Tooltip>
  );
}
