import { IconCheck, IconColumns3 } from '@tabler/icons-react';
import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useNow } from '#renderer/app/now.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { type CellContext, COLUMN_IDS, columnsOf, FIRST_COLUMNS, type QueueColumn } from './columns.tsx';
import type { RowState } from './QueueList.tsx';
import styles from './QueueTable.module.css';
import { QueueView } from './QueueView.tsx';

const HEAD = 32;
const ROW = 32;
const GAP = 16;
/** What has more to say than fits takes the room that is left, in these shares. */
const GROWS: Partial<Record<string, number>> = { title: 1, customer: 0.3 };

/** The queue over both panes: one line a call, the columns the person chose. */
export function QueueTable() {
  const { t } = useTranslation(['queue', 'common', 'ticket']);
  const { nameOf } = useCatalog();
  const { operator, language, zone } = useSession();
  const now = useNow();
  const [ids, setIds] = usePreference<readonly string[]>('queue.columns', FIRST_COLUMNS);
  const columns = useMemo(() => columnsOf(ids), [ids]);
  const template = columns
    .map((one) => (GROWS[one.id] === undefined ? `${one.width}px` : `minmax(${one.width}px, ${GROWS[one.id]}fr)`))
    .join(' ');
  const context = useMemo<CellContext>(
    () => ({ t, nameOf, now, lang: language, zone, me: operator.id }),
    [t, nameOf, now, language, zone, operator.id],
  );
  const renderRow = useCallback(
    (line: TicketLine, { selected }: RowState) => (
      <TableRow line={line} columns={columns} template={template} context={context} selected={selected} />
    ),
    [columns, template, context],
  );
  const width = columns.reduce((sum, one) => sum + one.width + GAP, 0) + 20 + 36;
  const content = (
    <div role="rowgroup" className={styles.headGroup}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.head}
        style={{ gridTemplateColumns: `20px ${template} 20px`, height: HEAD }}
      >
        <div role="columnheader">
          <span className="sr-only">{t('queue:selected')}</span>
        </div>
        {columns.map((one) => (
          <div
            key={one.id}
            role="columnheader"
            className={classes(styles.headCell, one.figures === true && styles.figures)}
          >
            {t(`queue:columns.${one.id}`)}
          </div>
        ))}
      </div>
    </div>
  );
  return (
    <QueueView
      wide
      extra={
        <Menu
          label={t('common:kit.columns')}
          offers="queue"
          sections={[
            {
              id: 'columns',
              label: t('common:kit.columns'),
              items: COLUMN_IDS.filter((id) => id !== 'title').map((id) => ({
                id,
                label: t(`queue:columns.${id}`),
                checked: ids.includes(id),
                run: () => setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]),
              })),
            },
          ]}
        >
          <IconButton size="small" icon={IconColumns3} label={t('common:kit.columns')} />
        </Menu>
      }
      renderRow={renderRow}
      placeholder={
        <div role="gridcell" className={styles.placeholder} aria-colspan={columns.length + 1}>
          <span className="sr-only">{t('common:states.loading')}</span>
        </div>
      }
      rowHeight={ROW}
      heading={{ height: HEAD, width, columns: columns.length + 1, content }}
    />
  );
}

interface TableRowProps {
  line: TicketLine;
  columns: readonly QueueColumn[];
  template: string;
  context: CellContext;
  selected: boolean;
}

const TableRow = memo(function TableRow({ line, columns, template, context, selected }: TableRowProps) {
  return (
    <div role="presentation" className={styles.row} style={{ gridTemplateColumns: `20px ${template} 20px` }}>
      <div role="gridcell" className={styles.mark}>
        {selected && <Icon of={IconCheck} size={14} label={context.t('queue:selected')} />}
      </div>
      {columns.map((one) => (
        <div key={one.id} role="gridcell" className={classes(styles.cell, one.figures === true && styles.figures)}>
          {one.cell(line, context)}
        </div>
      ))}
    </div>
  );
});
