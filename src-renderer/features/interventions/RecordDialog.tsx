import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useKeptForm } from '#renderer/app/useKeptForm.ts';
import { useSubmit } from '#renderer/app/submit.ts';
import { PackTags } from '#renderer/features/billing/packs/PackTags.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { ReportDialog } from '#renderer/features/report/ReportDialog.tsx';
import styles from './interventions.module.css';
import type { RecordInterventionDialogProps } from './RecordInterventionDialog.tsx';
import { RecordFields } from './RecordFields.tsx';
import {
  blankRecord,
  expensesUnsaid,
  minutesOf,
  recordClocks,
  recordFields,
  type RecordForm,
  recordOf,
} from './recordForm.ts';
import { stillWrong } from './stillWrong.ts';
import type { CallPlace } from './useCallPlace.ts';
import { useWhen } from './useWhen.ts';

export interface RecordDialogProps extends Pick<RecordInterventionDialogProps, 'mode' | 'onDone'> {
  ticket: string;
  place: CallPlace;
  state: InterventionState | undefined;
}

/** The form of what was done. Correcting asks why; the first account stays in the story. */
export function RecordDialog({ ticket, mode, place, state, onDone }: RecordDialogProps) {
  const { t } = useTranslation(['interventions', 'common', 'errors']);
  const { operator: me } = useSession();
  const { nameOf } = useCatalog();
  const { zone } = useWhen();
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field !== 'id' && field !== 'ticket');
  const { kept: draft, keep, drop } = useKeptForm<RecordForm>('record', state?.id ?? ticket);
  const correcting = state?.status === 'done';
  const [fresh] = useState<RecordForm>(() =>
    state === undefined
      ? blankRecord(Date.now(), zone, {
          mode: mode ?? null,
          operator: me.id,
          site: place.site,
          fault: faultOf(place),
        })
      : recordOf(state, Date.now(), zone, faultOf(place)),
  );
  const [form, setForm] = useState(() => (draft === null ? fresh : { ...fresh, ...draft, mode: mode ?? draft.mode }));
  const [signing, setSigning] = useState<string | null>(null);
  const [resumed, setResumed] = useState(draft !== null);
  const set = (change: Partial<RecordForm>): void => {
    clear();
    setForm((now) => ({ ...now, ...change }));
  };
  const close = (): void => {
    if (JSON.stringify(form) === JSON.stringify(fresh)) drop();
    else keep(form);
    onDone(null);
  };
  const fields = recordFields(form, zone);
  const minutes = minutesOf(form, zone);
  const clocks = recordClocks(form, zone);
  const missing = (field: string, lacking: boolean) =>
    lacking ? [{ field, message: t('errors:field.required') }] : [];
  const peopleAt = correcting ? 'fields.' : '';

  const save = async (andSign = false): Promise<void> => {
    let id = state?.id ?? null;
    const done = await submit(
      async () => {
        if (fields === null || form.mode === null || form.operator === null) return;
        const { operator, mode: how, reason } = form;
        if (correcting && id !== null)
          await run('intervention.change', { id, fields: { ...fields, operator, mode: how }, reason });
        else {
          const what = id === null ? { ticket } : { id };
          id = (await run('intervention.record', { ...what, mode: how, operator, fields })).result.id;
        }
      },
      () => [
        ...stillWrong(root),
        ...missing(`${peopleAt}mode`, form.mode === null),
        ...missing(`${peopleAt}operator`, form.operator === null),
        ...missing('fields.day', form.day === null),
        ...missing('fields.start', form.start === null),
        ...missing('fields.end', form.end === null),
        ...clocks.never.map((step) => ({ field: `fields.${step}`, message: t('errors:field.skippedTime') })),
        ...clocks.twice.flatMap(({ step, showing }) => missing(`fields.${step}.showing`, showing === null)),
        ...expensesUnsaid(form).flatMap((field) => missing(field, true)),
        ...missing('reason', correcting && form.reason.trim() === ''),
      ],
    );
    if (!done) return;
    drop();
    toasts.show({
      message: correcting
        ? t('record.corrected')
        : t('record.done', { hours: formatMinutes(minutes ?? 0), name: nameOf(form.operator) }),
    });
    if (andSign && id !== null) setSigning(id);
    else onDone(id);
  };
  if (signing !== null) return <ReportDialog intervention={signing} onClose={() => onDone(signing)} />;

  const title = correcting ? 'record.correctTitle' : state?.status === 'running' ? 'record.stopTitle' : 'record.title';
  return (
    <Dialog
      open
      size="wide"
      onClose={close}
      title={t(title)}
      lead={
        <span className={styles.lead}>
          {[place.number, place.customerName, place.title].filter(Boolean).join(' · ')}
          <PackTags customer={place.payer} />
        </span>
      }
      onSubmit={() => void save()}
      note={t('record.keep')}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="mod+Enter">
            {t(correcting ? 'record.correct' : 'record.save')}
          </Button>
          {!correcting && (
            <Button busy={busy} hotkey="mod+shift+Enter" onClick={() => void save(true)}>
              {t('record.saveAndSign')}
            </Button>
          )}
          <Button onClick={close}>{t('common:actions.close')}</Button>
        </>
      }
    >
      <div
        ref={root}
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save(event.shiftKey && !correcting);
        }}
      >
        {resumed && (
          <p role="status" className={styles.draft}>
            {t('record.draft')}
            <Button
              size="small"
              onClick={() => {
                clear();
                setForm(fresh);
                setResumed(false);
                drop();
              }}
            >
              {t('record.startAgain')}
            </Button>
          </p>
        )}
        <FieldErrors errors={errors}>
          <RecordFields
            form={form}
            set={set}
            place={place}
            ticket={ticket}
            except={state?.id ?? null}
            peopleAt={peopleAt}
            correcting={correcting}
            askMode={state === undefined && mode === undefined}
          />
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}

/** What the report begins with: at most what its field holds. */
function faultOf({ title, problem }: CallPlace): string {
  return (problem.trim() === '' ? title : problem.trim()).slice(0, 4000);
}
