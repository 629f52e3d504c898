import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useNow } from '#renderer/app/now.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { BoardDrag } from '#renderer/features/board/BoardDrag.tsx';
import { periodOf, shifted } from '#renderer/features/interventions/period.ts';
import type { PlanGiven } from '#renderer/features/interventions/PlanInterventionDialog.tsx';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import styles from './agenda.module.css';
import { AgendaBar, type AgendaView, VIEWS } from './AgendaBar.tsx';
import { type Agenda, AgendaContext } from './agendaContext.ts';
import { AgendaLegend } from './AgendaLegend.tsx';
import { type AgendaStep, AgendaWindows } from './AgendaWindows.tsx';
import { moveFocus } from './gridFocus.ts';
import { PersonWeek } from './PersonWeek.tsx';
import { RouteList } from './RouteList.tsx';
import { TeamGrid } from './TeamGrid.tsx';
import { useCarryVisit } from './useCarryVisit.ts';
import { type Place, useMoveVisit } from './useMoveVisit.ts';
import { usePeople } from './usePeople.ts';
import { useWeek } from './useWeek.ts';
import { minuteOfDay, type Visit, weekDays } from './week.ts';

/** The calendar: everybody's week, one person's by the hour, or today's route. */
export function AgendaRoom() {
  const { t, i18n } = useTranslation(['agenda', 'interventions']);
  const { operator: me, has } = useSession();
  const { nameOf } = useCatalog();
  const { openTicket } = useNav();
  const when = useWhen();
  const now = useNow();
  const today = when.today();
  const root = useRef<HTMLDivElement>(null);
  const own = has('technician') && !has('manager', 'admin');
  const [view, setView] = usePreference<AgendaView>('agenda.view', own ? 'week' : 'team');
  const [person, setPerson] = useState(me.id);
  const [monday, setMonday] = useState(() => periodOf('week', today).from ?? today);
  const [active, setActive] = useState<Visit | null>(null);
  const [step, setStep] = useState<AgendaStep | null>(null);
  const [said, setSaid] = useState('');
  const days = useMemo(() => (view === 'today' ? [today] : weekDays(monday)), [view, today, monday]);
  const [first = today, last = today] = [days[0], days.at(-1)];
  const { visits, warnings, error, reload } = useWeek(first, last, view === 'team' ? null : person);
  const people = usePeople(visits);
  const move = useMoveVisit();
  const [follow, setFollow] = useState<string | null>(null);

  const goTo = (day: string): void => setMonday(periodOf('week', day).from ?? day);
  const stepWeek = (by: 1 | -1): void => goTo(shifted(periodOf('week', monday), by).from ?? monday);
  const put = (visit: Visit, place: Place): void => {
    setFollow(visit.line.id);
    void move(visit, place);
  };
  const nextView = (): void => setView(VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? 'team');
  const { carry, onKeyDownCapture } = useCarryVisit({
    people: view === 'team' ? people : [person],
    days,
    by: view === 'team' ? 'person' : 'time',
    visitOf: (id) => visits?.find((one) => one.line.id === id),
    nameOf: (one) => (one === null ? t('agenda:nobody') : nameOf(one)),
    onDrop: put,
    say: setSaid,
  });
  const drop = (id: string, target: string): void => {
    const visit = visits?.find((one) => one.line.id === id);
    const [who = 'none', day = today, minute] = target.split(' ');
    if (visit === undefined) return;
    const operator = who === 'none' ? null : who;
    put(visit, { operator, day, minute: minute === undefined ? minuteOfDay(visit.from, when.zone) : Number(minute) });
  };

  const carried = carry?.visit.line.id ?? null;
  const agenda = useMemo<Agenda>(
    () => ({
      now,
      today,
      days,
      warnings,
      carried,
      open: (visit) => setStep({ do: 'card', id: visit.line.id }),
      focused: setActive,
      create: (operator, day, minute) => setStep({ do: 'new', given: givenOf(operator, day, minute) }),
    }),
    [now, today, days, warnings, carried],
  );

  // Somebody who comes here by key is on the calendar at once; a visit that was moved keeps the focus.
  const loaded = visits !== undefined;
  useEffect(() => {
    if (!loaded || document.activeElement !== document.body) return;
    const wanted = follow === null ? null : root.current?.querySelector<HTMLElement>(`[data-visit="${follow}"]`);
    (wanted ?? root.current?.querySelector<HTMLElement>('[data-stop][tabindex="0"]'))?.focus();
  }, [loaded, view, visits, follow]);

  useHotkeys([
    { id: 'agenda.view', keys: 'v', label: t('agenda:show'), run: nextView },
    {
      id: 'agenda.previous',
      keys: '-',
      label: t('agenda:previous'),
      enabled: view !== 'today',
      run: () => stepWeek(-1),
    },
    { id: 'agenda.next', keys: '+', label: t('agenda:next'), enabled: view !== 'today', run: () => stepWeek(1) },
    { id: 'agenda.today', keys: '1', label: t('agenda:thisWeek'), run: () => goTo(today) },
    {
      id: 'agenda.plan',
      keys: 'u',
      label: t('agenda:newTitle'),
      run: () => setStep({ do: 'new', given: givenAt(root.current, view === 'team' ? people : [person], days, today) }),
    },
    {
      id: 'agenda.openCall',
      keys: 'o',
      label: t('interventions:actions.openCall'),
      enabled: active !== null && active.line.ticket !== null,
      run: () => openTicket(active?.line.ticket ?? null),
    },
    {
      id: 'agenda.move',
      keys: 's',
      label: t('interventions:actions.move'),
      enabled: active?.line.status === 'planned',
      run: () => active !== null && setStep({ do: 'move', id: active.line.id, ticket: active.line.ticket ?? '' }),
    },
    {
      id: 'agenda.record',
      keys: 'r',
      label: t('interventions:actions.record'),
      enabled: active?.line.status === 'planned' || active?.line.status === 'running',
      run: () => active !== null && setStep({ do: 'record', id: active.line.id }),
    },
  ]);
  const arrows = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || root.current === null) return;
    const key = { j: 'ArrowDown', k: 'ArrowUp' }[event.key] ?? event.key;
    if (moveFocus(root.current, key)) event.preventDefault();
  };

  const failed = error === null ? null : errorText(error, i18n);
  const troubled = (visits ?? []).filter((one) => warnings.has(one.line.id)).length;
  return (
    <Page
      title={t('agenda:title')}
      lead={
        visits === undefined
          ? undefined
          : [t('agenda:count', { count: visits.length }), troubled > 0 ? t('agenda:troubled', { count: troubled }) : '']
              .filter(Boolean)
              .join(' · ')
      }
      body="flush"
      actions={<AgendaLegend />}
      bar={
        <AgendaBar
          view={view}
          onView={setView}
          person={person}
          onPerson={setPerson}
          first={first}
          last={last}
          onStep={stepWeek}
          onToday={() => goTo(today)}
        />
      }
    >
      <p className="sr-only" role="status">
        {said}
      </p>
      {failed !== null && <ErrorState size={loaded ? 'line' : 'page'} {...failed} onRetry={reload} />}
      <AgendaContext value={agenda}>
        <BoardDrag idsOf={(id) => [id]} onDrop={([id = ''], target) => drop(id, target)}>
          <div
            ref={root}
            className={styles.calendar}
            onKeyDownCapture={view === 'today' ? undefined : onKeyDownCapture}
            onKeyDown={arrows}
          >
            {visits === undefined ? (
              failed === null && <Skeleton lines={12} />
            ) : view === 'team' ? (
              <TeamGrid people={people} visits={visits} carry={carry} />
            ) : view === 'week' ? (
              <PersonWeek person={person} visits={visits} carry={carry} />
            ) : (
              <RouteList visits={visits} empty={t('agenda:routeEmpty', { name: nameOf(person) })} />
            )}
          </div>
        </BoardDrag>
      </AgendaContext>
      {visits?.length === 0 && view !== 'today' && <p className={styles.hint}>{t('agenda:routeHint')}</p>}
      {step !== null && <AgendaWindows step={step} onClose={() => setStep(null)} />}
    </Page>
  );
}

function givenOf(operator: string | null, day: string, minute: number | null): PlanGiven {
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    operator,
    day,
    start: minute === null ? null : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
  };
}

/** The place of the calendar where the focus is: whose, which day. */
function givenAt(
  root: HTMLElement | null,
  people: readonly (string | null)[],
  days: readonly string[],
  today: string,
): PlanGiven {
  const cell = document.activeElement?.closest<HTMLElement>('[data-cell]');
  const inside = cell !== null && cell !== undefined && root?.contains(cell) === true;
  const [row = 0, col = 0] = (inside ? (cell.dataset['cell'] ?? '') : '').split(':').map(Number);
  return givenOf(people[row] ?? null, inside ? (days[col] ?? today) : today, null);
}
