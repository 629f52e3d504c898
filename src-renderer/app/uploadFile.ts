import { MAX_CHUNK } from '#shared/api/files.ts';
import { SportelloError } from '#shared/result.ts';
import type { DeskClient } from '#renderer/transport/client.ts';
import { freshId } from '#renderer/transport/freshId.ts';

/** A file kept by the desk, as an `attach` names it. */
export interface KeptFile {
  readonly hash: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mime: string;
}

export interface UploadOptions {
  /** Told how much has gone, 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** The desk does not answer: what is here stays, and goes on by itself once it does. */
  readonly onWaiting?: (waiting: boolean) => void;
  readonly signal?: AbortSignal;
  /** Of an upload that failed: it goes on from what the desk has of it. Default a new one. */
  readonly upload?: string;
}

/** Waits before asking a desk that did not answer again, ms; after the last one the upload fails. Progress begins them anew. */
const PAUSES = [300, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];

/**
 * What passes by itself: the line was down, the desk was busy or behind its lock; a piece had come after all, or the end
 * had been put away with its answer lost, so that the desk knows the upload no longer.
 */
const PASSING: ReadonlySet<string> = new Set(['unavailable', 'busy', 'locked', 'conflict', 'not_found']);

/**
 * Hands a file to the desk in pieces and gives back what it is kept under. A line that breaks begins nothing anew: the
 * desk is asked how much it has, and the rest follows. The name is for show only.
 * @throws SportelloError disk_full, read_only, unavailable; an AbortError when stopped (nothing of it is then kept)
 */
export async function uploadFile(
  desk: DeskClient,
  file: File,
  { onProgress, onWaiting, signal, upload = freshId() }: UploadOptions = {},
): Promise<KeptFile> {
  let pauses = 0;
  for (;;) {
    try {
      let { offset } = (await desk.run('files.begin', { upload, size: file.size })).result;
      while (offset < file.size) {
        signal?.throwIfAborted();
        const bytes = new Uint8Array(await file.slice(offset, offset + MAX_CHUNK).arrayBuffer());
        ({ offset } = (await desk.run('files.write', { upload, offset, bytes })).result);
        pauses = 0;
        onWaiting?.(false);
        onProgress?.(offset / file.size);
      }
      const { hash, size } = (await desk.run('files.finish', { upload })).result;
      return {
        hash,
        size,
        name: file.name === '' ? 'file' : file.name.slice(0, 200),
        mime: file.type === '' ? 'application/octet-stream' : file.type.slice(0, 120),
      };
    } catch (error) {
      if (signal?.aborted === true) {
        // A desk that cannot be told forgets it by itself after some days.
        await desk.run('files.stop', { upload }).catch(() => undefined);
        throw signal.reason;
      }
      const pause = PAUSES[pauses];
      if (pause === undefined || !(error instanceof SportelloError) || !PASSING.has(error.code)) throw error;
      pauses += 1;
      onWaiting?.(true);
      await rest(pause, signal);
    }
  }
}

/** Waits so long (ms), or until stopped. */
function rest(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
