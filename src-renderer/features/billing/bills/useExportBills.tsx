import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useHost } from '#renderer/app/host.tsx';
import { useComplain } from '#renderer/features/customers/useRetire.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { RefusedBillsDialog } from './RefusedBillsDialog.tsx';

/** The files bills are handed over as. */
export const BILL_FORMATS = ['fatturapa', 'csv', 'xlsx'] as const;
export type BillFormat = (typeof BILL_FORMATS)[number];

/** As many bills as one file takes. */
const MOST = 10_000;

/** Hands bills over as one file; those that fail a check of the exchange system, or ask for a look, are named. */
export function useExportBills(): {
  exportBills: (ids: readonly string[], format: BillFormat) => void;
  busy: boolean;
  windows: ReactNode;
} {
  const { t } = useTranslation('billing');
  const run = useRun();
  const host = useHost();
  const toasts = useToasts();
  const complain = useComplain();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<OutputOf<'bill.export'> | null>(null);
  return {
    busy,
    windows: result === null ? null : <RefusedBillsDialog result={result} onClose={() => setResult(null)} />,
    exportBills(ids, format) {
      if (busy || ids.length === 0) return;
      setBusy(true);
      run('bill.export', { ids: ids.slice(0, MOST), format })
        .then(({ result: answer }) => {
          const { file, written } = answer;
          if (file !== null) {
            host.saveFile(file.name, new Uint8Array(file.bytes), file.mime);
            toasts.show({ message: t('export.done', { count: written, name: file.name }) });
          }
          if (answer.refused.length + answer.warned.length > 0) setResult(answer);
        }, complain)
        .finally(() => setBusy(false));
    },
  };
}
