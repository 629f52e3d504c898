import { useMemo } from 'react';
import { noticesFor } from '#shared/domain/card/notices.ts';
import type { Entry } from '#shared/domain/catalog/routing.ts';
import { localDay } from '#shared/format/date.ts';
import { dateFormat } from '#shared/format/intl.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import type { CardView } from './cardContext.ts';

export interface ShownNotice {
  readonly notice: Entry;
  /** Calls tied to it since midnight of the company. */
  readonly calls: number;
  /** Its key: F8 for the first, then F9 and F10. */
  readonly hotkey: string | undefined;
}

const KEYS = ['F8', 'F9', 'F10'];

/** The outages that may be what the caller means, with their keys. */
export function useNotices({ card, derived }: Pick<CardView, 'card' | 'derived'>): ShownNotice[] {
  const { notices } = useCatalog();
  const { zone } = useSession();
  const now = useNow();
  const found = useMemo(() => noticesFor(notices, card, derived), [notices, card, derived]);
  const { data } = useAsk('card.noticeCalls', found.length === 0 ? null : { since: startOfDay(now, zone) });
  return found.slice(0, 5).map((notice, i) => ({
    notice,
    calls: data?.find((one) => one.notice === notice.id)?.calls ?? 0,
    hotkey: KEYS[i],
  }));
}

/** Midnight before `now` in a zone, ms UTC, to the minute: found by walking back through the day's clock. */
function startOfDay(now: number, zone: string): number {
  const [hour = 0, minute = 0] = dateFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(now)
    .split(':')
    .map(Number);
  const guess = Math.floor(now / 60_000) * 60_000 - (hour * 60 + minute) * 60_000;
  // An hour that was put on or back in between moves midnight by as much.
  return localDay(guess, zone) === localDay(now, zone) ? guess : guess + 3_600_000;
}
