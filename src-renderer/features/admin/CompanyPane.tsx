import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import type { Edit } from './edit.ts';
import { EntryForm } from './EntryForm.tsx';
import { useRecords } from './useRecords.ts';

/** The company's own record. */
export function CompanyPane({ edit }: { edit: Edit }) {
  const { t } = useTranslation('admin');
  const { company } = useCatalog();
  const records = useRecords();
  const toasts = useToasts();
  const form = useRef<HTMLFormElement>(null);
  if (company === null) return <Skeleton lines={6} />;
  const leave = (): void => form.current?.closest('main')?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  return (
    <EntryForm
      list="company"
      title={t('lists.company')}
      lead={t('about.company')}
      kept={company.fields}
      draft={edit.drafts[COMPANY_ID] ?? {}}
      others={[]}
      onField={(name, value) => edit.onField(COMPANY_ID, company.fields, name, value)}
      onDiscard={() => edit.onDrop(COMPANY_ID)}
      onSave={async (fields) => {
        await records.change('company', COMPANY_ID, fields);
        edit.onDrop(COMPANY_ID);
        toasts.show({ message: t('saved', { name: t('lists.company') }) });
      }}
      onLeave={leave}
      formRef={form}
      isNew={false}
    />
  );
}
