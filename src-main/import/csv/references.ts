import { sourceId } from '#shared/domain/import/sourceId.ts';
import type { FindRecord } from '#shared/domain/import/csv/readCells.ts';
import type { ReferenceKind } from '#shared/domain/import/csv/fields.ts';
import type { RecordOut } from '#shared/api/records.ts';
import type { ImportDesk } from '#main/core/importDesk.ts';
import { sha256 } from '../sha256.ts';

/**
 * Finds the records that a file's columns point at: by the key an earlier file of the same source gave them, or by one of
 * their fields. Case and spaces do not count. Contacts and assets are looked for among the row's customer's first.
 */
export function createFinder(desk: ImportDesk, source: string): FindRecord {
  const indexes = new Map<string, Map<string, RecordOut[]>>();

  function indexOf(kind: ReferenceKind, by: string): Map<string, RecordOut[]> {
    const name = `${kind}|${by}`;
    const known = indexes.get(name);
    if (known !== undefined) return known;
    const index = new Map<string, RecordOut[]>();
    for (const record of desk.recordsOf(kind)) {
      if (record.erased || record.mergedInto !== null) continue;
      const key = plain(by === 'name' ? record.name : textOf(record.fields[by]));
      if (key !== '') index.set(key, [...(index.get(key) ?? []), record]);
    }
    indexes.set(name, index);
    return index;
  }

  return (column, text, row) => {
    if (column.sort.sort !== 'reference') return { ok: false, reason: 'unknownReference' };
    const { kind } = column.sort;
    if (column.find === 'key') {
      const id = sourceId(sha256, source, kind, text);
      return desk.known(kind, id) ? { ok: true, value: id } : { ok: false, reason: 'unknownReference' };
    }
    const found = indexOf(kind, column.find).get(plain(text)) ?? [];
    const [first, second] = narrowed(found, kind, row, desk);
    if (first === undefined) return { ok: false, reason: 'unknownReference' };
    return second === undefined ? { ok: true, value: first.id } : { ok: false, reason: 'ambiguousReference' };
  };
}

/** Of several that are called the same: those of the row's customer, those of its product's family, those in use. */
function narrowed(
  found: readonly RecordOut[],
  kind: ReferenceKind,
  row: Readonly<Record<string, unknown>>,
  desk: ImportDesk,
): readonly RecordOut[] {
  if (found.length < 2) return found;
  const inUse = found.filter((one) => !one.retired);
  const among = inUse.length > 0 ? inUse : found;
  if (kind === 'contact' || kind === 'asset') {
    const own = among.filter((one) => one.fields['customer'] === row['customer']);
    return own.length > 0 ? own : among;
  }
  if (kind === 'type') {
    const family = desk.recordsOf('product').find((one) => one.id === row['product'])?.fields['family'];
    return family === undefined ? among : among.filter((one) => one.fields['family'] === family);
  }
  return among;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('it');
}
