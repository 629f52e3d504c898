import type { WireEvent } from '#shared/events/envelope.ts';
import { ingest, ownEventsAfter, type WireBatch } from '#main/store/log/ingest.ts';
import { randomNumbers } from '../support/ports.ts';
import type { SimDesk } from './simDesk.ts';

/** How a delivery is ordered. */
export const ORDERS = ['as published', 'backwards', 'shuffled', 'openings last'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * What all desks have sent so far, as a hub would hold it, but rougher: an event sent again after its words were
 * erased stands beside its first sending, and either may be handed out.
 */
export interface Pool {
  readonly publish: (desk: SimDesk) => void;
  readonly add: (event: WireEvent) => void;
  /** Hands events to a desk: all, or about half; in some order, in batches, some of them twice. */
  readonly deliver: (desk: SimDesk, order: Order, seed: number, all: boolean) => void;
}

export function createPool(): Pool {
  const events: WireEvent[] = [];
  const secrets: Record<string, string> = {};
  const sent = new Map<string, number>();

  return {
    add: (event) => void events.push(event),
    publish(desk) {
      const { branch } = desk.store();
      const batch = ownEventsAfter(desk.store(), sent.get(branch.desk) ?? 0, 10_000);
      events.push(...batch.events);
      Object.assign(secrets, batch.secrets);
      sent.set(branch.desk, branch.deskSeq);
    },
    deliver(desk, order, seed, all) {
      const next = randomNumbers(seed);
      const chosen =
        order === 'as published'
          ? events.slice()
          : order === 'backwards'
            ? events.toReversed()
            : shuffled(events, next);
      if (order === 'openings last') chosen.sort((a, b) => Number(isOpening(a)) - Number(isOpening(b)));
      const batch: WireEvent[] = [];
      const flush = (): void => {
        if (batch.length > 0) ingest(desk.store(), { events: batch.splice(0), secrets } satisfies WireBatch);
      };
      for (const event of chosen) {
        if (!all && next() % 2 === 0) continue;
        batch.push(event);
        if (next() % 7 === 0) batch.push(event);
        if (next() % 9 === 0) flush();
      }
      flush();
    },
  };
}

function isOpening(event: WireEvent): boolean {
  return /\.(?:opened|added|planned|started)$/.test(event.type);
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const out = list.slice();
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = next() % (i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
