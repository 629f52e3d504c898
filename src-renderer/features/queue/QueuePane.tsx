import { useCallback } from 'react';
import type { TicketLine } from '#shared/api/queue.ts';
import { useNow } from '#renderer/app/now.ts';
import type { RowState } from './QueueList.tsx';
import { QueueView } from './QueueView.tsx';
import { TicketRow, TicketRowPlaceholder } from './TicketRow.tsx';

const placeholder = <TicketRowPlaceholder />;

/** The list pane of the queue: rows of two lines beside the open call. */
export function QueuePane() {
  const now = useNow();
  const renderRow = useCallback(
    (line: TicketLine, { selected }: RowState) => <TicketRow line={line} now={now} selected={selected} />,
    [now],
  );
  return <QueueView wide={false} renderRow={renderRow} placeholder={placeholder} />;
}
