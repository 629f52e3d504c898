import { type filesApi, MAX_FILE } from '#shared/api/files.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { SportelloError } from '#shared/result.ts';
import { beginUpload, finishUpload, readStored, stopUpload, writeUpload } from '#main/store/files.ts';
import { loadState } from '#main/store/log/streams.ts';
import type { Bind, NamesOf } from '../handlers.ts';

export const filesHandlers = {
  'files.begin': {
    effect: async (input, { store, now }) => ({ offset: await beginUpload(store.dir, input.upload, input.size, now) }),
  },
  'files.write': {
    effect: async (input, { store }) => ({
      offset: await writeUpload(store.dir, input.upload, input.offset, input.bytes, MAX_FILE),
    }),
  },
  'files.finish': { effect: (input, { store }) => finishUpload(store.dir, input.upload) },
  'files.stop': {
    effect: async (input, { store }) => {
      await stopUpload(store.dir, input.upload);
      return null;
    },
  },
  'files.read': async (input, { store }) => {
    const state = loadState(store, store.db, 'ticket', input.ticket) as TicketState | undefined;
    if (state === undefined || !state.opened)
      throw new SportelloError({ code: 'not_found', field: 'ticket', params: { kind: 'ticket' } });
    const file = state.attachments.find((one) => one.hash === input.hash);
    if (file === undefined) throw new SportelloError({ code: 'not_found', field: 'hash', reason: 'noSuchFile' });
    const piece = await readStored(store.dir, input.hash, input.offset, input.limit);
    return { ...piece, name: file.name === '' ? 'file' : file.name, mime: file.mime };
  },
} satisfies Bind<NamesOf<typeof filesApi>>;
