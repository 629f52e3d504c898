import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry as Entry } from '#shared/api/tickets.ts';
import { formatInstant, localDay } from '#shared/format/date.ts';
import { useNow } from '#renderer/app/now.ts';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Timeline, TimelineDay, TimelineEntry } from '#renderer/ui/Timeline.tsx';
import { useTicket } from '../ticket.ts';
import { byDay, entryKey, hasWords } from './groups.ts';
import { Sentence } from './Sentence.tsx';
import { StoryExtra } from './StoryExtra.tsx';
import { tell } from './sentence.ts';
import styles from './Story.module.css';
import { useWords } from './useWords.ts';
import type { WordsContext } from './values.ts';

/** Everything that happened to the call, oldest first, by days; or only what was written. */
export function TicketStory() {
  const { t } = useTranslation('ticket');
  const { timeline, line } = useTicket();
  const words = useWords();
  const now = useNow();
  const [shown, setShown] = useState<'all' | 'words'>('all');
  useHotkeys([
    {
      id: 'ticket.words',
      keys: ';',
      label: t('actions.wordsOnly'),
      run: () => setShown(shown === 'all' ? 'words' : 'all'),
    },
  ]);
  const days = useMemo(
    () => byDay(shown === 'all' ? timeline : timeline.filter(hasWords), words.timeZone),
    [timeline, shown, words.timeZone],
  );
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
              other={desks && entry.desk !== ownDesk}
              current={entry === last && line.closedAt === null}
            />
          )),
        ])}
      </Timeline>
    </>
  );
}

function dayText(at: number, words: WordsContext): string {
  return formatInstant(at, 'long', words);
}

const StoryEntry = memo(function StoryEntry({
  entry,
  words,
  other,
  current,
}: {
  entry: Entry;
  words: WordsContext;
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
      extra={<StoryExtra entry={entry} told={told} />}
    >
      <Sentence parts={told.parts} />
      {entry.redacted && <span className={styles.erased}>{t('common:states.erased')}</span>}
      {other && <span className={styles.desk}>{t('ticket:story.onDesk', { desk })}</span>}
    </TimelineEntry>
  );
});
