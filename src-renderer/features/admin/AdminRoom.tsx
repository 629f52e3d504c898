import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asSportelloError } from '#renderer/app/desk.tsx';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { errorText, fieldError } from '#renderer/ui/errorText.ts';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { PaneHeader } from '#renderer/ui/PaneHeader.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import styles from './admin.module.css';
import { CompanyPane } from './CompanyPane.tsx';
import { type Drafts, draftField, withoutDraft } from './drafts.ts';
import type { Edit } from './edit.ts';
import { ListPanes } from './ListPanes.tsx';
import { LISTS } from './lists.ts';
import { ADMIN_LISTS, type AdminList } from './listTypes.ts';

/** The company's settings and lists: which list, its entries, the entry. */
export function AdminRoom() {
  const { t, i18n } = useTranslation('admin');
  const { has } = useSession();
  const toasts = useToasts();
  const allowed = useMemo(() => ADMIN_LISTS.filter((one) => has(...LISTS[one].roles)), [has]);
  const [kept, setList] = usePreference<AdminList>('admin.list', 'operators');
  const list = allowed.find((one) => one === kept) ?? allowed[0];
  const [drafts, setDrafts] = useState<Drafts>({});
  const keyOf = useCallback((row: number) => allowed[row] ?? '', [allowed]);
  if (list === undefined) return null;

  const edit: Edit = {
    drafts,
    onField: (key, fields, name, value) => setDrafts((all) => draftField(all, key, fields, name, value)),
    onDrop: (key) => setDrafts((all) => withoutDraft(all, key)),
  };
  const failed = (error: unknown): void => {
    const typed = asSportelloError(error);
    toasts.show({ kind: 'error', message: fieldError(typed, i18n)?.message ?? errorText(typed, i18n).title });
  };
  return (
    <div className={styles.room} data-single={list === 'company' || undefined}>
      <div className={styles.lists}>
        <PaneHeader title={t('title')} />
        <VirtualList
          label={t('listsLabel')}
          count={allowed.length}
          getKey={keyOf}
          rowHeight={32}
          letters={false}
          autoFocus
          activeKey={list}
          onActiveChange={(key) => setList(key as AdminList)}
          renderRow={(row) => {
            const one = allowed[row];
            return one === undefined ? null : <ListRow title={t(`lists.${one}`)} />;
          }}
        />
      </div>
      {list === 'company' ? (
        <CompanyPane edit={edit} />
      ) : (
        <ListPanes key={list} list={list} edit={edit} onFailed={failed} />
      )}
    </div>
  );
}
