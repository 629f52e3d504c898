import { IconPaperclip, IconPhotoCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/app/desk.tsx';
import { uploadFile } from '#renderer/app/uploadFile.ts';
import { errorText } from '#renderer/ui/errorText.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';

export interface ReceiptButtonProps {
  ticket: string;
  /** Which line, for its name. */
  n: number;
  receipt: string | null;
  onReceipt: (hash: string | null) => void;
}

/** The picture of a receipt: kept as a file of the call, named by the expense. Pressed again it is taken off the expense. */
export function ReceiptButton({ ticket, n, receipt, onReceipt }: ReceiptButtonProps) {
  const { t, i18n } = useTranslation('interventions');
  const desk = useDesk();
  const toasts = useToasts();
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const keep = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    try {
      const kept = await uploadFile(desk, file);
      await desk.run('ticket.attach', { id: ticket, file: kept });
      onReceipt(kept.hash);
    } catch (error) {
      toasts.show({ kind: 'error', message: errorText(error, i18n).title });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <IconButton
        icon={receipt === null ? IconPaperclip : IconPhotoCheck}
        size="small"
        label={t(receipt === null ? 'record.addReceipt' : 'record.removeReceipt', { n })}
        disabled={busy}
        onClick={() => (receipt === null ? picker.current?.click() : onReceipt(null))}
      />
      <input
        ref={picker}
        type="file"
        accept="image/*,application/pdf"
        hidden
        aria-label={t('record.addReceipt', { n })}
        onChange={(event) => {
          void keep(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
