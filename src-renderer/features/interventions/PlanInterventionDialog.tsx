import { IconPlayerPlay } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '#shared/domain/intervention/fields.ts';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk, useRun } from '#renderer/app/desk.tsx';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { PackTags } from '#renderer/features/billing/packs/PackTags.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { BrokenDialog } from './BrokenDialog.tsx';
import styles from './interventions.module.css';
import { ModeChoice } from './ModeChoice.tsx';
import { OthersField } from './OthersField.tsx';
import { Overlaps } from './Overlaps.tsx';
import { blankPlan, type PlanForm, planGiven, planOf, planTimes, withStart } from './planForm.ts';
import { SiteField } from './SiteField.tsx';
import { stillWrong } from './stillWrong.ts';
import { type CallPlace, useCallPlace } from './useCallPlace.ts';
import { useTechnicians } from './useTechnicians.ts';
import { useWhen } from './useWhen.ts';

/** What is known before the form is filled in: whose, which day, from when (`HH:MM`). */
export interface PlanGiven {
  readonly operator: string | null;
  readonly day?: string;
  readonly start?: string | null;
}

export interface PlanInterventionDialogProps {
  /** The call the work is for. */
  ticket: string;
  /** Default: asked. */
  mode?: Mode | undefined;
  /** Where it is planned from a place of the calendar. */
  given?: PlanGiven | undefined;
  /** One that is planned already, to be moved. */
  intervention?: string | undefined;
  /** The dialog is to be drawn no more: the id of what was planned, null when nothing was. */
  onDone: (id: string | null) => void;
}

/** Plans work on a call, or moves what is planned. Draw it when it is to be seen. */
export function PlanInterventionDialog({ ticket, mode, given, intervention, onDone }: PlanInterventionDialogProps) {
  const { place, error, reload } = useCallPlace(ticket);
  const moving = useAsk('intervention.get', intervention === undefined ? null : { id: intervention });
  const failed = error ?? moving.error;
  if (place === undefined || (intervention !== undefined && moving.data === undefined)) {
    return failed === null ? null : <BrokenDialog error={failed} onRetry={reload} onClose={() => onDone(null)} />;
  }
  return (
    <Planning
      {...{ ticket, mode, given, place, onDone }}
      state={moving.data?.state as unknown as InterventionState | undefined}
    />
  );
}

interface PlanningProps extends Pick<PlanInterventionDialogProps, 'ticket' | 'mode' | 'given' | 'onDone'> {
  place: CallPlace;
  state: InterventionState | undefined;
}

function Planning({ ticket, mode, given, place, state, onDone }: PlanningProps) {
  const { t, i18n } = useTranslation(['interventions', 'common', 'errors']);
  const { operator: me, has } = useSession();
  const { nameOf } = useCatalog();
  const technicians = useTechnicians();
  const when = useWhen();
  const now = useNow();
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field !== 'id' && field !== 'ticket');
  const [form, setForm] = useState<PlanForm>(() =>
    state === undefined
      ? planGiven(
          blankPlan(Date.now(), when.zone, {
            mode: mode ?? null,
            operator: place.technician ?? me.id,
            site: place.site,
          }),
          given,
        )
      : planOf(state, Date.now(), when.zone),
  );
  const set = (change: Partial<PlanForm>): void => {
    clear();
    setForm((before) => ({ ...before, ...change }));
  };
  const { start, end } = planTimes(form, when.zone);
  const visitRefused =
    place.overdue && form.mode === 'onsite' && !has('manager', 'admin')
      ? [{ field: 'mode', message: t('errors:field.overdueNeedsManager') }]
      : [];
  const missing = (field: string, value: unknown) =>
    value === null ? [{ field, message: t('errors:field.required') }] : [];

  const undo = (id: string) => (): void => {
    run('intervention.cancel', { id, reason: t('plan.undoReason') }).then(
      () => toasts.show({ message: t('plan.undone') }),
      (error: unknown) => toasts.show({ kind: 'error', message: errorText(error, i18n).title }),
    );
  };
  const startNow = async (): Promise<void> => {
    const { mode: how } = form;
    let id: string | null = null;
    const done = await submit(
      async () => {
        if (how !== null) id = (await run('intervention.start', { what: { ticket, mode: how } })).result.id;
      },
      () => [...missing('mode', how), ...visitRefused],
    );
    if (!done || how === null) return;
    toasts.show({ message: t('timer.started', { mode: t(`mode.${how}`) }) });
    onDone(id);
  };
  const save = async (): Promise<void> => {
    let id = state?.id ?? '';
    const done = await submit(
      async () => {
        if (form.mode === null || form.operator === null || start === null || end === null) return;
        if (state === undefined) {
          const { mode: how, operator, others, site, notes } = form;
          ({ id } = (
            await run('intervention.plan', {
              ticket,
              mode: how,
              operator,
              others: [...others],
              site,
              notes,
              start,
              end,
            })
          ).result);
        } else await run('intervention.replan', { id, operator: form.operator, start, end });
      },
      () => [
        ...stillWrong(root),
        ...missing('mode', form.mode),
        ...missing('operator', form.operator),
        ...missing('day', form.day),
        ...missing('start', form.start),
        ...missing('end', form.end),
        ...(state === undefined ? visitRefused : []),
      ],
    );
    if (!done || start === null) return;
    const message = t(state === undefined ? 'plan.done' : 'plan.moved', {
      when: when.whole(start, end),
      name: nameOf(form.operator),
    });
    toasts.show(state === undefined ? { message, undo: undo(id) } : { message });
    onDone(id);
  };

  return (
    <Dialog
      open
      onClose={() => onDone(null)}
      title={t(state === undefined ? 'plan.title' : 'plan.moveTitle')}
      lead={
        <span className={styles.lead}>
          {[place.number, place.customerName, place.title].filter(Boolean).join(' · ')}
          <PackTags customer={place.payer} />
        </span>
      }
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="Enter">
            {t(state === undefined ? 'plan.save' : 'plan.move')}
          </Button>
          {state === undefined && (
            <Button icon={IconPlayerPlay} busy={busy} onClick={() => void startNow()}>
              {t('timer.now')}
            </Button>
          )}
          <Button onClick={() => onDone(null)}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.form}>
        <FieldErrors errors={errors}>
          {place.overdue && (
            <p role="note" className={styles.note}>
              {t('plan.overdue')}
            </p>
          )}
          {state === undefined && (
            <ModeChoice
              name="mode"
              value={form.mode}
              onChange={(how) => set({ mode: how })}
              autoFocus={mode === undefined}
            />
          )}
          <SelectField
            label={t('fields.technician')}
            name="operator"
            options={technicians}
            value={form.operator}
            onChange={(operator) => set({ operator, others: form.others.filter((one) => one !== operator) })}
            autoFocus={mode !== undefined || state !== undefined}
          />
          {state === undefined && (
            <OthersField
              name="others"
              value={form.others}
              onChange={(others) => set({ others })}
              except={form.operator}
            />
          )}
          <FieldRow columns={4}>
            <DateField
              label={t('fields.day')}
              name="day"
              today={when.today()}
              value={form.day}
              onChange={(day) => set({ day })}
            />
            <TimeField
              label={t('fields.start')}
              name="start"
              value={form.start}
              onChange={(time) => set(withStart(form, time))}
            />
            <TimeField label={t('fields.end')} name="end" value={form.end} onChange={(time) => set({ end: time })} />
          </FieldRow>
          {end !== null && end < now && <p className={styles.note}>{t('plan.past')}</p>}
          <Overlaps
            operator={form.operator}
            start={start}
            end={end}
            except={state?.id ?? null}
            site={form.mode === 'onsite' ? (place.sites.find((one) => one.id === form.site) ?? null) : null}
          />
          {state === undefined && form.mode === 'onsite' && place.sites.length > 0 && (
            <SiteField name="site" sites={place.sites} value={form.site} onChange={(site) => set({ site })} />
          )}
          {state === undefined && (
            <TextArea
              label={t('fields.planNotes')}
              name="notes"
              optional
              minRows={2}
              value={form.notes}
              onChange={(notes) => set({ notes })}
            />
          )}
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
