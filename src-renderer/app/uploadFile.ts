import { MAX_CHUNK } from '#shared/api/files.ts';
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
  readonly signal?: AbortSignal;
}

/**
 * Hands a file to the desk in pieces and gives back what it is kept under. The name is for show only.
 * @throws SportelloError disk_full, read_only, unavailable; an AbortError when stopped (nothing of it is then kept)
 */
export async function uploadFile(
  desk: DeskClient,
  file: File,
  { onProgress, signal }: UploadOptions = {},
): Promise<KeptFile> {
  const upload = freshId();
  let { result } = await desk.run('files.begin', { upload, size: file.size });
  while (result.offset < file.size) {
    if (signal?.aborted === true) {
      await desk.run('files.stop', { upload });
      signal.throwIfAborted();
    }
    const bytes = new Uint8Array(await file.slice(result.offset, result.offset + MAX_CHUNK).arrayBuffer());
    ({ result } = await desk.run('files.write', { upload, offset: result.offset, bytes }));
    onProgress?.(result.offset / file.size);
  }
  const done = await desk.run('files.finish', { upload });
  return {
    hash: done.result.hash,
    size: done.result.size,
    name: file.name === '' ? 'file' : file.name.slice(0, 200),
    mime: file.type === '' ? 'application/octet-stream' : file.type.slice(0, 120),
  };
}
