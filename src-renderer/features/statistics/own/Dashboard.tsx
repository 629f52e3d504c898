import { IconLayoutDashboard, IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNav } from '#renderer/app/nav.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { filterOptions } from '#renderer/ui/comboOptions.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import type { DataColumn } from '#renderer/ui/dataTableModel.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { SearchBox } from '#renderer/ui/SearchBox.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import styles from './own.module.css';
import { Tile } from './Tile.tsx';
import { type Pin, type SavedView, usePins, useViews } from './useViews.ts';

/** The views one has pinned, and all that one may see, to be opened. */
export function Dashboard({ today }: { today: string }) {
  const { t, i18n } = useTranslation(['views', 'common']);
  const show = useNav((nav) => nav.showStatistics);
  const { views, error, reload } = useViews();
  const [pins, setPins] = usePins();
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const build = (): void => show('dashboard/new');
  useHotkeys([
    { id: 'views.find', keys: '/', label: t('views:find'), run: () => box.current?.focus() },
    { id: 'views.new', keys: 'Shift+n', label: t('views:new'), run: build },
  ]);
  const columns = useMemo(
    (): readonly DataColumn<SavedView>[] => [
      {
        id: 'name',
        header: t('views:name'),
        width: 200,
        grow: true,
        fixed: true,
        sort: (row) => row.name,
        cell: (row) => row.name,
      },
      {
        id: 'owner',
        header: t('views:owner'),
        width: 160,
        sort: (row) => row.ownerName,
        cell: (row) => (row.mine ? t('common:states.me') : row.ownerName),
      },
      {
        id: 'roles',
        header: t('views:shared'),
        width: 220,
        cell: (row) => row.roles.map((one) => t(`common:roles.${one}`)).join(', '),
      },
    ],
    [t],
  );
  const failed = error === null ? null : errorText(error, i18n);
  const shown = pins.flatMap((pin) => {
    const saved = views?.find((one) => one.id === pin.id);
    return saved === undefined ? [] : [{ pin, saved }];
  });
  const found = filterOptions(
    (views ?? []).map((one) => ({ value: one.id, label: one.name, detail: one.ownerName })),
    text,
  ).flatMap(({ value }) => views?.find((one) => one.id === value) ?? []);
  const change = (pin: Pin, how: Parameters<Parameters<typeof Tile>[0]['onPin']>[0]): void => {
    const at = pins.findIndex((one) => one.id === pin.id);
    if (how === 'off') return setPins(pins.filter((one) => one.id !== pin.id));
    if (how === 'wide') return setPins(pins.map((one) => (one.id === pin.id ? { ...one, wide: !one.wide } : one)));
    const to = Math.max(0, Math.min(pins.length - 1, at + (how === 'later' ? 1 : -1)));
    const others = pins.filter((one) => one.id !== pin.id);
    return setPins([...others.slice(0, to), pin, ...others.slice(to)]);
  };
  if (views === undefined)
    return failed === null ? <Skeleton lines={12} /> : <ErrorState size="page" {...failed} onRetry={reload} />;
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <div className={styles.box}>
          <SearchBox
            ref={box}
            label={t('views:find')}
            value={text}
            onChange={setText}
            hotkey="/"
            hotkeyId="views.find"
            onLeave={() => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
          />
        </div>
        <div className={styles.push}>
          <Button icon={IconPlus} hotkey="Shift+n" hotkeyId="views.new" onClick={build}>
            {t('views:new')}
          </Button>
        </div>
      </div>
      {views.length === 0 ? (
        <EmptyState icon={IconLayoutDashboard} title={t('views:none')} hint={t('views:noneHint')} />
      ) : (
        <>
          {shown.length === 0 ? (
            <p className={styles.calm}>{t('views:nonePinned')}</p>
          ) : (
            <div className={styles.tiles}>
              {shown.map(({ pin, saved }) => (
                <Tile
                  key={saved.id}
                  saved={saved}
                  pin={pin}
                  today={today}
                  onOpen={() => show(`dashboard/${saved.id}`)}
                  onPin={(how) => change(pin, how)}
                />
              ))}
            </div>
          )}
          <h2 className={styles.listTitle}>{t('views:all')}</h2>
          <div ref={table} className={styles.list}>
            <DataTable
              label={t('views:all')}
              columns={columns}
              rows={found}
              rowKey={(row) => row.id}
              onOpen={(row) => show(`dashboard/${row.id}`)}
              empty={<p className={styles.calm}>{t('views:notFound')}</p>}
            />
          </div>
        </>
      )}
    </div>
  );
}
