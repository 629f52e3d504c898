import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PaneHeader } from '#renderer/ui/PaneHeader.tsx';
import { SearchBox } from '#renderer/ui/SearchBox.tsx';
import { CustomerList } from './CustomerList.tsx';
import styles from './customers.module.css';
import { RecordEditDialog } from './RecordEditDialog.tsx';
import { ToCompleteList } from './ToCompleteList.tsx';

type Show = 'inUse' | 'all' | 'toComplete';

/** The list pane of the customers: search as you type, retired ones on demand, contacts to be completed. */
export function CustomersPane() {
  const { t } = useTranslation('people');
  const { openCustomer } = useNav();
  const [text, setText] = useState('');
  const [show, setShow] = useState<Show>('inUse');
  const [adding, setAdding] = useState(false);
  const [total, setTotal] = useState<number | undefined>(undefined);
  const search = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const { data: waiting } = useAsk('contacts.toComplete', { limit: 1 });
  useHotkeys([
    { id: 'customers.search', keys: '/', label: t('list.search'), run: () => search.current?.focus() },
    { id: 'customers.add', keys: 'Shift+n', label: t('add.customer'), run: () => setAdding(true) },
  ]);
  const toList = (): void => pane.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  return (
    <div ref={pane} className={styles.pane}>
      <PaneHeader
        title={t('customers')}
        count={total === undefined || show === 'toComplete' ? undefined : t('list.count', { count: total })}
        actions={
          <IconButton
            icon={IconPlus}
            size="small"
            label={t('add.customer')}
            hotkey="Shift+n"
            hotkeyId="customers.add"
            onClick={() => setAdding(true)}
          />
        }
      >
        {show !== 'toComplete' && (
          <SearchBox
            ref={search}
            label={t('list.search')}
            placeholder={t('list.placeholder')}
            hotkey="/"
            hotkeyId="customers.search"
            value={text}
            onChange={setText}
            onLeave={toList}
          />
        )}
        <ChipGroup
          label={t('list.show')}
          options={[
            { value: 'inUse', label: t('list.inUse') },
            { value: 'all', label: t('list.all') },
            {
              value: 'toComplete',
              label: t('list.toComplete'),
              ...(waiting === undefined || waiting.total === 0 ? {} : { count: waiting.total }),
            },
          ]}
          value={show}
          onChange={setShow}
        />
      </PaneHeader>
      {show === 'toComplete' ? (
        <ToCompleteList />
      ) : (
        <CustomerList text={text} retired={show === 'all'} onTotal={setTotal} emptyIcon={IconAddressBook} />
      )}
      {adding && (
        <RecordEditDialog
          kind="customer"
          onDone={(id) => {
            setAdding(false);
            if (id !== null) openCustomer(id);
          }}
        />
      )}
    </div>
  );
}
