import { nameOrErased } from '#renderer/ui/nameOrErased.ts';
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '#shared/format/bytes.ts';
import { formatInstant } from '#shared/format/date.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useHost } from '#renderer/app/host.tsx';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import type { Caller } from '../facts/FactEditor.tsx';
import { useFactValues } from '../facts/useFactValues.tsx';
import { Sentence } from '../story/Sentence.tsx';
import { byDay, entryKey } from '../story/groups.ts';
import { tell } from '../story/sentence.ts';
import { useWords } from '../story/useWords.ts';
import { useTicket } from '../ticket.ts';
import styles from './print.module.css';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const placeOf = (fields: Readonly<Record<string, unknown>>): string =>
  ['postcode', 'city', 'province']
    .map((name) => textOf(fields[name]))
    .filter((one) => one !== '')
    .join(' ');

/** The call on paper: drawn for the printer only, beside the page; prints as soon as it stands. */
export function TicketPrint({
  caller,
  phone,
  onDone,
}: {
  caller: Caller | undefined;
  phone: string | null;
  onDone: () => void;
}) {
  const host = useHost();
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    // After a frame, so that the sheet is laid out; a browser's own dialog blocks until it is closed.
    const frame = requestAnimationFrame(() => host.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone, host]);
  return createPortal(
    <div className={styles.sheet}>
      <Sheet caller={caller} phone={phone} />
    </div>,
    document.body,
  );
}

function Sheet({ caller, phone }: { caller: Caller | undefined; phone: string | null }) {
  const { t } = useTranslation(['ticket', 'common']);
  const { line, state, timeline } = useTicket();
  const { company: session, operator } = useSession();
  const { company } = useCatalog();
  const now = useNow();
  const words = useWords();
  const values = useFactValues(caller);
  const own = company?.fields ?? {};
  const fact = (id: string, term: string, value: ReactNode) => ({ id, term, value });
  const when = (at: number | null): string | null => (at === null ? null : formatInstant(at, 'dateTime', words));
  const customer = caller?.customer?.fields ?? {};
  const address = [textOf(customer['address']), placeOf(customer)].filter((one) => one !== '');
  const number = textOf(caller?.assets.find((one) => one.id === state.asset)?.fields['serial']);
  const serial = number === '' ? '' : t('serial', { serial: number });
  const vat = textOf(own['vatNumber']);
  const contact = [
    textOf(own['address']),
    placeOf(own),
    textOf(own['phone']),
    textOf(own['email']),
    vat === '' ? '' : t('print.vat', { vat }),
  ];
  return (
    <article>
      <header className={styles.head}>
        <div>
          <p className={styles.company}>{session.name}</p>
          <p className={styles.small}>{contact.filter((one) => one !== '').join(' · ')}</p>
        </div>
        <p className={styles.number}>{line.number}</p>
      </header>
      <h1 className={styles.title}>{line.title}</h1>
      <section className={styles.two}>
        <div>
          <h2>{t('print.customer')}</h2>
          <p className={styles.name}>
            {nameOrErased(line.customer, line.customerName, t('common:states.erased')) || t('noCustomer')}
          </p>
          {address.map((one) => (
            <p key={one}>{one}</p>
          ))}
          <Facts
            layout="rows"
            facts={[
              fact('requester', t('facts.requester'), line.requesterName),
              fact('phone', t('facts.requesterPhone'), phone),
              fact(
                'asset',
                t('facts.asset'),
                [values.editable.asset.value ?? '', serial].filter((one) => one !== '').join(', '),
              ),
              fact('contract', t('facts.contract'), values.editable.contract.value),
            ]}
          />
        </div>
        <div>
          <h2>{t('print.call')}</h2>
          <Facts
            layout="rows"
            facts={[
              fact('status', t('print.status'), t(`status.${line.status}`)),
              fact('opened', t('print.opened'), when(line.openedAt)),
              fact('solved', t('print.solved'), when(line.solvedAt)),
              fact('closed', t('print.closed'), when(line.closedAt)),
              fact('type', t('facts.type'), values.editable.type.value),
              fact('urgency', t('facts.urgency'), values.editable.urgency.value),
              fact('service', t('facts.service'), values.editable.service.value),
              ...values.before.filter((one) => one.id === 'place' || one.id === 'end'),
            ]}
          />
        </div>
      </section>
      {state.problem !== '' && (
        <section className={styles.words}>
          <h2>{t('print.problem')}</h2>
          <p>{state.problem}</p>
        </section>
      )}
      {state.solution !== null && state.solution !== '' && (
        <section className={styles.words}>
          <h2>{t('print.solution')}</h2>
          <p>{state.solution}</p>
        </section>
      )}
      <section className={styles.story}>
        <h2>{t('print.story')}</h2>
        {byDay(timeline, words.timeZone).map(({ day, entries }) => (
          <div key={day}>
            <h3>{formatInstant(entries[0]?.at ?? 0, 'long', words)}</h3>
            {entries.map((entry) => {
              const told = tell(entry, words);
              const shown = entry.type === 'ticket.opened' || entry.type === 'ticket.solved' ? null : told.say;
              return (
                <div key={entryKey(entry)} className={styles.entry}>
                  <time>{formatInstant(entry.at, 'time', words)}</time>
                  <div>
                    <Sentence parts={told.parts} />
                    {told.changes.length > 0 &&
                      `: ${told.changes.map((one) => `${one.name} ${one.before} → ${one.after}`).join('; ')}`}
                    {shown !== null && <p className={styles.say}>{shown}</p>}
                  </div>
                </div>
              );
            })}
          </div>
        ))}
      </section>
      {state.attachments.length > 0 && (
        <section className={styles.words}>
          <h2>{t('print.files')}</h2>
          <p>{state.attachments.map((one) => `${one.name} (${formatBytes(one.size, words.lang)})`).join(', ')}</p>
        </section>
      )}
      <footer className={styles.foot}>
        <div>
          <p className={styles.small}>
            {t('print.printedOn', { when: formatInstant(now, 'dateTime', words), who: operator.name })}
          </p>
          {typeof own['footer'] === 'string' && <p className={styles.small}>{own['footer']}</p>}
        </div>
      </footer>
    </article>
  );
}
