import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry as Entry } from '#shared/api/tickets.ts';
import { formatInstant, localDay } from '#shared/format/date.ts';
import { useNow } from '#renderer/app/now.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Timeline, TimelineDay, TimelineEntry } from '#renderer/ui/Timeline.tsx';
import { useTicket } from '../ticket.ts';
import { byDay, entryKey, hasWords } from './groups.ts';
import { Sentence } from './Sentence.tsx';
import { type LostValue, lostValues, newestLost } from './conflicts.ts';
import { hasExtra, StoryExtra } from './StoryExtra.tsx';
import { useTakeLost } from './useTakeLost.ts';
import { tell } from './sentence.ts';
import styles from './Story.module.css';
import { useWords } from './useWords.ts';
import type { WordsContext } from './values.ts';

/** Entries drawn at first: the newest; those before come when asked for. */
const LATEST = 200;
const NO_LOST: readonly LostValue[] = [];

/** Everything that happened to the call, oldest first, by days; or only what was written. */
export function TicketStory() {
  const { t } = useTranslation('ticket');
  const { timeline, line, state } = useTicket();
  const takeLost = useTakeLost();
  const lost = newestLost(state);
  const words = useWords();
  const now = useNow();
  const [shown, setShown] = useState<'all' | 'words'>('all');
  const [whole, setWhole] = useState(false);
  const end = useRef<HTMLDivElement>(null);
  useHotkeys([
    {
      id: 'ticket.words',
      keys: ';',
      label: t('actions.wordsOnly'),
      run: () => setShown(shown === 'all' ? 'words' : 'all'),
    },
    {
      id: 'ticket.takeLost',
      keys: '!',
      label: t('story.takeLost'),
      enabled: lost !== null,
      run: () => lost !== null && takeLost(lost),
    },
  ]);
  const entries = useMemo(() => (shown === 'all' ? timeline : timeline.filter(hasWords)), [timeline, shown]);
  const hidden = whole ? 0 : Math.max(0, entries.length - LATEST);
  const days = useMemo(() => byDay(entries.slice(hidden), words.timeZone), [entries, hidden, words.timeZone]);
  // The newest is what one comes for; what is added while the page is open comes into sight.
  const count = timeline.length;
  useLayoutEffect(() => {
    // Newer browsers give a promise back, which an effect must not.
    end.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  const today = localDay(now, words.timeZone);
  const ownDesk = timeline[0]?.desk;
  const desks = new Set(timeline.map((entry) => entry.desk)).size > 1;
  const last = timeline.at(-1);
  return (
    <>
      {timeline.length > 4 && (
        <div className={styles.filter}>
          <ChipGroup
            label={t('story.filter')}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: t('story.all'), count: timeline.length },
              { value: 'words', label: t('story.words') },
            ]}
          />
        </div>
      )}
      {hidden > 0 && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t('story.earlier', { count: hidden })}
        </Button>
      )}
      {days.length === 0 && <p className={styles.none}>{t('story.noWords')}</p>}
      <Timeline label={t('story.label')}>
        {days.map(({ day, entries }) => [
          (days.length > 1 || day !== today) && (
            <TimelineDay key={day}>{dayText(entries[0]?.at ?? 0, words)}</TimelineDay>
          ),
          ...entries.map((entry) => (
            <StoryEntry
              key={entryKey(entry)}
              entry={entry}
              words={words}
              lost={state.conflicts.length === 0 ? NO_LOST : lostValues(entry, state)}
              other={desks && entry.desk !== ownDesk}
              current={entry === last && line.closedAt === null}
            />
          )),
        ])}
      </Timeline>
      <div ref={end} />
    </>
  );
}

function dayText(at: number, words: WordsContext): string {
  return formatInstant(at, 'long', words);
}

const StoryEntry = memo(function StoryEntry({
  entry,
  words,
  lost,
  other,
  current,
}: {
  entry: Entry;
  words: WordsContext;
  lost: readonly LostValue[];
  other: boolean;
  current: boolean;
}) {
  const { t } = words;
  const told = tell(entry, words);
  const when = formatInstant(entry.at, 'dateTime', words);
  const desk = entry.deskCode ?? entry.desk.slice(-4);
  return (
    <TimelineEntry
      time={formatInstant(entry.at, 'time', words)}
      dateTime={new Date(entry.at).toISOString()}
      exact={t('ticket:story.exact', { when, desk })}
      current={current}
      say={told.say ?? undefined}
      extra={hasExtra(entry, told, lost) ? <StoryExtra entry={entry} told={told} lost={lost} /> : undefined}
    >
      <Sentence parts={told.parts} />
      {entry.redacted && <span className={styles.erased}>{t('common:states.erased')}</span>}
      {other && <span className={styles.desk}>{t('ticket:story.onDesk', { desk })}</span>}
    </TimelineEntry>
  );
});
