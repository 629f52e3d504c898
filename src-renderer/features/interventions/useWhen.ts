import { useMemo } from 'react';
import { formatInstant, localDay } from '#shared/format/date.ts';
import { dateFormat } from '#shared/format/intl.ts';
import { locales } from '#shared/format/language.ts';
import { createZone, type Zone } from '#shared/time/zone.ts';
import { useSession } from '#renderer/app/session.tsx';

/** Times as the company's clock shows them, in the reader's language. */
export interface When {
  zone: Zone;
  /** Today of the company's zone, `YYYY-MM-DD`. */
  today: () => string;
  /** `lun 24/12/2026`. */
  day: (ms: number) => string;
  /** `lun 24/12`, with two figures of the year when it is another: for columns. */
  shortDay: (ms: number) => string;
  time: (ms: number) => string;
  /** `09:00–10:30`; only the beginning while it has no end. */
  span: (from: number, to: number | null) => string;
  /** `lun 24/12/2026, 09:00–10:30`. */
  whole: (from: number, to: number | null) => string;
}

export function useWhen(): When {
  const { zone: timeZone, language: lang } = useSession();
  return useMemo(() => {
    const zone = createZone(timeZone);
    const context = { timeZone, lang };
    const weekday = dateFormat(locales[lang], { weekday: 'short', timeZone });
    const time = (ms: number): string => formatInstant(ms, 'time', context);
    const day = (ms: number): string => `${weekday.format(ms)} ${formatInstant(ms, 'date', context)}`;
    const shortDay = (ms: number): string => {
      const same = localDay(ms, timeZone).slice(0, 4) === localDay(Date.now(), timeZone).slice(0, 4);
      const year = same ? '' : `/${localDay(ms, timeZone).slice(2, 4)}`;
      return `${weekday.format(ms)} ${formatInstant(ms, 'dayMonth', context)}${year}`;
    };
    const span = (from: number, to: number | null): string => (to === null ? time(from) : `${time(from)}–${time(to)}`);
    return {
      zone,
      today: () => localDay(Date.now(), timeZone),
      day,
      shortDay,
      time,
      span,
      whole: (from, to) => `${day(from)}, ${span(from, to)}`,
    };
  }, [timeZone, lang]);
}
