import { z } from 'zod';
import { hashSchema, idSchema } from '../text/zod.ts';
import { command, query } from './define.ts';

/** Largest file kept, bytes (2 GB). */
export const MAX_FILE = 2 * 1024 ** 3;
/** Largest piece that travels at once, bytes. */
export const MAX_CHUNK = 1024 ** 2;

const size = z.int().min(1).max(MAX_FILE);
const offset = z.int().min(0).max(MAX_FILE);
const chunk = z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= MAX_CHUNK, {
  error: 'tooBig',
  params: { reason: 'tooBig', max: MAX_CHUNK },
});
/** How far an upload has come, bytes. */
const reached = z.object({ offset: z.number() });

/**
 * Files of calls, kept once under the SHA-256 of what is in them. They come in pieces, under an id the sender chose, so
 * that a broken upload goes on where it stopped; and are read through the call that holds them, never by hash alone.
 */
export const filesApi = {
  /** Begins an upload of so many bytes, or finds one begun: how much of it is here. Errors: disk_full, read_only. */
  'files.begin': command({
    roles: 'signed-in',
    topics: [],
    input: z.object({ upload: idSchema, size }),
    output: reached,
  }),
  /** Adds a piece at `offset`; a piece that is here already changes nothing. Errors: conflict with the offset wanted, disk_full. */
  'files.write': command({
    roles: 'signed-in',
    topics: [],
    input: z.object({ upload: idSchema, offset, bytes: chunk }),
    output: reached,
  }),
  /** All pieces are here: the file is put under its hash. */
  'files.finish': command({
    roles: 'signed-in',
    topics: [],
    input: z.object({ upload: idSchema }),
    output: z.object({ hash: z.string(), size: z.number() }),
  }),
  /** Stops an upload; nothing of it is kept. */
  'files.stop': command({ roles: 'signed-in', topics: [], input: z.object({ upload: idSchema }), output: z.null() }),
  /** A piece of a file, through a call it hangs on. `size` is of the whole, bytes. Errors: not_found (call, file, or not on this desk). */
  'files.read': query({
    roles: 'signed-in',
    topics: [],
    input: z.object({
      ticket: idSchema,
      hash: hashSchema,
      offset: offset.default(0),
      limit: z.int().min(0).max(MAX_CHUNK).default(MAX_CHUNK),
    }),
    output: z.object({ bytes: z.instanceof(Uint8Array), size: z.number(), name: z.string(), mime: z.string() }),
  }),
} as const;
