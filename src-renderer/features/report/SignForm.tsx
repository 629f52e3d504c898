import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signature } from '#shared/domain/intervention/report.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './report.module.css';
import { SignaturePad } from './SignaturePad.tsx';

type How = 'signed' | 'unsigned';

/** Who signs, and the signature; or why there is none. Ctrl+Enter freezes the report. */
export function SignForm({ intervention, signer: suggested }: { intervention: string; signer: string }) {
  const { t } = useTranslation(['report', 'errors']);
  const run = useRun();
  const toasts = useToasts();
  const padError = useId();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field !== 'id');
  const [signer, setSigner] = useState(suggested);
  const [how, setHow] = useState<How>('signed');
  const [signature, setSignature] = useState<Signature>([]);
  const [remark, setRemark] = useState('');
  const missing = (field: string, lacking: boolean) =>
    lacking ? [{ field, message: t('errors:field.required') }] : [];
  const save = async (): Promise<void> => {
    const done = await submit(
      () =>
        run('intervention.sign', {
          id: intervention,
          signer,
          signature: how === 'signed' ? signature : null,
          remark: remark.trim(),
        }),
      () => [
        ...missing('signer', signer.trim() === ''),
        ...missing('signature', how === 'signed' && signature.length === 0),
        ...missing('remark', how === 'unsigned' && remark.trim() === ''),
      ],
    );
    if (done)
      toasts.show({ message: t(how === 'signed' ? 'report:sign.done' : 'report:sign.closed', { name: signer }) });
  };
  useHotkeys([{ id: 'report.sign', keys: 'mod+Enter', label: t('report:sign.save'), run: () => void save() }], {
    scope: 'dialog',
  });
  const wrong = errors.find((one) => one.field === 'signature');
  return (
    <div ref={root} className={styles.form}>
      <FieldErrors errors={errors}>
        <TextField
          label={t('report:sign.signer')}
          hint={t('report:sign.signerHint')}
          name="signer"
          value={signer}
          onChange={(text) => {
            clear();
            setSigner(text);
          }}
          data-autofocus
        />
        <SegmentedChoice<How>
          label={t('report:sign.how')}
          options={[
            { value: 'signed', label: t('report:sign.signed') },
            { value: 'unsigned', label: t('report:sign.unsigned') },
          ]}
          value={how}
          onChange={(next) => setHow(next ?? 'signed')}
        />
        {how === 'signed' && (
          <div>
            <SignaturePad
              value={signature}
              onChange={(drawn) => {
                clear();
                setSignature(drawn);
              }}
              describedBy={wrong === undefined ? undefined : padError}
            />
            {wrong !== undefined && (
              <p id={padError} role="alert" className={styles.wrong}>
                {t('report:sign.padMissing')}
              </p>
            )}
          </div>
        )}
        <TextField
          label={t(how === 'signed' ? 'report:sign.remark' : 'report:sign.because')}
          name="remark"
          optional={how === 'signed'}
          value={remark}
          onChange={(text) => {
            clear();
            setRemark(text);
          }}
        />
      </FieldErrors>
      {problem !== null && <ErrorState size="line" {...problem} />}
      <div className={styles.buttons}>
        <Button variant="primary" busy={busy} hotkey="mod+Enter" hotkeyId="report.sign" onClick={() => void save()}>
          {t(how === 'signed' ? 'report:sign.save' : 'report:sign.close')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('report:sign.frozen')}</p>
    </div>
  );
}
