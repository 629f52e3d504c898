import { decodeWire, encodeWire } from '#shared/api/wire.ts';
import { TOPICS, type Topic } from '#shared/api/define.ts';
import { fromWire, SportelloError } from '#shared/result.ts';
import type { Host } from './client.ts';

/** The browser shell: calls by POST, topics by server-sent events. */
export function httpHost(): Host {
  return {
    async call(name, input) {
      let reply: { result?: unknown; error?: unknown };
      try {
        const response = await fetch('/api/call', {
          method: 'POST',
          body: encodeWire({ name, input }),
          headers: { 'content-type': 'application/json' },
          // The lock is not called back by a page that is reloaded or closed while it is on its way.
          keepalive: name === 'session.lock',
        });
        reply = decodeWire(await response.text()) as { result?: unknown; error?: unknown };
      } catch (error) {
        throw new SportelloError({ code: 'unavailable', reason: 'deskStopped', safe: 'draftKept', cause: error });
      }
      if (reply.error !== undefined) throw fromWire(reply.error);
      return reply.result;
    },
    subscribe(listener) {
      const source = new EventSource('/api/events');
      source.addEventListener('message', (event: MessageEvent<string>) => listener(JSON.parse(event.data) as Topic[]));
      // While the line is down changes go by unheard: the screens ask once, and see it is down, and again when it is back.
      let lost = false;
      source.addEventListener('error', () => {
        if (!lost) listener(['tickets']);
        lost = true;
      });
      source.addEventListener('open', () => {
        if (lost) listener(TOPICS.filter((topic) => topic !== 'newCall'));
        lost = false;
      });
      return () => source.close();
    },
  };
}
