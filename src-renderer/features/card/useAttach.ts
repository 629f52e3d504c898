import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardAction } from '#shared/domain/card/reduce.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { uploadFile } from '#renderer/app/uploadFile.ts';
import { freshId } from '#renderer/transport/freshId.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';

type KeptFile = Awaited<ReturnType<typeof uploadFile>>;

/** Files on their way to the desk, and how to send more. */
export interface Attach {
  readonly uploading: readonly {
    readonly key: string;
    readonly name: string;
    readonly part: number;
    /** The desk does not answer: it goes on by itself once it does. */
    readonly waiting: boolean;
  }[];
  readonly add: (files: Iterable<File>) => void;
  /** Takes a file off the card again. */
  readonly remove: (hash: string) => void;
  /** The call was saved with these files (hashes): those that came meanwhile, or come later, are attached to it. */
  readonly follow: (ticket: string, attached: readonly string[]) => void;
}

/** Sends files to the desk as soon as they are given, so that saving the call never waits for them. */
export function useAttach(act: (action: CardAction) => void): Attach {
  const { t } = useTranslation('card');
  const desk = useDesk();
  const toasts = useToasts();
  const [uploading, setUploading] = useState<Attach['uploading']>([]);
  const saved = useRef<string | null>(null);
  const arrived = useRef<KeptFile[]>([]);
  const late = useCallback((ticket: string, file: KeptFile) => desk.run('ticket.attach', { id: ticket, file }), [desk]);
  const failed = useCallback(
    (name: string, again?: () => void) =>
      toasts.show({
        kind: 'error',
        message: t('uploadFailed', { name }),
        action: again === undefined ? undefined : { label: t('uploadAgain'), run: again },
      }),
    [toasts, t],
  );
  const follow = useCallback(
    (ticket: string, attached: readonly string[]) => {
      saved.current = ticket;
      for (const file of arrived.current)
        if (!attached.includes(file.hash)) late(ticket, file).catch(() => failed(file.name));
    },
    [late, failed],
  );
  const again = useRef<(file: File, key: string) => void>(() => undefined);
  /** `key` is also the upload's name at the desk: one that failed goes on under it. */
  const begin = useCallback(
    (file: File, key: string): void => {
      const change = (what: { part: number } | { waiting: boolean }): void =>
        setUploading((all) => all.map((one) => (one.key === key ? { ...one, ...what } : one)));
      setUploading((all) => [...all, { key, name: file.name, part: 0, waiting: false }]);
      uploadFile(desk, file, {
        upload: key,
        onProgress: (part) => change({ part }),
        onWaiting: (waiting) => change({ waiting }),
      })
        .then(async (kept) => {
          if (saved.current !== null) {
            await late(saved.current, kept);
            return;
          }
          arrived.current.push(kept);
          act({ do: 'attach', file: kept });
        })
        .catch(() => failed(file.name, () => again.current(file, key)))
        .finally(() => setUploading((all) => all.filter((one) => one.key !== key)));
    },
    [act, desk, late, failed],
  );
  again.current = begin;
  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) begin(file, freshId());
    },
    [begin],
  );
  const remove = useCallback(
    (hash: string) => {
      // Else it would look like one that came while the call was being saved.
      arrived.current = arrived.current.filter((one) => one.hash !== hash);
      act({ do: 'detach', hash });
    },
    [act],
  );
  return { uploading, add, remove, follow };
}
