import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { formatPhone } from '#shared/domain/people/phones.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk, useRun } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { CustomerField } from './CustomerField.tsx';
import styles from './customers.module.css';
import { useComplain } from './useRetire.ts';

export interface MergeDialogProps {
  customer: RecordOut;
  calls: number;
  onClose: () => void;
}

type Side = 'this' | 'other';

/** Two records of one customer become one: compares them side by side and asks which stays. Can be taken back. */
export function MergeDialog({ customer, calls, onClose }: MergeDialogProps) {
  const { t } = useTranslation(['people', 'common', 'errors']);
  const run = useRun();
  const toasts = useToasts();
  const complain = useComplain();
  const { openCustomer } = useNav();
  const root = useRef<HTMLDivElement>(null);
  const [otherId, setOtherId] = useState<string | null>(null);
  const [keep, setKeep] = useState<Side>('this');
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field === 'into');
  const { data: other } = useAsk('customer.get', otherId === null ? null : { id: otherId });
  const save = async (): Promise<void> => {
    if (other === undefined && otherId !== null) return;
    const [from, into] = keep === 'this' ? [other?.customer, customer] : [customer, other?.customer];
    const done = await submit(
      async () => {
        if (from !== undefined && into !== undefined) await run('customer.merge', { id: from.id, into: into.id });
      },
      () => (otherId === null ? [{ field: 'into', message: t('errors:field.required') }] : []),
    );
    if (!done || from === undefined || into === undefined) return;
    toasts.show({
      message: t('people:done.merged', { from: from.name, into: into.name }),
      undo: () =>
        void run('customer.unmerge', { id: from.id }).then(
          () => toasts.show({ message: t('people:done.unmerged', { name: from.name }) }),
          complain,
        ),
    });
    openCustomer(into.id);
    onClose();
  };
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('people:merge.title')}
      lead={t('people:merge.lead')}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="Enter">
            {t('people:merge.save')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.form}>
        <FieldErrors errors={errors}>
          <CustomerField
            label={t('people:merge.other')}
            name="into"
            except={customer.id}
            value={otherId}
            onChange={(id) => {
              clear();
              setOtherId(id);
            }}
            autoFocus
          />
          {other !== undefined && (
            <>
              <SegmentedChoice
                label={t('people:merge.keep')}
                clearable={false}
                options={[
                  { value: 'this', label: customer.name },
                  { value: 'other', label: other.customer.name },
                ]}
                value={keep}
                onChange={(side) => side !== null && setKeep(side)}
              />
              <Compare left={customer} right={other.customer} calls={[calls, other.calls]} keep={keep} />
            </>
          )}
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}

const COMPARED = [
  'code',
  'vatNumber',
  'taxCode',
  'address',
  'postcode',
  'city',
  'phones',
  'emails',
  'technician',
  'notes',
] as const;

function Compare({
  left,
  right,
  calls,
  keep,
}: {
  left: RecordOut;
  right: RecordOut;
  calls: readonly [number, number];
  keep: Side;
}) {
  const { t } = useTranslation(['people', 'common']);
  const { nameOf } = useCatalog();
  const terms: Readonly<Record<(typeof COMPARED)[number], string>> = {
    code: t('people:fields.code'),
    vatNumber: t('common:fields.vatNumber'),
    taxCode: t('common:fields.taxCode'),
    address: t('people:fields.street'),
    postcode: t('people:fields.postcode'),
    city: t('people:fields.city'),
    phones: t('people:fields.phones'),
    emails: t('people:fields.emails'),
    technician: t('people:referenceTechnician'),
    notes: t('common:fields.notes'),
  };
  const shown = (record: RecordOut, field: (typeof COMPARED)[number]): string => {
    const value = record.fields[field];
    if (field === 'technician') return nameOf(value as string | null);
    if (field === 'phones' && Array.isArray(value)) return (value as string[]).map(formatPhone).join(', ');
    return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  };
  const rows = COMPARED.map((field) => ({ field, a: shown(left, field), b: shown(right, field) })).filter(
    ({ a, b }) => a !== '' || b !== '',
  );
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">{t('people:merge.field')}</th>
          <th scope="col">
            {left.name}
            <div className={styles.detail}>{t(keep === 'this' ? 'people:merge.stays' : 'people:merge.goes')}</div>
          </th>
          <th scope="col">
            {right.name}
            <div className={styles.detail}>{t(keep === 'other' ? 'people:merge.stays' : 'people:merge.goes')}</div>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, a, b }) => (
          <tr key={field}>
            <th scope="row">{terms[field]}</th>
            <td className={classes(a !== b && styles.differs)}>{a}</td>
            <td className={a === b ? styles.same : styles.differs}>{a === b ? t('people:merge.same') : b}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('people:merge.calls')}</th>
          <td>{calls[0]}</td>
          <td>{calls[1]}</td>
        </tr>
      </tbody>
    </table>
  );
}
