import { nameOrErased } from '#renderer/ui/nameOrErased.ts';
import type { Icon } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Highlight } from '#renderer/ui/Highlight.tsx';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { customerDetail } from './customerOption.ts';
import styles from './customers.module.css';
import { customerTags } from './customerTags.tsx';
import { RowPlaceholder } from './RowPlaceholder.tsx';
import { usePaged } from './usePaged.ts';

export interface CustomerListProps {
  text: string;
  retired: boolean;
  onTotal: (total: number | undefined) => void;
  emptyIcon: Icon;
}

type Row = OutputOf<'customers.list'>['rows'][number];

/** Customers by name; the page beside follows the active row. */
export function CustomerList({ text, retired, onTotal, emptyIcon }: CustomerListProps) {
  const { t, i18n } = useTranslation(['people', 'common']);
  const desk = useDesk();
  const { customer, openCustomer, followCustomer } = useNav();
  const words = text.trim();
  const load = useCallback(
    (offset: number, limit: number) => desk.query('customers.list', { text: words, retired, offset, limit }),
    [desk, words, retired],
  );
  const list = usePaged<Row>(`${String(retired)} ${words}`, load, ['people', 'tickets']);
  useEffect(() => onTotal(list.total), [list.total, onTotal]);
  if (list.total === undefined) {
    if (list.error === null) return <Skeleton lines={8} twoLine />;
    const { title, safe, todo, reference } = errorText(list.error, i18n);
    return <ErrorState title={title} safe={safe} todo={todo} reference={reference} onRetry={list.reload} />;
  }
  return (
    <VirtualList
      label={t('people:customers')}
      count={list.total}
      getKey={list.getKey}
      onRange={list.onRange}
      scrollName={`customers ${String(retired)} ${words}`}
      activeKey={customer}
      onActiveChange={(key) => !key.startsWith('#') && followCustomer(key)}
      onOpen={(key) => !key.startsWith('#') && openCustomer(key)}
      empty={
        words === '' ? (
          <EmptyState icon={emptyIcon} title={t('people:list.empty')} hint={t('people:list.emptyHint')} />
        ) : (
          <EmptyState icon={emptyIcon} title={t('people:list.notFound')} hint={t('people:list.notFoundHint')} />
        )
      }
      renderRow={(row) => {
        const one = list.at(row);
        if (one === undefined) return <RowPlaceholder />;
        const tags = customerTags(one, t);
        return (
          <ListRow
            title={<Highlight text={nameOrErased(one.id, one.name, t('common:states.erased'))} query={words} />}
            sub={customerDetail(one) || t('people:list.noPhone')}
            end={tags.length === 0 ? undefined : <span className={styles.tags}>{tags}</span>}
            endSub={one.openCalls === 0 ? undefined : t('people:list.openCalls', { count: one.openCalls })}
          />
        );
      }}
    />
  );
}
