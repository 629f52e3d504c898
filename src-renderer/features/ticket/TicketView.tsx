import { useTranslation } from 'react-i18next';
import { formatAgeLong } from '#shared/format/age.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Story } from '#renderer/ui/Story.tsx';
import type { DialogName } from './dialogs/names.ts';
import { TicketStory } from './story/TicketStory.tsx';
import { TicketActions } from './TicketActions.tsx';
import styles from './TicketPage.module.css';
import { TicketTags } from './TicketTags.tsx';
import { TicketWho } from './TicketWho.tsx';
import { useTicket } from './ticket.ts';
import { useCopy } from './useCopy.ts';

/** The page once the call is there. */
export function TicketView({ dialog, onDialogClose }: { dialog: DialogName | null; onDialogClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { language } = useSession();
  const { line, state } = useTicket();
  const now = useNow();
  const copy = useCopy();
  const caller = useAsk(
    'people.caller',
    state.requester === null && state.customer === null ? null : { contact: state.requester, customer: state.customer },
  ).data;
  const asset = caller?.assets.find((one) => one.id === state.asset);
  const phones = caller?.contact?.fields['phones'];
  const phone = state.requesterPhone ?? (Array.isArray(phones) && typeof phones[0] === 'string' ? phones[0] : null);
  const copyNumber = (): void => copy(line.number, t('done.numberCopied', { number: line.number }));
  useHotkeys([{ id: 'ticket.copyNumber', keys: '.', label: t('actions.copyNumber'), run: copyNumber }]);

  const age = formatAgeLong(line.openedAt, line.solvedAt ?? line.closedAt ?? now, language);
  return (
    <Story
      number={
        <button type="button" className={styles.number} title={t('actions.copyNumber')} onClick={copyNumber}>
          {line.number}
        </button>
      }
      tags={<TicketTags />}
      corner={t(line.status === 'closed' ? 'closedAfter' : line.status === 'solved' ? 'solvedIn' : 'openFor', { age })}
      title={line.title}
      who={<TicketWho phone={phone} asset={asset} />}
      actions={<TicketActions />}
    >
      <TicketStory />
    </Story>
  );
}
