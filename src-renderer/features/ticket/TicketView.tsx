import { IconPencil } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PHASE } from '#shared/domain/ticket/fields.ts';
import { formatAgeLong } from '#shared/format/age.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Story } from '#renderer/ui/Story.tsx';
import { Composer } from './compose/Composer.tsx';
import type { DialogName } from './dialogs/names.ts';
import { TicketDialogs } from './dialogs/TicketDialogs.tsx';
import { TicketFacts } from './facts/TicketFacts.tsx';
import { DropZone } from './files/DropZone.tsx';
import { UploadList } from './files/UploadList.tsx';
import { useUploads } from './files/useUploads.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { TicketPrint } from './print/TicketPrint.tsx';
import { TicketStory } from './story/TicketStory.tsx';
import { useTicketActions } from './useTicketActions.tsx';
import styles from './TicketPage.module.css';
import { TicketTags } from './TicketTags.tsx';
import { TicketWho } from './TicketWho.tsx';
import { useTicket } from './ticket.ts';
import { useCopy } from './useCopy.ts';
import { useRemoteHelp } from './useRemoteHelp.ts';

export interface TicketViewProps {
  dialog: DialogName | null;
  onDialogClose: () => void;
}

/** The page once the call is there. */
export function TicketView({ dialog, onDialogClose }: TicketViewProps) {
  const { t } = useTranslation('ticket');
  const { line, state, open, possible } = useTicket();
  const { ready } = useCatalog();
  const anyone = state.requester !== null || state.customer !== null;
  const asked = useAsk('people.caller', anyone ? { contact: state.requester, customer: state.customer } : null);
  const caller = asked.data;
  const asset = caller?.assets.find((one) => one.id === state.asset);
  const phones = caller?.contact?.fields['phones'];
  const phone = state.requesterPhone ?? (Array.isArray(phones) && typeof phones[0] === 'string' ? phones[0] : null);
  const { uploads, add } = useUploads();
  const remoteHelp = useRemoteHelp();
  const [choosing, setChoosing] = useState(false);
  const [printing, setPrinting] = useState(false);
  // A sheet without the names that are still on their way would be on paper for good.
  const printable = ready && (!anyone || caller !== undefined || asked.error !== null);
  const printed = useCallback(() => setPrinting(false), []);
  const picker = useRef<HTMLInputElement>(null);
  const attach = (): void => picker.current?.click();
  const actions = useTicketActions(() => setChoosing(true));

  return (
    <DropZone onFiles={add}>
      <Story
        number={<CallNumber />}
        tags={<TicketTags />}
        corner={<Age />}
        title={
          possible.has('change') ? (
            <button type="button" className={styles.title} title={t('actions.editTitle')} onClick={() => open('title')}>
              {line.title}
            </button>
          ) : (
            line.title
          )
        }
        who={<TicketWho phone={phone} asset={asset} />}
        actions={actions.row}
        more={
          <>
            {possible.has('change') && (
              <IconButton
                icon={IconPencil}
                variant="outlined"
                label={t('actions.edit')}
                hotkey="e"
                hotkeyId="ticket.edit"
                onClick={() => setChoosing(true)}
              />
            )}
            <MoreMenu
              first={actions.rest}
              onAttach={attach}
              onPrint={() => setPrinting(true)}
              onRemoteHelp={remoteHelp}
            />
          </>
        }
        facts={<TicketFacts caller={caller} choosing={choosing} setChoosing={setChoosing} />}
        factsLabel={t('facts.label')}
        write={
          <>
            <UploadList uploads={uploads} />
            <Composer phone={phone} onAttach={attach} onFiles={add} />
          </>
        }
      >
        <TicketStory />
      </Story>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('actions.attach')}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <TicketDialogs name={dialog} onClose={onDialogClose} />
      {printing && printable && <TicketPrint caller={caller} phone={phone} onDone={printed} />}
    </DropZone>
  );
}

/** The number, copied with a click or a key. */
function CallNumber() {
  const { t } = useTranslation('ticket');
  const { line } = useTicket();
  const copy = useCopy();
  const run = (): void => copy(line.number, t('done.numberCopied', { number: line.number }));
  useHotkeys([{ id: 'ticket.copyNumber', keys: '.', label: t('actions.copyNumber'), run }]);
  return (
    <button type="button" className={styles.number} title={t('actions.copyNumber')} onClick={run}>
      {line.number}
    </button>
  );
}

/** How long it has been open, or how long it took. */
function Age() {
  const { t } = useTranslation('ticket');
  const { line } = useTicket();
  const { language } = useSession();
  const now = useNow();
  const done = PHASE[line.status] === 'done';
  const until = done ? (line.solvedAt ?? line.closedAt ?? now) : now;
  const age = formatAgeLong(line.openedAt, until, language);
  return t(!done ? 'openFor' : line.status === 'closed' ? 'closedAfter' : 'solvedIn', { age });
}
