import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { FitRow } from '#renderer/ui/FitRow.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import type { MenuItem } from '#renderer/ui/menuItems.ts';
import { type ActionButton, buttonsFor } from './actionList.ts';
import { useTicket } from './ticket.ts';
import { useAct } from './useAct.ts';

/**
 * Just the actions that may follow, each with its key: a row of buttons, and what the row has no room for as entries of
 * the menu beside it. The keys act wherever an action stands.
 */
export function useTicketActions(onEdit: () => void): { row: ReactNode; rest: readonly MenuItem[] } {
  const { t } = useTranslation('ticket');
  const { possible, open, line, state } = useTicket();
  const { operator } = useSession();
  const { attempt } = useAct();
  const [left, setLeft] = useState<readonly string[]>([]);
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
  return {
    row: (
      <FitRow
        onLeftOut={setLeft}
        items={buttons
          .filter((one) => one.id !== 'edit')
          .map((one) => ({
            id: one.id,
            keep: one.keep,
            node: (
              <Button
                variant={one.primary ? 'primary' : 'secondary'}
                hotkey={one.hotkey}
                hotkeyId={`ticket.${one.id}`}
                onClick={() => run(one)}
              >
                {t(`short.${one.label}`)}
              </Button>
            ),
          }))}
      />
    ),
    rest: buttons
      .filter((one) => left.includes(one.id))
      .map((one) => ({
        id: one.id,
        label: t(`actions.${one.label}`),
        hotkey: one.hotkey,
        hotkeyId: `ticket.${one.id}`,
        run: () => run(one),
      })),
  };
}
