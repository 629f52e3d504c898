import { IconArchive, IconArchiveOff, IconCopy, IconDoorExit, IconKey, IconListDetails } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import type { Family } from '#shared/domain/catalog/catalog.ts';
import { localDay } from '#shared/format/date.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { fieldText } from '#renderer/app/fieldText.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import type { Values } from './checkEntry.ts';
import type { Edit } from './edit.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryPane } from './EntryPane.tsx';
import { isFamily } from './families.ts';
import { LISTS } from './lists.ts';
import type { EntryList } from './listTypes.ts';
import { nextList } from './prices/nextList.ts';
import { OperatorLeaves } from './OperatorLeaves.tsx';
import { groupEntries, lastPlace, type Placing } from './reorder.ts';
import { SetPassword } from './SetPassword.tsx';
import { useRecords } from './useRecords.ts';
import { useRowText } from './useRowText.ts';

/** The form's place for an entry that does not exist yet. */
const NEW = 'new';

export interface ListPanesProps {
  list: EntryList;
  edit: Edit;
  onFailed: (error: unknown) => void;
}

/** A list: its entries in the middle, the chosen one at the right. */
export function ListPanes({ list, edit, onFailed }: ListPanesProps) {
  const { t } = useTranslation(['admin', 'common', 'billing']);
  const { [list]: entries } = useCatalog();
  const records = useRecords();
  const toasts = useToasts();
  const rowText = useRowText();
  const { zone } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [passwordFor, setPasswordFor] = useState<RecordOut | null>(null);
  const [leaving, setLeaving] = useState<RecordOut | null>(null);
  /** A new entry is begun in the family that was looked at. */
  const [newFamily, setNewFamily] = useState<Family | null>(null);
  /** A new price list is begun as a copy of another. */
  const [copied, setCopied] = useState<Values | null>(null);
  const [focusForm, setFocusForm] = useState(0);
  const groups = useMemo(() => groupEntries(entries, LISTS[list].families), [entries, list]);
  const entry = entries.find((one) => one.id === active);
  const isNew = active === NEW;
  const newKey = `${NEW}:${list}`;
  const copyable = list === 'priceLists' && entry !== undefined;

  useEffect(() => {
    if (focusForm > 0)
      form.current?.querySelector<HTMLElement>('input, textarea, [role="radio"][tabindex="0"]')?.focus();
  }, [focusForm]);
  const add = (): void => {
    if (isFamily(entry?.fields['family'])) setNewFamily(entry.fields['family']);
    setCopied(null);
    setActive(NEW);
    setFocusForm((now) => now + 1);
  };
  const copy = (one: RecordOut): void => {
    edit.onDrop(newKey);
    setCopied(nextList(one.fields, localDay(Date.now(), zone)));
    setActive(NEW);
    setFocusForm((now) => now + 1);
    toasts.show({ message: t('billing:priceList.copied', { name: one.name }) });
  };
  const toList = (): void => {
    const pane = form.current?.closest('main')?.querySelector<HTMLElement>('[data-entries] [role="listbox"]');
    pane?.focus();
  };
  const blank = useMemo<Values>(() => {
    const { blank: fields, ordered, families } = LISTS[list];
    return {
      ...fields,
      ...(families && newFamily !== null && { family: newFamily }),
      ...(ordered && { order: lastPlace(entries) }),
      ...copied,
    };
  }, [list, entries, newFamily, copied]);

  const retire = (one: RecordOut, retired: boolean): void => {
    const { title: name } = rowText(list, one);
    const undo = { undo: () => void records.retire(list, one, !retired).catch(onFailed) };
    records
      .retire(list, one, retired)
      .then(
        () => toasts.show({ message: retired ? t('retired', { name }) : t('restored', { name }), ...undo }),
        onFailed,
      );
  };
  const move = (one: RecordOut, placings: readonly Placing[]): void => {
    if (placings.length === 0) return;
    const before = placings.map(({ id }) => ({
      id,
      order: Number(entries.find((other) => other.id === id)?.fields['order'] ?? 0),
    }));
    const undo = (): void => void records.place(list, before).catch(onFailed);
    records
      .place(list, placings)
      .then(() => toasts.show({ message: t('moved', { name: rowText(list, one).title }), undo }), onFailed);
  };
  const save = async (fields: Values): Promise<void> => {
    if (entry !== undefined) {
      await records.change(list, entry.id, fields);
      edit.onDrop(entry.id);
      toasts.show({ message: t('saved', { name: rowText(list, withFields(entry, fields)).title }) });
      return;
    }
    const id = await records.add(list, fields);
    const added = withFields(
      { id, kind: LISTS[list].kind, name: '', retired: false, mergedInto: null, erased: false, fields: {} },
      fields,
    );
    edit.onDrop(newKey);
    setActive(id);
    toasts.show({ message: t('added', { name: rowText(list, added).title }) });
    if (list === 'operators') setPasswordFor(added);
  };
  useHotkeys([
    { id: 'admin.add', keys: 'a', label: t(`add.${list}`), run: add },
    {
      id: 'admin.retire',
      keys: 'r',
      label: entry?.retired === true ? t('common:actions.restore') : t('common:actions.retire'),
      enabled: entry !== undefined,
      run: () => entry !== undefined && retire(entry, !entry.retired),
    },
    {
      id: 'admin.copy',
      keys: 'v',
      label: t('billing:priceList.copy'),
      enabled: copyable,
      run: () => entry !== undefined && copyable && copy(entry),
    },
    ...(list === 'operators' && entry !== undefined
      ? [
          {
            id: 'admin.setPassword',
            keys: [],
            label: t('setPassword'),
            enabled: !entry.retired,
            run: () => setPasswordFor(entry),
          },
          { id: 'admin.leave', keys: [], label: t('leave'), run: () => setLeaving(entry) },
        ]
      : []),
  ]);

  const key = isNew ? newKey : (entry?.id ?? '');
  const kept: Values = isNew ? blank : (entry?.fields ?? {});
  const title = isNew ? t(`add.${list}`) : entry === undefined ? '' : rowText(list, entry).title;
  return (
    <>
      <EntryPane
        list={list}
        groups={groups}
        active={entry?.id ?? null}
        unsaved={new Set(Object.keys(edit.drafts))}
        onActive={setActive}
        onOpen={() => setFocusForm((now) => now + 1)}
        onAdd={add}
        onMove={move}
      />
      {entry === undefined && !isNew ? (
        <EmptyState icon={IconListDetails} title={t('chooseEntry')} hint={t('chooseEntryHint')} />
      ) : (
        <EntryForm
          key={key}
          list={list}
          title={title}
          lead={entry?.retired === true ? t('retiredLead') : t(`about.${list}`)}
          kept={kept}
          draft={edit.drafts[key] ?? {}}
          others={entries.filter((one) => one.id !== entry?.id)}
          onField={(name, value) => edit.onField(key, kept, name, value)}
          onDiscard={() => {
            edit.onDrop(key);
            if (isNew) setActive(null);
          }}
          onSave={save}
          onLeave={toList}
          formRef={form}
          isNew={isNew}
          actions={
            entry !== undefined && (
              <>
                {list === 'operators' && !entry.retired && (
                  <Button icon={IconKey} onClick={() => setPasswordFor(entry)}>
                    {t('setPassword')}
                  </Button>
                )}
                {list === 'operators' && (
                  <Button icon={IconDoorExit} onClick={() => setLeaving(entry)}>
                    {t('leave')}
                  </Button>
                )}
                {copyable && (
                  <Button icon={IconCopy} hotkey="v" hotkeyId="admin.copy" onClick={() => copy(entry)}>
                    {t('billing:priceList.copy')}
                  </Button>
                )}
                <Button
                  icon={entry.retired ? IconArchiveOff : IconArchive}
                  hotkey="r"
                  hotkeyId="admin.retire"
                  onClick={() => retire(entry, !entry.retired)}
                >
                  {entry.retired ? t('common:actions.restore') : t('common:actions.retire')}
                </Button>
              </>
            )
          }
        />
      )}
      <SetPassword operator={passwordFor} onClose={() => setPasswordFor(null)} />
      <OperatorLeaves operator={leaving} onClose={() => setLeaving(null)} onFailed={onFailed} />
    </>
  );
}

/** The entry as it is once saved; the lists follow a moment later. */
function withFields(entry: RecordOut, fields: Values): RecordOut {
  const name = fieldText(fields['name']) || fieldText(fields['title']) || entry.name;
  return { ...entry, name, fields: { ...entry.fields, ...fields } };
}
