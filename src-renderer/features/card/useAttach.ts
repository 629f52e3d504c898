import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardAction } from '#shared/domain/card/reduce.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { uploadFile } from '#renderer/app/uploadFile.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';

type KeptFile = Awaited<ReturnType<typeof uploadFile>>;

/** Files on their way to the desk, and how to send more. */
export interface Attach {
  readonly uploading: readonly { readonly key: number; readonly name: string; readonly part: number }[];
  readonly add: (files: Iterable<File>) => void;
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
    (name: string) => toasts.show({ kind: 'error', message: t('uploadFailed', { name }) }),
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
  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const key = performance.now() + Math.random();
        setUploading((all) => [...all, { key, name: file.name, part: 0 }]);
        uploadFile(desk, file, {
          onProgress: (part) => setUploading((all) => all.map((one) => (one.key === key ? { ...one, part } : one))),
        })
          .then(async (kept) => {
            if (saved.current !== null) {
              await late(saved.current, kept);
              return;
            }
            arrived.current.push(kept);
            act({ do: 'attach', file: kept });
          })
          .catch(() => failed(file.name))
          .finally(() => setUploading((all) => all.filter((one) => one.key !== key)));
      }
    },
    [act, desk, late, failed],
  );
  return { uploading, add, follow };
}
