import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { useKeptForm } from '#renderer/app/useKeptForm.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './customers.module.css';
import { Similar } from './Similar.tsx';
import { SpecField } from './SpecField.tsx';
import {
  blankValues,
  BUYER_ROWS,
  changedValues,
  cleaned,
  coverSpelledOut,
  isRequired,
  type PeopleKind,
  SPECS,
  TAX_ROWS,
  type Values,
} from './specs.ts';

export interface RecordEditDialogProps {
  kind: PeopleKind;
  /** The one that is changed; a new one without it. */
  record?: RecordOut | undefined;
  /** Whom a new one hangs on. */
  customer?: { id: string; name: string } | null | undefined;
  /** Of that customer, to choose from. */
  sites?: readonly RecordOut[] | undefined;
  assets?: readonly RecordOut[] | undefined;
  /** A contact "da censire" is being completed: saving says it is. */
  completing?: boolean | undefined;
  /** Of a customer, only what its bills need. */
  part?: 'tax' | undefined;
  /** The window is to be drawn no more: the id of what was saved, null when nothing was. */
  onDone: (id: string | null) => void;
}

const none: readonly RecordOut[] = [];

/** Adds or changes a customer, or what hangs on one. What is refused is told at its field; closing keeps what was written. */
export function RecordEditDialog({
  kind,
  record,
  customer = null,
  sites = none,
  assets = none,
  completing = false,
  part,
  onDone,
}: RecordEditDialogProps) {
  const { t } = useTranslation(['people', 'common', 'errors', 'billing']);
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  // What bills need has a window of its own on the customer's page: here it would hide the rest.
  const rows = part === 'tax' ? [...BUYER_ROWS, ...TAX_ROWS] : SPECS[kind].filter((row) => !TAX_ROWS.includes(row));
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field.startsWith('record.'));
  const { kept, keep, drop } = useKeptForm<Values>(
    part === undefined ? 'people' : 'tax',
    record?.id ?? `${kind}:${customer?.id ?? ''}`,
  );
  const [before] = useState<Values>(() => {
    const blank = blankValues(kind, customer?.id ?? null);
    return record === undefined ? blank : { ...blank, ...record.fields };
  });
  const shown = coverSpelledOut(kind, before);
  const fresh = completing ? { ...shown, unregistered: false } : shown;
  const [values, setValues] = useState<Values>(kept ?? fresh);
  const set =
    (name: string) =>
    (value: unknown): void => {
      clear();
      // The sites of another customer are others.
      setValues((now) => ({ ...now, ...(name === 'customer' ? { site: null } : {}), [name]: value }));
    };
  const close = (): void => {
    if (JSON.stringify(values) === JSON.stringify(fresh)) drop();
    else keep(values);
    onDone(null);
  };
  const save = async (): Promise<void> => {
    let id = record?.id ?? null;
    const fields = cleaned(values);
    const done = await submit(
      async () => {
        if (id === null) id = (await run('people.add', { record: { kind, fields } })).result.id;
        else await run('people.change', { id, record: { kind, fields: changedValues(before, fields) } });
      },
      () => [
        ...((root.current?.querySelector('[aria-invalid="true"]') ?? null) === null
          ? []
          : [{ field: '', message: '' }]),
        ...rows
          .flat()
          .filter((spec) => isRequired(spec, fields) && fields[spec.name] === null)
          .map((spec) => ({ field: `record.fields.${spec.name}`, message: t('errors:field.required') })),
      ],
    );
    if (!done) return;
    drop();
    toasts.show({
      message: t(record === undefined ? 'done.added' : 'done.changed', { name: nameIn(fields) || t(`add.${kind}`) }),
    });
    onDone(id);
  };
  const title =
    part === 'tax'
      ? t('billing:tax.editTitle')
      : completing
        ? t('change.complete')
        : t(record === undefined ? `add.${kind}` : `change.${kind}`);
  const firstField = rows.flat().find((spec) => spec.as !== 'form')?.name;
  return (
    <Dialog
      open
      size="wide"
      onClose={close}
      title={title}
      lead={
        part === 'tax'
          ? t('billing:tax.editLead', { name: record?.name ?? '' })
          : kind === 'customer'
            ? undefined
            : customer?.name
      }
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="Enter">
            {t('common:actions.save')}
          </Button>
          <Button onClick={close}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.form}>
        <FieldErrors errors={errors}>
          {rows.map((row) => {
            const fields = row
              .filter((spec) => spec.when?.(values) !== false)
              .map((spec) => (
                <SpecField
                  key={spec.name}
                  spec={spec}
                  value={values[spec.name]}
                  onChange={set(spec.name)}
                  sites={sites}
                  assets={assets}
                  values={values}
                  before={record?.fields[spec.name]}
                  autoFocus={spec.name === firstField}
                  existing={record !== undefined}
                />
              ));
            if (fields.length === 0) return null;
            const heading = row[0]?.heading;
            const body =
              fields.length === 1 ? fields[0] : <FieldRow columns={fields.length === 3 ? 3 : 2}>{fields}</FieldRow>;
            return (
              <Fragment key={row[0]?.name}>
                {heading !== undefined && <h3 className={styles.formHeading}>{t(heading as 'billing:tax.title')}</h3>}
                {body}
              </Fragment>
            );
          })}
          {kind === 'customer' && record === undefined && (
            <Similar
              name={typeof values['name'] === 'string' ? values['name'] : ''}
              vatNumber={typeof values['vatNumber'] === 'string' ? values['vatNumber'] : ''}
              onOpen={(id) => {
                keep(values);
                onDone(id);
              }}
            />
          )}
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}

function nameIn(fields: Values): string {
  const { name, code } = fields;
  return typeof name === 'string' ? name : typeof code === 'string' ? code : '';
}
