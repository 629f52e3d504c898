import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '#shared/format/date.ts';
import { staffingGoal } from '#shared/domain/staffing/plan.ts';
import { periodOf } from '#shared/domain/statistics/periods.ts';
import { solutionAsk } from '#shared/api/standardViews.ts';
import { useNav } from '#renderer/app/nav.ts';
import { useNow } from '#renderer/app/now.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { billingAsk, firstBillingAsk } from '#renderer/features/billing/stats/billingAsk.ts';
import { contactsView } from './contacts/contactsView.ts';
import { KeepView } from './own/KeepView.tsx';
import { staffingView } from './staffing/staffingView.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { decodeAs, encodeView } from './encodeView.ts';
import {
  decodeSolutionAsk,
  decodeView,
  decodeWorkView,
  firstView,
  firstWorkView,
  isViewPart,
  type Part,
  PARTS,
} from './view.ts';

const BillingPart = lazy(async () => ({
  default: (await import('#renderer/features/billing/stats/StatsPart.tsx')).StatsPart,
}));
const CallsPart = lazy(async () => ({ default: (await import('./CallsPart.tsx')).CallsPart }));
const ContactsPart = lazy(async () => ({ default: (await import('./contacts/ContactsPart.tsx')).ContactsPart }));
const DashboardPart = lazy(async () => ({ default: (await import('./own/DashboardPart.tsx')).DashboardPart }));
const InterventionsPart = lazy(async () => ({
  default: (await import('./work/InterventionsPart.tsx')).InterventionsPart,
}));
const SolutionsPart = lazy(async () => ({ default: (await import('./solutions/SolutionsPart.tsx')).SolutionsPart }));
const StaffingPart = lazy(async () => ({ default: (await import('./staffing/StaffingPart.tsx')).StaffingPart }));
const LivePart = lazy(async () => ({ default: (await import('./LivePart.tsx')).LivePart }));

/** Of the tabs, as they stand on a keyboard: 1 to 9, 0, then the key beside it on Italian ones. */
function keyOf(at: number): string {
  return at < 10 ? String((at + 1) % 10) : "'";
}

const NO_WORDS = solutionAsk.parse({});

/** Statistics: what stands now, and calls counted by whatever one wants. The address holds the view, so that a link reopens it. */
export function StatisticsRoom() {
  const { t } = useTranslation('statistics');
  const { zone, has } = useSession();
  // Promises and handling times are the same next week.
  const [kept, setGoal] = usePreference<unknown>('staffing.goal', {});
  const goal = staffingGoal.safeParse(kept).data ?? staffingGoal.parse({});
  const place = useNav((nav) => nav.statistics);
  const show = useNav((nav) => nav.showStatistics);
  const today = localDay(useNow(), zone);
  const [name, encoded = '', more = ''] = (place ?? '').split('/');
  // Figures of money are a manager's.
  const parts = PARTS.filter((one) => one !== 'billing' || has('manager', 'admin'));
  const part: Part = parts.find((one) => one === name) ?? 'live';
  const callsView = isViewPart(part) ? (decodeView(encoded) ?? firstView(part, today)) : firstView('matrix', today);
  useHotkeys(
    parts.map((one, at) => ({
      id: `statistics.${one}`,
      keys: keyOf(at),
      label: t(`parts.${one}`),
      run: () => show(one),
    })),
  );
  return (
    <Page
      title={t('title')}
      body="flush"
      bar={
        <Tabs
          label={t('partsLabel')}
          value={part}
          onChange={(next) => show(next)}
          tabs={parts.map((one, at) => ({
            value: one,
            label: t(`parts.${one}`),
            hotkey: keyOf(at),
            hotkeyId: `statistics.${one}`,
          }))}
        />
      }
    >
      <Suspense fallback={<Skeleton lines={12} />}>
        {isViewPart(part) && (
          <CallsPart
            key={part}
            name={t(`parts.${part}`)}
            address={part}
            kind={part === 'analysis' ? 'measures' : 'pivot'}
            mine={part === 'assigned'}
            view={callsView}
            today={today}
            onView={(next) => show(`${part}/${encodeView(next)}`)}
            actions={<KeepView view={callsView} name={t(`parts.${part}`)} today={today} />}
          />
        )}
        {part === 'dashboard' && <DashboardPart id={encoded} encoded={more} today={today} />}
        {part === 'contacts' && (
          <ContactsPart
            view={decodeAs(encoded, contactsView) ?? contactsView.parse(periodOf('last12', today))}
            today={today}
            onView={(next) => show(`contacts/${encodeView(next)}`)}
          />
        )}
        {part === 'live' && <LivePart />}
        {part === 'billing' && (
          <BillingPart
            ask={decodeAs(encoded, billingAsk) ?? firstBillingAsk(today)}
            onAsk={(next) => show(`billing/${encodeView(next)}`)}
          />
        )}
        {part === 'interventions' && (
          <InterventionsPart
            view={decodeWorkView(encoded) ?? firstWorkView(today)}
            today={today}
            onView={(next) => show(`interventions/${encodeView(next)}`)}
          />
        )}
        {part === 'staffing' && (
          <StaffingPart
            view={decodeAs(encoded, staffingView) ?? { ...staffingView.parse({}), goal }}
            onView={(next) => {
              setGoal(next.goal);
              show(`staffing/${encodeView(next)}`);
            }}
          />
        )}
        {part === 'solutions' && (
          <SolutionsPart
            ask={decodeSolutionAsk(encoded) ?? NO_WORDS}
            today={today}
            onAsk={(next) => show(`solutions/${encodeView(next)}`)}
          />
        )}
      </Suspense>
    </Page>
  );
}
