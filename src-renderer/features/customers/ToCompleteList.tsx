import { IconUserCheck } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatPhone } from '#shared/domain/people/phones.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { RecordEditDialog } from './RecordEditDialog.tsx';
import { RowPlaceholder } from './RowPlaceholder.tsx';
import { usePaged } from './usePaged.ts';

type Row = OutputOf<'contacts.toComplete'>['rows'][number];

/** Contacts taken down in haste: Enter completes one. */
export function ToCompleteList() {
  const { t, i18n } = useTranslation('people');
  const desk = useDesk();
  const { followCustomer, openContact, openCustomer } = useNav();
  const [active, setActive] = useState<string | null>(null);
  const [opened, setOpened] = useState<Row | null>(null);
  /** The row under the cursor. */
  const chosen = useRef<Row | undefined>(undefined);
  const load = useCallback(
    (offset: number, limit: number) => desk.query('contacts.toComplete', { offset, limit }),
    [desk],
  );
  const list = usePaged<Row>('toComplete', load, ['people']);
  const customerOf = (one: Row): string | null => (one.fields['customer'] as string | null | undefined) ?? null;
  useHotkeys([
    {
      id: 'contacts.page',
      keys: 'Shift+p',
      label: t('list.person'),
      enabled: active !== null,
      run: () => {
        const one = chosen.current;
        if (one === undefined) return;
        const customer = customerOf(one);
        if (customer === null) openContact(one.id);
        else openCustomer(customer);
      },
    },
  ]);
  if (list.total === undefined) {
    if (list.error === null) return <Skeleton lines={8} twoLine />;
    const { title, safe, todo, reference } = errorText(list.error, i18n);
    return <ErrorState title={title} safe={safe} todo={todo} reference={reference} onRetry={list.reload} />;
  }
  return (
    <>
      <VirtualList
        label={t('list.toComplete')}
        count={list.total}
        getKey={list.getKey}
        onRange={list.onRange}
        scrollName="contacts to complete"
        activeKey={active}
        onActiveChange={(key, row) => {
          setActive(key);
          const one = list.at(row);
          chosen.current = one;
          if (one !== undefined) followCustomer(customerOf(one));
        }}
        onOpen={(_key, row) => setOpened(list.at(row) ?? null)}
        empty={
          <EmptyState icon={IconUserCheck} title={t('list.nothingToComplete')} hint={t('list.nothingToCompleteHint')} />
        }
        renderRow={(row) => {
          const one = list.at(row);
          if (one === undefined) return <RowPlaceholder />;
          const phone = (one.fields['phones'] as readonly string[] | undefined)?.[0];
          return (
            <ListRow
              title={one.name}
              sub={[
                one.customerName || t('list.noCompany'),
                phone === undefined ? t('list.noPhone') : formatPhone(phone),
              ].join(' · ')}
              end={<Tag tone="warn">{t('toComplete')}</Tag>}
            />
          );
        }}
      />
      {opened !== null && (
        <RecordEditDialog
          kind="contact"
          completing
          record={opened}
          customer={customerOf(opened) === null ? null : { id: customerOf(opened) ?? '', name: opened.customerName }}
          onDone={() => setOpened(null)}
        />
      )}
    </>
  );
}
