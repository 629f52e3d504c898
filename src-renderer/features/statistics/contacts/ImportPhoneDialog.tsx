import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PhoneMap, readPhoneMap } from '#shared/domain/phone/genericCsv.ts';
import { PHONE_FORMATS, type PhoneFormat } from '#shared/domain/phone/readers.ts';
import { formatNumber } from '#shared/format/number.ts';
import { asSportelloError, useDesk } from '#renderer/app/desk.tsx';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './contacts.module.css';
import { MapFields } from './MapFields.tsx';
import { EMPTY_MAP, formOfMap, mapOfForm } from './mapForm.ts';
import { importPhoneFile, type PhoneReport } from './readPhoneFile.ts';

const noMaps: readonly PhoneMap[] = [];
const FIGURES = ['read', 'contacts', 'days', 'already', 'kept', 'logged', 'rejected'] as const;
/** Bad lines listed. */
const SHOWN = 200;

/** A file of the telephone system is chosen, read and kept; what was taken and each line that was not is said. */
export function ImportPhoneDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(['phone', 'common', 'errors']);
  const { zone, language } = useSession();
  const desk = useDesk();
  const picker = useRef<HTMLInputElement>(null);
  const [maps, setMaps] = usePreference<readonly PhoneMap[]>('phone.maps', noMaps);
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<PhoneFormat>('queue-log');
  const [source, setSource] = useState('centralino');
  const [form, setForm] = useState(EMPTY_MAP);
  const [part, setPart] = useState<number | null>(null);
  const [report, setReport] = useState<PhoneReport | null>(null);
  const [failed, setFailed] = useState<ReturnType<typeof errorText> | null>(null);
  const read = async (chosen: File): Promise<void> => {
    try {
      const map = format === 'csv' ? mapOfForm(form) : null;
      if (map !== null) setMaps([map, ...maps.filter((one) => one.name !== map.name)]);
      setPart(0);
      setReport(await importPhoneFile(desk, { file: chosen, format, map, source: source.trim(), zone }, setPart));
    } catch (error) {
      setFailed(errorText(asSportelloError(error), i18n));
    } finally {
      setPart(null);
    }
  };
  const submit = (): void => {
    setFailed(null);
    if (file === null) picker.current?.click();
    else void read(file);
  };
  if (report !== null)
    return (
      // Another window: its button takes the focus from the one that has gone.
      <Dialog
        key="report"
        open
        onClose={onClose}
        title={t('phone:done')}
        onSubmit={onClose}
        actions={
          <Button variant="primary" type="submit" hotkey="Enter" data-autofocus>
            {t('common:actions.close')}
          </Button>
        }
      >
        <dl className={styles.report}>
          {FIGURES.map((one) => (
            <div key={one}>
              <dt>{t(`phone:report.${one}`)}</dt>
              <dd>{formatNumber(report[one], language)}</dd>
            </div>
          ))}
        </dl>
        {report.refused.length > 0 && (
          <table className={styles.refused}>
            <thead>
              <tr>
                <th scope="col">{t('phone:line')}</th>
                <th scope="col">{t('phone:why')}</th>
              </tr>
            </thead>
            <tbody>
              {report.refused.slice(0, SHOWN).map((one) => (
                <tr key={`${String(one.line)} ${one.reason}`}>
                  <td>{formatNumber(one.line, language)}</td>
                  <td>{t(`phone:problem.${one.reason}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      onSubmit={submit}
      title={t('phone:import')}
      actions={
        <>
          <Button variant="primary" type="submit" disabled={part !== null}>
            {t('phone:start')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.file}>
          <Button onClick={() => picker.current?.click()} data-autofocus>
            {t('phone:chooseFile')}
          </Button>
          <span>{file?.name}</span>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={t('phone:file')}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        </div>
        <SelectField
          label={t('phone:format')}
          options={PHONE_FORMATS.map((value) => ({ value, label: t(`phone:formats.${value}`) }))}
          value={format}
          onChange={(next) => next !== null && setFormat(next)}
        />
        <TextField
          label={t('phone:source')}
          name="source"
          value={source}
          onChange={setSource}
          maxLength={60}
          hint={t('phone:sourceHint')}
        />
        {format === 'csv' && maps.length > 0 && (
          <SelectField
            label={t('phone:saved')}
            options={[
              { value: '', label: t('phone:newMap') },
              ...maps.map((one) => ({ value: one.name, label: one.name })),
            ]}
            value={maps.some((one) => one.name === form.name) ? form.name : ''}
            onChange={(name) => {
              const found = maps.find((one) => one.name === name);
              setForm(found === undefined ? EMPTY_MAP : formOfMap(readPhoneMap(found)));
            }}
          />
        )}
        {format === 'csv' && <MapFields form={form} onForm={setForm} />}
        {part !== null && <ProgressBar label={t('phone:reading')} value={part} />}
        {failed !== null && <ErrorState size="line" {...failed} />}
      </div>
    </Dialog>
  );
}
