import { IconPhonePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ContactDialog } from '#renderer/features/customers/ContactDialog.tsx';
import { KeysDialog } from '#renderer/features/keys/KeysDialog.tsx';
import { Palette } from '#renderer/features/palette/Palette.tsx';
import { useViewCommands } from '#renderer/features/statistics/own/useViewCommands.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Frame } from '#renderer/ui/Frame.tsx';
import { Rail, type RailItem } from '#renderer/ui/Rail.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useTopics } from './desk.tsx';
import { useNav, type Room } from './nav.ts';
import { useKeyTaken } from './useKeyTaken.ts';
import { useOverlays } from './overlays.tsx';
import { usePreference } from './preferences.tsx';
import { roomIcons, rooms, type RoomDefinition } from './rooms.tsx';
import { useSession } from './session.tsx';
import { DeskStatus } from './DeskStatus.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** The frame of the desk once somebody is signed in: rail, the room's panes, the card over them, the status line. */
export function DeskShell() {
  const { t } = useTranslation('shell');
  const { room, wide, pane, over, contact, go, show, openContact } = useNav();
  const session = useSession();
  const toasts = useToasts();
  const { card, openCard, parkedList } = useOverlays();
  const [width, setWidth] = usePreference<number | null>('frame.listWidth', null);
  const shown = (Object.entries(rooms) as [Room, RoomDefinition][]).filter(
    ([, one]) => one.roles === undefined || session.has(...one.roles),
  );
  const present = shown.find(([id]) => id === room)?.[1] ?? rooms.queue;

  useTopics(['newCall'], openCard);
  useKeyTaken();
  useViewCommands();
  useHotkeys(
    [
      { id: 'card.new', keys: ['n', 'mod+shift+space'], label: t('rail.newCall'), run: openCard },
      { id: 'palette', keys: 'mod+k', label: t('rail.palette'), run: () => show('palette') },
      { id: 'keys', keys: '?', label: t('rail.keys'), run: () => show('keys') },
      { id: 'undo', keys: 'mod+z', label: t('undo'), run: () => void toasts.undoLast() },
      ...shown.map(([id, one]) => ({ id: `room.${id}`, keys: one.hotkey, label: t(`rail.${id}`), run: () => go(id) })),
    ],
    { scope: 'global' },
  );

  const item = ([id, one]: [Room, RoomDefinition]): RailItem => ({
    id,
    label: t(`rail.${id}`),
    icon: roomIcons[id],
    hotkey: one.hotkey,
    hotkeyId: `room.${id}`,
    current: id === room,
    run: () => go(id),
  });
  const newCall: RailItem = {
    id: 'new',
    label: t('rail.newCall'),
    icon: IconPhonePlus,
    hotkey: 'n',
    hotkeyId: 'card.new',
    run: openCard,
  };
  const whole = wide ? present?.wide : undefined;
  const List = whole === undefined ? present?.list : undefined;
  const Main = whole ?? present?.main;
  return (
    <Frame
      rail={
        <Rail
          items={[newCall, ...shown.filter(([, one]) => one.foot !== true).map(item)]}
          foot={shown.filter(([, one]) => one.foot === true).map(item)}
        />
      }
      list={List === undefined ? undefined : <List />}
      listLabel={t(`rail.${room}`)}
      listWidth={width}
      onListWidth={setWidth}
      status={<DeskStatus />}
      over={card}
      narrow={List === undefined ? 'main' : pane}
    >
      {Main !== undefined && (
        <ErrorBoundary key={room}>
          <Main />
        </ErrorBoundary>
      )}
      {parkedList}
      {contact !== null && <ContactDialog id={contact} onClose={() => openContact(null)} />}
      {over === 'palette' && <Palette />}
      {over === 'keys' && <KeysDialog />}
    </Frame>
  );
}
