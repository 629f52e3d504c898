import { IconFileTypePdf, IconMail } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPT_MEANS, type InterventionRequest, requestStatus } from '#shared/domain/ticket/requests.ts';
import { formatDay, localDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { useTicket } from '#renderer/features/ticket/ticket.ts';
import { useAct } from '#renderer/features/ticket/useAct.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './report.module.css';
import { useSendRequest } from './useSendRequest.ts';

type Answer = 'accepted' | 'refused';
type Means = (typeof ACCEPT_MEANS)[number];

/** One intervention request: what it says and costs, its paper, and the customer's answer as it comes in. */
export function RequestView({ request, onClose }: { request: InterventionRequest; onClose: () => void }) {
  const { t, i18n } = useTranslation(['report', 'common', 'errors']);
  const { line } = useTicket();
  const { pdf, mail, busy: printing, error } = useSendRequest(line.id);
  const { language, zone } = useSession();
  const { run } = useAct();
  const today = localDay(useNow(), zone);
  const status = requestStatus(request, today);
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field !== 'id');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [name, setName] = useState(line.requesterName);
  const [date, setDate] = useState<string | null>(today);
  const [means, setMeans] = useState<Means | null>('phone');
  const [note, setNote] = useState('');
  const touch =
    <V,>(set: (value: V) => void) =>
    (value: V): void => {
      clear();
      set(value);
    };
  const missing = (field: string, lacking: boolean) =>
    lacking ? [{ field, message: t('errors:field.required') }] : [];
  const save = async (): Promise<void> => {
    const done = await submit(
      async () => {
        if (answer === null || date === null || means === null) return;
        const input = { request: request.request, answer, date, name, means, note };
        await run('answerRequest', input, t('report:request.answerDone'));
      },
      () => [
        ...missing('answer', answer === null),
        ...missing('name', name.trim() === ''),
        ...missing('date', date === null),
        ...missing('means', means === null),
      ],
    );
    if (done) onClose();
  };
  useHotkeys(
    [
      {
        id: 'request.answer',
        keys: 'mod+Enter',
        label: t('report:request.saveAnswer'),
        enabled: request.answer === null,
        run: () => void save(),
      },
      {
        id: 'request.mail',
        keys: 'mod+shift+Enter',
        label: t('report:request.mail'),
        run: () => void mail(request.request),
      },
      {
        id: 'request.pdf',
        keys: 'mod+s',
        label: t('report:pdf'),
        inFields: true,
        run: () => void pdf(request.request),
      },
    ],
    { scope: 'dialog' },
  );
  const failed = problem ?? (error === null ? null : errorText(error, i18n));
  const total = request.estimate.reduce((sum, one) => sum + one.netCents, 0);
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('report:request.view', { day: formatDay(localDay(request.at, zone), language) })}
      lead={[t(`report:request.status.${status}`), request.prices.name, line.number].filter(Boolean).join(' · ')}
      actions={
        <>
          {request.answer === null && (
            <Button
              variant="primary"
              busy={busy}
              hotkey="mod+Enter"
              hotkeyId="request.answer"
              onClick={() => void save()}
            >
              {t('report:request.saveAnswer')}
            </Button>
          )}
          <Button
            icon={IconFileTypePdf}
            busy={printing}
            hotkey="mod+s"
            hotkeyId="request.pdf"
            onClick={() => void pdf(request.request)}
          >
            {t('report:pdf')}
          </Button>
          <Button
            icon={IconMail}
            busy={printing}
            hotkey="mod+shift+Enter"
            hotkeyId="request.mail"
            onClick={() => void mail(request.request)}
          >
            {t('report:request.mail')}
          </Button>
        </>
      }
    >
      <div ref={root} className={styles.form}>
        <p className={styles.said}>{request.text}</p>
        {request.estimate.length > 0 && (
          <table className={styles.estimate}>
            <caption>{t('report:request.estimate')}</caption>
            <tbody>
              {request.estimate.map((one) => (
                <tr key={one.key}>
                  <td>{one.text}</td>
                  <td>{formatMoney(one.netCents, language)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('report:request.total')}</th>
                <td>{formatMoney(total, language)}</td>
              </tr>
            </tfoot>
          </table>
        )}
        {request.answer !== null ? (
          <p>
            <b>{t(`report:request.status.${status}`)}</b>{' '}
            {t('report:request.by', {
              name: request.answer.name,
              day: formatDay(request.answer.date, language),
            })}
            {` · ${t(`report:request.means.${request.answer.means}`)}`}
            {request.answer.note === undefined ? '' : ` · ${request.answer.note}`}
          </p>
        ) : (
          <FieldErrors errors={errors}>
            <SegmentedChoice<Answer>
              label={t('report:request.answer')}
              name="answer"
              autoFocus
              options={[
                { value: 'accepted', label: t('report:request.accepted') },
                { value: 'refused', label: t('report:request.refused') },
              ]}
              value={answer}
              onChange={touch(setAnswer)}
            />
            <FieldRow>
              <TextField label={t('report:request.name')} name="name" value={name} onChange={touch(setName)} />
              <DateField
                label={t('report:request.date')}
                name="date"
                today={today}
                value={date}
                onChange={touch(setDate)}
              />
            </FieldRow>
            <SegmentedChoice<Means>
              label={t('report:request.how')}
              name="means"
              options={ACCEPT_MEANS.map((value) => ({ value, label: t(`report:request.means.${value}`) }))}
              value={means}
              onChange={touch(setMeans)}
            />
            <TextField label={t('report:request.note')} name="note" optional value={note} onChange={touch(setNote)} />
          </FieldErrors>
        )}
        {failed !== null && <ErrorState size="line" {...failed} />}
      </div>
    </Dialog>
  );
}
