import {
  IconArrowBackUp,
  IconDots,
  IconDownload,
  IconEraser,
  IconGitMerge,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { MenuItem } from '#renderer/ui/menuItems.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { CustomerPacks } from '#renderer/features/billing/packs/CustomerPacks.tsx';
import { PackDialog } from '#renderer/features/billing/packs/PackDialog.tsx';
import { usePackTags } from '#renderer/features/billing/packs/PackTags.tsx';
import { CustomerCalls } from './CustomerCalls.tsx';
import { CustomerCard } from './CustomerCard.tsx';
import { CustomerInterventions } from './CustomerInterventions.tsx';
import styles from './customers.module.css';
import { customerTags } from './customerTags.tsx';
import { ErasePersonDialog } from './ErasePersonDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { RecordEditDialog } from './RecordEditDialog.tsx';
import type { PeopleKind } from './specs.ts';
import { useExportPerson } from './useExportPerson.ts';
import { useRetire } from './useRetire.ts';

export type CustomerData = OutputOf<'customer.get'>;
type Part = 'card' | 'calls' | 'interventions' | 'packs';

/** Letters that add something to the customer. */
const ADD_KEYS = [
  ['contact', 'r'],
  ['asset', 'a'],
  ['contract', 't'],
  ['site', 's'],
] as const satisfies readonly (readonly [PeopleKind, string])[];

/** Everything about one customer: facts, people, machines, contracts, history; each can be added and changed here. */
export function CustomerPage({ page }: { page: CustomerData }) {
  const { t } = useTranslation(['people', 'common', 'billing']);
  const { has } = useSession();
  const retire = useRetire();
  const { customer, sites, assets } = page;
  const [part, setPart] = useState<Part>('card');
  const [editing, setEditing] = useState<'all' | 'tax' | null>(null);
  const [selling, setSelling] = useState(false);
  const [adding, setAdding] = useState<PeopleKind | null>(null);
  const [merging, setMerging] = useState(false);
  const [erasing, setErasing] = useState(false);
  const exportPerson = useExportPerson();
  const { data: work } = useAsk('interventions.list', { customer: customer.id, limit: 1 });
  const mayMerge = has('manager', 'admin');
  const inUse = { sites: sites.filter((one) => !one.retired), assets: assets.filter((one) => !one.retired) };
  useHotkeys([
    { id: 'customer.edit', keys: 'e', label: t('people:change.customer'), run: () => setEditing('all') },
    { id: 'customer.tax', keys: 'f', label: t('billing:tax.edit'), run: () => setEditing('tax') },
    { id: 'customer.sell', keys: 'v', label: t('billing:pack.sell'), enabled: mayMerge, run: () => setSelling(true) },
    ...ADD_KEYS.map(([kind, keys]) => ({
      id: `customer.add.${kind}`,
      keys,
      label: t(`people:add.${kind}`),
      run: () => setAdding(kind),
    })),
  ]);
  const tags = [...customerTags(customer, t), ...usePackTags(customer.id)];
  const isPerson = customer.fields['form'] === 'person';
  const personal: MenuItem[] = [
    ...(isPerson && has('manager', 'admin')
      ? [{ id: 'export', label: t('people:person.export'), icon: IconDownload, run: () => exportPerson(customer) }]
      : []),
    ...(isPerson && has('admin') && !customer.erased
      ? [{ id: 'erase', label: t('people:person.erase'), icon: IconEraser, danger: true, run: () => setErasing(true) }]
      : []),
  ];
  return (
    <Page
      title={customer.erased ? t('common:states.erased') : customer.name}
      body={part === 'card' ? 'padded' : 'flush'}
      lead={
        tags.length === 0 && customer.fields['code'] === null ? undefined : (
          <span className={styles.tags}>
            {tags} {customer.fields['code'] as string | null}
          </span>
        )
      }
      actions={
        <>
          <Button icon={IconPencil} hotkey="e" hotkeyId="customer.edit" onClick={() => setEditing('all')}>
            {t('people:page.edit')}
          </Button>
          <Menu
            label={t('common:actions.more')}
            offers="customer"
            sections={[
              {
                id: 'add',
                items: ADD_KEYS.map(([kind, hotkey]) => ({
                  id: kind,
                  label: t(`people:add.${kind}`),
                  hotkey,
                  hotkeyId: `customer.add.${kind}`,
                  run: () => setAdding(kind),
                })),
              },
              {
                id: 'rest',
                items: [
                  {
                    id: 'merge',
                    label: t('people:merge.action'),
                    icon: IconGitMerge,
                    disabled: !mayMerge,
                    reason: t('people:merge.managers'),
                    run: () => setMerging(true),
                  },
                  {
                    id: 'sell',
                    label: t('billing:pack.sell'),
                    hotkey: 'v',
                    hotkeyId: 'customer.sell',
                    disabled: !mayMerge,
                    reason: t('billing:pack.managers'),
                    run: () => setSelling(true),
                  },
                  customer.retired
                    ? {
                        id: 'restore',
                        label: t('common:actions.restore'),
                        icon: IconArrowBackUp,
                        run: () => retire(customer, false),
                      }
                    : {
                        id: 'retire',
                        label: t('common:actions.retire'),
                        icon: IconTrash,
                        run: () => retire(customer, true),
                      },
                ],
              },
              ...(personal.length === 0 ? [] : [{ id: 'person', items: personal }]),
            ]}
          >
            <IconButton icon={IconDots} variant="outlined" label={t('common:actions.more')} />
          </Menu>
        </>
      }
      bar={
        <Tabs
          label={t('people:page.tabs')}
          value={part}
          onChange={setPart}
          tabs={[
            { value: 'card', label: t('people:page.facts') },
            { value: 'calls', label: t('people:calls'), count: page.calls },
            { value: 'interventions', label: t('people:interventions'), count: work?.total },
            { value: 'packs', label: t('billing:pack.tab') },
          ]}
        />
      }
    >
      {part === 'card' && (
        <CustomerCard page={page} mayMerge={mayMerge} onAdd={setAdding} onTax={() => setEditing('tax')} />
      )}
      {part === 'calls' && <CustomerCalls customer={customer.id} />}
      {part === 'interventions' && <CustomerInterventions customer={customer.id} />}
      {part === 'packs' && <CustomerPacks customer={customer} onSell={mayMerge ? () => setSelling(true) : undefined} />}
      {editing !== null && (
        <RecordEditDialog
          kind="customer"
          record={customer}
          part={editing === 'tax' ? 'tax' : undefined}
          onDone={() => setEditing(null)}
        />
      )}
      {selling && <PackDialog customer={customer} onClose={() => setSelling(false)} />}
      {adding !== null && (
        <RecordEditDialog kind={adding} customer={customer} {...inUse} onDone={() => setAdding(null)} />
      )}
      {erasing && <ErasePersonDialog contact={customer} onClose={() => setErasing(false)} />}
      {merging && <MergeDialog customer={customer} calls={page.calls} onClose={() => setMerging(false)} />}
    </Page>
  );
}
