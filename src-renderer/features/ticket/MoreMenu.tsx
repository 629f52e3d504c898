import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { whyNot } from '#shared/domain/ticket/actions.ts';
import type { TicketAction } from '#shared/domain/ticket/commands.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { MenuItem } from '#renderer/ui/menuItems.ts';
import { useTicket } from './ticket.ts';
import { useAct } from './useAct.ts';

export interface MoreMenuProps {
  /** Actions the row of buttons has no room for; their keys are given already. */
  first: readonly MenuItem[];
  onAttach: () => void;
  onPrint: () => void;
  onRemoteHelp: () => void;
}

/** The rest of what can be done; what may not follow now says why. */
export function MoreMenu({ first, onAttach, onPrint, onRemoteHelp }: MoreMenuProps) {
  const { t } = useTranslation(['ticket', 'errors', 'report']);
  const { state, line, open, possible } = useTicket();
  const { operator } = useSession();
  const { openTicket } = useNav();
  const { attempt, run, complain } = useAct();

  const copy = (): void => {
    run('copy', {}, t('ticket:done.copied')).then(({ id }) => openTicket(id), complain);
  };
  const item = (action: TicketAction, id: string, hotkey: string, label: string, go: () => void): MenuItem => {
    const refusal = whyNot(state, action, operator.id);
    return {
      id,
      hotkey,
      hotkeyId: `ticket.${id}`,
      label,
      run: go,
      disabled: refusal !== null,
      reason: refusal === null ? undefined : t(`errors:refused.${refusal}`),
    };
  };
  const free = (id: string, hotkey: string, label: string, go: () => void): MenuItem => ({
    id,
    hotkey,
    hotkeyId: `ticket.${id}`,
    label,
    run: go,
  });
  const double = possible.has('unduplicate')
    ? item(
        'unduplicate',
        'duplicate',
        'Shift+d',
        t('ticket:actions.notDuplicate'),
        () => void attempt('unduplicate', {}, t('ticket:done.unduplicate', { number: line.number })),
      )
    : item('duplicate', 'duplicate', 'Shift+d', t('ticket:actions.duplicateOf'), () => open('duplicate'));
  const sections = [
    {
      id: 'work',
      items: [
        item('ask', 'ask', 'Shift+a', t('ticket:actions.askColleague'), () => open('ask')),
        free('record', 'Shift+u', t('ticket:actions.recordWork'), () => open('record')),
        item('request', 'request', 'Shift+r', t('report:request.action'), () => open('request')),
        free('remoteHelp', 'Shift+v', t('ticket:actions.remoteHelp'), onRemoteHelp),
        item('attach', 'attach', 'Ctrl+Shift+u', t('ticket:actions.attach'), onAttach),
      ],
    },
    {
      id: 'links',
      items: [
        double,
        item('copy', 'copy', 'Shift+c', t('ticket:actions.copy'), copy),
        item('tie', 'tie', 'Shift+g', t('ticket:actions.tie'), () => open('tie')),
        item('moveCustomer', 'moveCustomer', 'Shift+k', t('ticket:actions.changeCustomer'), () => open('moveCustomer')),
      ],
    },
    { id: 'out', items: [free('print', 'Ctrl+p', t('ticket:actions.print'), onPrint)] },
  ];
  useHotkeys(
    sections
      .flatMap((section): MenuItem[] => section.items)
      .map((one) => ({
        id: one.hotkeyId ?? one.id,
        keys: one.hotkey ?? '',
        label: one.label,
        enabled: one.disabled !== true,
        run: one.run,
      })),
  );
  return (
    <Menu
      label={t('ticket:actions.more')}
      sections={first.length === 0 ? sections : [{ id: 'first', items: first }, ...sections]}
    >
      <IconButton icon={IconDots} variant="outlined" label={t('ticket:actions.more')} />
    </Menu>
  );
}
