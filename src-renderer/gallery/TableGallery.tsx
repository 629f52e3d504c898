import { useState } from 'react';
import { formatAge } from '#shared/format/age.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { DataTable } from '../ui/DataTable.tsx';
import type { DataColumn } from '../ui/dataTableModel.ts';
import { Tag } from '../ui/Tag.tsx';

interface Sample {
  id: string;
  number: string;
  customer: string;
  product: string;
  age: number;
  calls: number;
  cents: number;
}

const rows: Sample[] = Array.from({ length: 5000 }, (_, i) => ({
  id: String(i),
  number: `26-K7Q-${String(i + 1).padStart(5, '0')}`,
  customer: ['Rossi Mobili srl', 'Officine Tagliamento', 'Studio Bianchi', 'Cartiera Friulana'][i % 4] ?? '',
  product: ['Laser LX-300', 'Beta 7.2', 'Alfa 12'][i % 3] ?? '',
  age: (i * 7919) % 900,
  calls: (i * 31) % 1234,
  cents: (i * 7331) % 1_000_000,
}));

const columns: DataColumn<Sample>[] = [
  { id: 'number', header: 'Chiamata', cell: (r) => r.number, sort: (r) => r.number, fixed: true, width: 110 },
  { id: 'customer', header: 'Cliente', cell: (r) => r.customer, sort: (r) => r.customer, grow: true, width: 200 },
  { id: 'product', header: 'Prodotto', cell: (r) => r.product, sort: (r) => r.product },
  {
    id: 'state',
    header: 'Stato',
    cell: (r) => <Tag tone={r.age > 600 ? 'late' : 'wait'}>{r.age > 600 ? 'In ritardo' : 'Attesa cliente'}</Tag>,
    width: 120,
  },
  {
    id: 'age',
    header: 'Età',
    cell: (r) => formatAge(0, r.age * 3_600_000, 'it'),
    sort: (r) => r.age,
    figures: true,
    width: 64,
  },
  {
    id: 'calls',
    header: 'Chiamate',
    cell: (r) => formatNumber(r.calls, 'it'),
    sort: (r) => r.calls,
    figures: true,
    width: 90,
  },
  {
    id: 'money',
    header: 'Importo',
    cell: (r) => formatMoney(r.cents, 'it'),
    sort: (r) => r.cents,
    figures: true,
    width: 110,
  },
];

export function TableGallery() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['1', '2']));
  return (
    <DataTable
      label="Chiamate"
      columns={columns}
      rows={rows}
      rowKey={(r) => r.id}
      selected={selected}
      onSelectedChange={setSelected}
      sort={{ id: 'calls', desc: true }}
      totals={{ number: 'Totale', calls: '3.189', money: '12.400,00 €' }}
    />
  );
}
