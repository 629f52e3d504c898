import { IconDownload, IconHelp, IconLink, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/app/desk.tsx';
import { useHost } from '#renderer/app/host.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import type { TableExport } from './exportTable.ts';
import { tableCsv } from './tableCsv.ts';

export interface ExportButtonsProps {
  /** What is saved, made when it is wanted; null while there is nothing to save. */
  table: (() => TableExport | Promise<TableExport>) | null;
  /** What the table is called, in the reader's language. */
  name: string;
  /** What its files are called first; default the word for a statistic. */
  stem?: string | undefined;
  /** What its files are told apart by, in their names: the view, its days. */
  file: readonly (string | null)[];
  /** What the address has after `statistics/`: it reopens the view. */
  address: string;
  onHow: () => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is done with a table that stands: saved as it is, printed, linked to, explained. */
export function ExportButtons({ table, name, stem, file: parts, address, onHow }: ExportButtonsProps) {
  const { t, i18n } = useTranslation('statistics');
  const desk = useDesk();
  const host = useHost();
  const lang = useLanguage();
  const toasts = useToasts();
  const file = [stem ?? t('file'), ...parts].filter((one) => one !== null).join('-');
  const save = (write: (table: TableExport) => Promise<void> | void): void => {
    if (table === null) return;
    Promise.resolve(table())
      .then(write)
      .catch((error: unknown) =>
        toasts.show({ kind: 'error', message: `${t('exporting')}: ${errorText(error, i18n).title}` }),
      );
  };
  const csv = (): void => save((made) => host.saveFile(`${file}.csv`, tableCsv(made, lang), 'text/csv;charset=utf-8'));
  const xlsx = (): void =>
    save(async (made) => {
      const { bytes } = await desk.query('stats.workbook', {
        name,
        units: [...made.units],
        table: made.table.map((row) => [...row]),
      });
      host.saveFile(`${file}.xlsx`, new Uint8Array(bytes), XLSX);
    });
  const link = (): void => {
    host.copy(`${window.location.href.split('#')[0] ?? ''}#/statistics/${address}`).then(
      () => toasts.show({ message: t('linkCopied') }),
      (error: unknown) => toasts.show({ kind: 'error', message: errorText(error, i18n).title }),
    );
  };
  useHotkeys([
    { id: 'statistics.csv', keys: 'e', label: `${t('exportMenu')}: ${t('csv')}`, enabled: table !== null, run: csv },
    {
      id: 'statistics.xlsx',
      keys: 'Shift+e',
      label: `${t('exportMenu')}: ${t('xlsx')}`,
      enabled: table !== null,
      run: xlsx,
    },
    { id: 'statistics.print', keys: 'p', label: t('print'), run: () => host.print() },
    { id: 'statistics.link', keys: 'y', label: t('link'), run: link },
    { id: 'statistics.how', keys: 'h', label: t('how'), run: onHow },
  ]);
  return (
    <>
      <IconButton icon={IconHelp} label={t('how')} hotkey="h" hotkeyId="statistics.how" onClick={onHow} />
      <IconButton icon={IconLink} label={t('link')} hotkey="y" hotkeyId="statistics.link" onClick={link} />
      <IconButton
        icon={IconPrinter}
        label={t('print')}
        hotkey="p"
        hotkeyId="statistics.print"
        onClick={() => host.print()}
      />
      <Menu
        label={t('exportMenu')}
        sections={[
          {
            id: 'export',
            items: [
              { id: 'csv', label: t('csv'), hotkey: 'e', hotkeyId: 'statistics.csv', run: csv },
              { id: 'xlsx', label: t('xlsx'), hotkey: 'Shift+e', hotkeyId: 'statistics.xlsx', run: xlsx },
            ],
          },
        ]}
      >
        <Button icon={IconDownload} disabled={table === null}>
          {t('exportMenu')}
        </Button>
      </Menu>
    </>
  );
}
