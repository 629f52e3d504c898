import { useCallback, useState } from 'react';
import { ListRow } from '../ui/ListRow.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';

const count = 100_000;
const groups = Array.from({ length: 40 }, (_, i) => ({
  key: String(i),
  start: i * 2500,
  label: `Gruppo ${i + 1}`,
  count: 2500,
}));

/** A hundred thousand rows, to feel and to measure. */
export function LongGallery() {
  const [active, setActive] = useState<string | null>('r0');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const getKey = useCallback((row: number) => `r${row}`, []);
  const renderRow = useCallback(
    (row: number) => (
      <ListRow
        lead={`${row % 24} h`}
        title={`Chiamata numero ${row}`}
        sub="Forniture Carso · Alfa 12"
        endSub="Marco, liv. 1"
      />
    ),
    [],
  );
  return (
    <main style={{ height: '100%', width: 560, display: 'flex' }}>
      <VirtualList
        label="Lunga"
        count={count}
        getKey={getKey}
        groups={groups}
        activeKey={active}
        onActiveChange={setActive}
        selected={selected}
        onSelectedChange={setSelected}
        renderRow={renderRow}
      />
    </main>
  );
}
