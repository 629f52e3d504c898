import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardAction } from '#shared/domain/card/reduce.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { uploadFile } from '#renderer/app/uploadFile.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';

/** Files on their way to the desk, and how to send more. */
export interface Attach {
  readonly uploading: readonly { readonly key: number; readonly name: string; readonly part: number }[];
  readonly add: (files: Iterable<File>) => void;
}

/** Sends files to the desk as soon as they are given, so that saving the call never waits for them. */
export function useAttach(act: (action: CardAction) => void): Attach {
  const { t } = useTranslation('card');
  const desk = useDesk();
  const toasts = useToasts();
  const [uploading, setUploading] = useState<Attach['uploading']>([]);
  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const key = performance.now() + Math.random();
        setUploading((all) => [...all, { key, name: file.name, part: 0 }]);
        uploadFile(desk, file, { onProgress: (part) => setUploading((all) => all.map((one) => (one.key === key ? { ...one, part } : one))) })
          .then(
            (kept) => act({ do: 'attach', file: kept }),
            () => toasts.show({ kind: 'error', message: t('uploadFailed', { name: file.name }) }),
          )
          .finally(() => setUploading((all) => all.filter((one) => one.key !== key)));
      }
    },
    [act, desk, toasts, t],
  );
  return { uploading, add };
}
