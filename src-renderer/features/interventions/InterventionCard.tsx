import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { InterventionLine } from '#shared/api/interventions.ts';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk } from '#renderer/app/desk.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { PricePanel } from '#renderer/features/billing/price/PricePanel.tsx';
import { BrokenDialog } from './BrokenDialog.tsx';
import { BillingTag } from './BillingTag.tsx';
import { type CardAction, cardActions } from './cardActions.ts';
import styles from './interventions.module.css';
import { useWhen } from './useWhen.ts';

export interface InterventionCardProps {
  intervention: string;
  onClose: () => void;
  onAction: (action: CardAction, line: InterventionLine) => void;
}

/** One intervention whole: what is known of it, and what may be done with it, each with its key. */
export function InterventionCard({ intervention, onClose, onAction }: InterventionCardProps) {
  const { data, error, reload } = useAsk('intervention.get', { id: intervention });
  if (data === undefined)
    return error === null ? null : <BrokenDialog error={error} onRetry={reload} onClose={onClose} />;
  return <Card data={data} onClose={onClose} onAction={onAction} />;
}

// A component of its own: its keys must be given after those of the window it draws, which stops all that came before.
function Card({
  data,
  onClose,
  onAction,
}: Pick<InterventionCardProps, 'onClose' | 'onAction'> & { data: OutputOf<'intervention.get'> }) {
  const { t } = useTranslation('interventions');
  const { line } = data;
  const actions = cardActions(line);
  const label = (action: CardAction): string =>
    action === 'start' ? t('timer.start') : action === 'stop' ? t('timer.stop') : t(`actions.${action}`);
  useHotkeys(
    actions.map(({ action, hotkey }) => ({
      id: `intervention.${action}`,
      keys: hotkey,
      label: label(action),
      run: () => onAction(action, line),
    })),
    { scope: 'dialog' },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('actions.details')}
      lead={[line.number, line.customerName, line.title].filter(Boolean).join(' · ')}
      actions={actions.map(({ action, hotkey }, n) => (
        <Button
          key={action}
          variant={n === 0 ? 'primary' : 'secondary'}
          hotkey={hotkey}
          hotkeyId={`intervention.${action}`}
          onClick={() => onAction(action, line)}
          data-autofocus={n === 0 || undefined}
        >
          {label(action)}
        </Button>
      ))}
    >
      <CardFacts line={line} state={data.state as unknown as InterventionState} names={data.names} />
      {line.status === 'done' && <PricePanel intervention={line.id} inDialog />}
    </Dialog>
  );
}

function CardFacts({
  line,
  state,
  names,
}: {
  line: InterventionLine;
  state: InterventionState;
  names: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation(['interventions', 'common']);
  const lang = useLanguage();
  const when = useWhen();
  const { nameOf } = useCatalog();
  const way = (
    [
      ['departure', state.departure],
      ['arrival', state.arrival],
      ['back', state.back],
    ] as const
  ).flatMap(([step, at]) => (at === null ? [] : [`${t(`fields.${step}`)} ${when.time(at)}`]));
  const figures = [
    line.workMinutes === null ? '' : formatMinutes(line.workMinutes),
    state.breakMinutes === 0 ? '' : `${t('fields.breaks')} ${formatMinutes(state.breakMinutes)}`,
  ].filter(Boolean);
  const show = (field: string, value: unknown): string => {
    if (typeof value === 'string') return names[value] ?? value;
    if (typeof value === 'number' && value > 1e9) return when.whole(value, null);
    return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? field);
  };
  return (
    <Facts
      layout="rows"
      facts={[
        {
          id: 'status',
          term: t('status.label'),
          value: t(`status.${line.status}`),
          detail: state.cancelReason === null ? undefined : t('cancelledBecause', { reason: state.cancelReason }),
        },
        { id: 'mode', term: t('mode.label'), value: t(`mode.${line.mode}`) },
        {
          id: 'who',
          term: t('fields.technician'),
          value: line.operator === null ? t('log.noTechnician') : nameOf(line.operator),
          detail:
            state.others.length === 0
              ? undefined
              : `${t('fields.others')} ${state.others.map((one) => names[one] ?? nameOf(one)).join(', ')}`,
        },
        {
          id: 'plan',
          term: t('fields.planned'),
          value: line.planStart === null ? null : when.whole(line.planStart, line.planEnd),
        },
        {
          id: 'time',
          term: t('fields.hours'),
          value: line.start === null ? null : when.whole(line.start, line.end),
          detail: figures.length === 0 ? undefined : figures.join(' · '),
        },
        { id: 'site', term: t('common:fields.site'), value: state.site === null ? null : names[state.site] },
        {
          id: 'travel',
          term: t('fields.travel'),
          value:
            line.travelMinutes === 0 && line.km === 0
              ? null
              : `${formatMinutes(line.travelMinutes)} · ${String(line.km)} km`,
          detail: way.length === 0 ? undefined : way.join(' · '),
        },
        {
          id: 'expenses',
          term: t('fields.expenses'),
          value: state.expenses.length === 0 ? null : formatMoney(line.expenseCents, lang),
          detail: state.expenses.map((one) => `${one.what} ${formatMoney(one.cents, lang)}`).join(' · ') || undefined,
        },
        {
          id: 'parts',
          term: t('fields.parts'),
          value:
            state.parts.length === 0
              ? null
              : state.parts
                  .map((one) => `${String(one.quantity)} × ${one.what}${one.serial === null ? '' : ` (${one.serial})`}`)
                  .join(', '),
        },
        { id: 'outcome', term: t('outcome.label'), value: line.outcome === null ? null : t(`outcome.${line.outcome}`) },
        ...(['fault', 'diagnosis', 'workDone', 'remarks'] as const).map((one) => ({
          id: one,
          term: t(one === 'workDone' ? 'fields.work' : `fields.${one}`),
          value: state[one] === '' ? null : <span className={styles.words}>{state[one]}</span>,
        })),
        {
          id: 'notes',
          term: t(line.status === 'planned' ? 'fields.planNotes' : 'fields.notes'),
          value: line.notes === '' ? null : <span className={styles.words}>{line.notes}</span>,
        },
        { id: 'report', term: t('report.label'), value: line.status === 'done' ? t(`report.${line.report}`) : null },
        { id: 'billing', term: t('billing.label'), value: line.billing === 'none' ? null : <BillingTag line={line} /> },
        ...state.conflicts.map((one, n) => ({
          id: `conflict-${String(n)}`,
          term: '',
          value: t('conflict', { kept: show(one.field, one.kept), lost: show(one.field, one.lost) }),
        })),
      ]}
    />
  );
}
