import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { formatPhone } from '#shared/domain/people/phones.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useRun } from '#renderer/app/desk.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import type { CustomerData } from './CustomerPage.tsx';
import styles from './customers.module.css';
import { RecordEditDialog } from './RecordEditDialog.tsx';
import { RecordsSection } from './RecordsSection.tsx';
import type { PeopleKind } from './specs.ts';
import { TaxSection } from './TaxSection.tsx';
import { useRetire, useComplain } from './useRetire.ts';

export interface CustomerCardProps {
  page: CustomerData;
  mayMerge: boolean;
  onAdd: (kind: PeopleKind) => void;
  /** Changes what its bills need. */
  onTax: () => void;
}

/** Facts of a customer and all that hangs on it. */
export function CustomerCard({ page, mayMerge, onAdd, onTax }: CustomerCardProps) {
  const { t } = useTranslation('people');
  const { customer, contacts, sites, assets, contracts, merged } = page;
  const [editing, setEditing] = useState<RecordOut | null>(null);
  const retire = useRetire();
  const inUse = (records: readonly RecordOut[]): RecordOut[] => records.filter((one) => !one.retired);
  const section = { customer, sites, onEdit: setEditing, onRetire: retire };
  return (
    <>
      {customer.fields['overdue'] === true && <p className={styles.note}>{t('page.overdueNote')}</p>}
      {customer.retired && <p className={classes(styles.note, styles.plain)}>{t('page.retiredNote')}</p>}
      <CustomerFacts customer={customer} />
      <RecordsSection {...section} kind="contact" records={contacts} onAdd={() => onAdd('contact')} hotkey="r" />
      <RecordsSection {...section} kind="contract" records={contracts} onAdd={() => onAdd('contract')} hotkey="t" />
      <TaxSection customer={customer} onEdit={onTax} />
      <RecordsSection {...section} kind="asset" records={assets} onAdd={() => onAdd('asset')} hotkey="a" />
      <RecordsSection {...section} kind="site" records={sites} onAdd={() => onAdd('site')} hotkey="s" />
      {merged.length > 0 && <Merged records={merged} mayMerge={mayMerge} />}
      {editing !== null && (
        <RecordEditDialog
          kind={editing.kind as PeopleKind}
          record={editing}
          customer={customer}
          sites={inUse(sites)}
          assets={inUse(assets)}
          completing={editing.fields['unregistered'] === true}
          onDone={() => setEditing(null)}
        />
      )}
    </>
  );
}

function CustomerFacts({ customer }: { customer: RecordOut }) {
  const { t } = useTranslation(['people', 'common']);
  const { nameOf } = useCatalog();
  const f = customer.fields as Record<string, string | readonly string[] | null | undefined>;
  const phones = (f['phones'] ?? []) as readonly string[];
  const emails = (f['emails'] ?? []) as readonly string[];
  const town = [f['postcode'], f['city'], f['province'] ? `(${String(f['province'])})` : null]
    .filter(Boolean)
    .join(' ');
  const facts: readonly (readonly [id: string, term: string, value: string])[] = [
    ['vatNumber', t('common:fields.vatNumber'), String(f['vatNumber'] ?? '')],
    ['taxCode', t('common:fields.taxCode'), String(f['taxCode'] ?? '')],
    ['address', t('common:fields.address'), [f['address'], town].filter(Boolean).join('\n')],
    ['phones', t('people:fields.phones'), phones.map(formatPhone).join('\n')],
    ['emails', t('people:fields.emails'), emails.join('\n')],
    ['technician', t('people:referenceTechnician'), nameOf(f['technician'] as string | null)],
    ['notes', t('common:fields.notes'), String(f['notes'] ?? '')],
  ];
  const known = facts.filter(([, , value]) => value !== '');
  if (known.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {known.map(([id, term, value]) => (
        <div key={id}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Merged({ records, mayMerge }: { records: readonly RecordOut[]; mayMerge: boolean }) {
  const { t } = useTranslation('people');
  const run = useRun();
  const toasts = useToasts();
  const complain = useComplain();
  const unmerge = (one: RecordOut): void => {
    run('customer.unmerge', { id: one.id }).then(
      () => toasts.show({ message: t('done.unmerged', { name: one.name }) }),
      complain,
    );
  };
  useHotkeys(
    mayMerge
      ? records.map((one) => ({
          id: `customer.unmerge.${one.id}`,
          label: `${t('page.unmerge')}: ${one.name}`,
          keys: [],
          run: () => unmerge(one),
        }))
      : [],
  );
  return (
    <section className={styles.section} aria-label={t('page.merged')}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('page.merged')}</h2>
      </div>
      <p className={styles.none}>{t('page.mergedHint')}</p>
      <ul>
        {records.map((one) => (
          <li key={one.id} className={styles.row}>
            <div className={styles.words}>
              <div className={styles.name}>{one.name}</div>
            </div>
            {mayMerge && (
              <Button size="small" onClick={() => unmerge(one)}>
                {t('page.unmerge')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
