import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { type ActionButton, buttonsFor } from './actionList.ts';
import { useTicket } from './ticket.ts';
import { useAct } from './useAct.ts';

/** Just the actions that may follow, each with its key. */
export function TicketActions({ onEdit }: { onEdit: () => void }) {
  const { t } = useTranslation('ticket');
  const { possible, open, line, state } = useTicket();
  const { operator } = useSession();
  const { attempt } = useAct();
  const buttons = buttonsFor(possible, state.operator === operator.id);
  const run = (one: ActionButton): void => {
    if (one.dialog !== null) open(one.dialog);
    else if (one.id === 'edit') onEdit();
    else if (one.action === 'take' || one.action === 'resume')
      void attempt(one.action, {}, t(`done.${one.action}`, { number: line.number }));
  };
  useHotkeys(
    buttons.map((one) => ({
      id: `ticket.${one.id}`,
      keys: one.hotkey,
      label: t(`actions.${one.label}`),
      run: () => run(one),
    })),
  );
  return buttons
    .filter((one) => one.id !== 'edit')
    .map((one) => (
      <Button
        key={one.id}
        variant={one.primary ? 'primary' : 'secondary'}
        hotkey={one.hotkey}
        hotkeyId={`ticket.${one.id}`}
        onClick={() => run(one)}
      >
        {t(`actions.${one.label}`)}
      </Button>
    ));
}
