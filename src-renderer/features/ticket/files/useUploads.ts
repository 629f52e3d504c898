import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_FILE } from '#shared/api/files.ts';
import { formatBytes } from '#shared/format/bytes.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { uploadFile } from '#renderer/app/uploadFile.ts';
import { freshId } from '#renderer/transport/freshId.ts';
import { errorText } from '#renderer/ui/errorText.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { useTicket } from '../ticket.ts';

/** A file on its way to the desk. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** 0 to 1. */
  readonly part: number;
  /** The desk does not answer: it goes on by itself once it does. */
  readonly waiting: boolean;
  readonly stop: () => void;
}

export interface Uploads {
  readonly uploads: readonly Upload[];
  readonly add: (files: Iterable<File>) => void;
}

/** Sends files to the desk, one after the other, and hangs each on the call as it arrives. What fails says why, and can go on from where it stopped. */
export function useUploads(): Uploads {
  const { t, i18n } = useTranslation('ticket');
  const { line } = useTicket();
  const desk = useDesk();
  const toasts = useToasts();
  const lang = useLanguage();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const chain = useRef<Promise<void>>(Promise.resolve());
  // The page of another call: what is under way goes on to its end, this page only stops showing it.
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  const send = useCallback(
    async (file: File, key: string, signal: AbortSignal, again: () => void): Promise<void> => {
      const change = (what: Partial<Upload>): void => {
        if (shown.current) setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...what } : one)));
      };
      try {
        signal.throwIfAborted();
        const kept = await uploadFile(desk, file, {
          onProgress: (part) => change({ part }),
          onWaiting: (waiting) => change({ waiting }),
          signal,
          upload: key,
        });
        await desk.run('ticket.attach', { id: line.id, file: kept });
      } catch (error) {
        if (signal.aborted) toasts.show({ message: t('files.stopped', { name: file.name }) });
        else {
          const { title, todo } = errorText(error, i18n);
          toasts.show({
            kind: 'error',
            message: `${t('files.failed', { name: file.name })}. ${title}. ${todo}`,
            action: { label: t('files.resume'), run: again },
          });
        }
      }
    },
    [desk, line.id, toasts, t, i18n],
  );

  const again = useRef<(file: File, key: string) => void>(() => undefined);
  /** `key` is also the upload's name at the desk: one that failed goes on under it. */
  const begin = useCallback(
    (file: File, key: string): void => {
      const stopper = new AbortController();
      const { name, size } = file;
      setUploads((all) => [...all, { key, name, size, part: 0, waiting: false, stop: () => stopper.abort() }]);
      chain.current = chain.current
        .then(() => send(file, key, stopper.signal, () => again.current(file, key)))
        .finally(() => {
          if (shown.current) setUploads((all) => all.filter((one) => one.key !== key));
        });
    },
    [send],
  );
  again.current = begin;
  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        if (file.size > 0 && file.size <= MAX_FILE) begin(file, freshId());
        else {
          const message =
            file.size === 0
              ? t('files.empty', { name: file.name })
              : t('files.tooBig', { name: file.name, max: formatBytes(MAX_FILE, lang) });
          toasts.show({ kind: 'error', message });
        }
      }
    },
    [begin, t, toasts, lang],
  );
  return { uploads, add };
}
