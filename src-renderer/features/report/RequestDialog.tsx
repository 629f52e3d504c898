import { IconMail } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mode } from '#shared/domain/intervention/fields.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk, useDesk } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { BrokenDialog } from '#renderer/features/interventions/BrokenDialog.tsx';
import { ModeChoice } from '#renderer/features/interventions/ModeChoice.tsx';
import { stillWrong } from '#renderer/features/interventions/stillWrong.ts';
import { useCallPlace } from '#renderer/features/interventions/useCallPlace.ts';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { useTicket } from '#renderer/features/ticket/ticket.ts';
import { useAct } from '#renderer/features/ticket/useAct.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { MinutesField } from '#renderer/ui/MinutesField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import styles from './report.module.css';
import { blankRequest, fromTemplate, type RequestForm, usableLists } from './requestForm.ts';
import { useSendRequest } from './useSendRequest.ts';

/**
 * Makes an intervention request of the call: from a template or by hand, with a price list. Ctrl+Enter saves it, with
 * Shift its PDF is made as well and its text handed to the mail program.
 */
export function RequestDialog({ onClose }: { onClose: () => void }) {
  const { line } = useTicket();
  const { place, error, reload } = useCallPlace(line.id);
  const lists = useAsk('billing.lists', {});
  const failed = error ?? lists.error;
  if (place === undefined || lists.data === undefined)
    return failed === null ? null : <BrokenDialog error={failed} onRetry={reload} onClose={onClose} />;
  const oneWay = place.sites.find((one) => one.id === place.site)?.fields['km'];
  return (
    <Asking
      onClose={onClose}
      lists={lists.data.priceLists}
      km={typeof oneWay === 'number' && oneWay > 0 ? oneWay * 2 : null}
    />
  );
}

interface AskingProps {
  onClose: () => void;
  lists: Parameters<typeof usableLists>[0];
  /** There and back, where the site says. */
  km: number | null;
}

function Asking({ onClose, lists, km }: AskingProps) {
  const { t } = useTranslation(['report', 'common', 'errors']);
  const { line, state } = useTicket();
  const { active } = useCatalog();
  const { run } = useAct();
  const desk = useDesk();
  const send = useSendRequest(line.id);
  const when = useWhen();
  const today = when.today();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field !== 'id');
  const usable = usableLists(lists, today);
  const templates = active('templates').filter((one) => (one.fields['request'] ?? null) !== null);
  const [form, setForm] = useState<RequestForm>(() => blankRequest(usable, today, { title: state.title, km }));
  const set = (change: Partial<RequestForm>): void => {
    clear();
    setForm((now) => ({ ...now, ...change }));
  };
  const missing = (field: string, lacking: boolean) =>
    lacking ? [{ field, message: t('errors:field.required') }] : [];
  const save = async (andSend = false): Promise<void> => {
    const { priceList, mode } = form;
    const done = await submit(
      async () => {
        if (priceList === null || mode === null) return;
        await run('request', { ...form, priceList, mode }, t('report:request.done'));
        if (!andSend) return;
        const { state: saved } = await desk.query('ticket.get', { id: line.id });
        const { requests } = saved as unknown as Pick<TicketState, 'requests'>;
        const made = requests.at(-1);
        if (made !== undefined) await send.mail(made.request);
      },
      () => [
        ...stillWrong(root),
        ...missing('priceList', priceList === null),
        ...missing('mode', mode === null),
        ...missing('text', form.text.trim() === ''),
      ],
    );
    if (done) onClose();
  };
  useHotkeys(
    [
      { id: 'request.save', keys: 'mod+Enter', label: t('report:request.save'), run: () => void save() },
      {
        id: 'request.saveAndSend',
        keys: 'mod+shift+Enter',
        label: t('report:request.saveAndSend'),
        run: () => void save(true),
      },
    ],
    { scope: 'dialog' },
  );
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      onSubmit={() => void save()}
      title={t('report:request.title')}
      lead={[line.number, line.customerName, line.title].filter(Boolean).join(' · ')}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="mod+Enter" hotkeyId="request.save">
            {t('report:request.save')}
          </Button>
          <Button
            icon={IconMail}
            busy={busy}
            hotkey="mod+shift+Enter"
            hotkeyId="request.saveAndSend"
            onClick={() => void save(true)}
          >
            {t('report:request.saveAndSend')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.form}>
        <p className={styles.quiet}>{t(usable.length === 0 ? 'report:request.noLists' : 'report:request.lead')}</p>
        <FieldErrors errors={errors}>
          <FieldRow>
            {templates.length > 0 && (
              <SelectField
                label={t('report:request.template')}
                name="template"
                optional
                autoFocus
                options={templates.map((one) => ({ value: one.id, label: one.name }))}
                value={form.template}
                onChange={(id) =>
                  set(fromTemplate(form, templates.find((one) => one.id === id) ?? null, usable, today))
                }
              />
            )}
            <SelectField
              label={t('report:request.priceList')}
              name="priceList"
              autoFocus={templates.length === 0}
              options={usable.map((one) => ({ value: one.id, label: one.name }))}
              value={form.priceList}
              onChange={(priceList) => set({ priceList })}
            />
          </FieldRow>
          <ModeChoice name="mode" value={form.mode} onChange={(mode: Mode | null) => set({ mode })} />
          <FieldRow columns={4}>
            <MinutesField
              label={t('report:request.minutes')}
              name="minutes"
              optional
              value={form.minutes}
              onChange={(minutes) => set({ minutes })}
            />
            <NumberField
              label={t('report:request.km')}
              name="km"
              optional
              max={5000}
              unit="km"
              value={form.km}
              onChange={(value) => set({ km: value })}
            />
            <DateField
              label={t('report:request.validUntil')}
              name="validUntil"
              optional
              today={today}
              min={today}
              value={form.validUntil}
              onChange={(validUntil) => set({ validUntil })}
            />
          </FieldRow>
          <CheckboxField
            label={t('report:request.urgent')}
            checked={form.urgent}
            onChange={(urgent) => set({ urgent })}
          />
          <TextArea
            label={t('report:request.text')}
            name="text"
            minRows={5}
            value={form.text}
            onChange={(text) => set({ text })}
          />
        </FieldErrors>
        {problem !== null && <ErrorState size="line" {...problem} />}
      </div>
    </Dialog>
  );
}
