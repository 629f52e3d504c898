import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { type ActionButton, buttonsFor } from './actionList.ts';
import { useTicket } from './ticket.ts';
import { useAct } from './useAct.ts';

/** Just the actions that may follow, each with its key. */
export function TicketActions() {
  const { t } = useTranslation('ticket');
  const { possible, open, line } = useTicket();
  const { attempt } = useAct();
  const buttons = buttonsFor(possible);
  const run = (one: ActionButton): void => {
    if (one.dialog !== null) open(one.dialog);
    else if (one.action === 'take' || one.action === 'resume')
      void attempt(one.action, {}, t(`done.${one.action}`, { number: line.number }));
  };
  useHotkeys(
    buttons.map((one) => ({
      id: `ticket.${one.action}`,
      keys: one.hotkey,
      label: t(`actions.${one.label}`),
      run: () => run(one),
    })),
  );
  return buttons.map((one, n) => (
    <Button
      key={one.action}
      variant={n === 0 ? 'primary' : 'secondary'}
      hotkey={one.hotkey}
      hotkeyId={`ticket.${one.action}`}
      onClick={() => run(one)}
    >
      {t(`actions.${one.label}`)}
    </Button>
  ));
}
