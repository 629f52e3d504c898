import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/app/desk.tsx';

/** Pictures that a browser draws without running anything in them; SVG is a page, not a picture. */
const PICTURES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
]);
/** Larger pictures are saved, not shown (bytes). */
const MOST = 20_000_000;

/** Can this file be shown as a picture? */
export function isPicture(file: { readonly mime: string; readonly size: number }): boolean {
  return PICTURES.has(file.mime) && file.size <= MOST;
}

/** Address of a picture of a call, once it has been read; '' while it is read, null when it could not be. */
export function useImage(ticket: string, hash: string, mime: string): string | null {
  const desk = useDesk();
  const [url, setUrl] = useState<string | null>('');
  useEffect(() => {
    let gone = false;
    let made: string | undefined;
    const read = async (): Promise<void> => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      let done = 0;
      for (;;) {
        const { bytes, size } = await desk.query('files.read', { ticket, hash, offset: done });
        pieces.push(bytes);
        done += bytes.length;
        if (done >= size || bytes.length === 0) break;
      }
      if (gone) return;
      made = URL.createObjectURL(new Blob(pieces, { type: mime }));
      setUrl(made);
    };
    read().catch(() => !gone && setUrl(null));
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [desk, ticket, hash, mime]);
  return url;
}
