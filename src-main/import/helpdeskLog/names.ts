import type { LogNames } from '#shared/domain/import/helpdeskLog/mapCase.ts';
import { logRecordEvents, logRecordName, type LogRecordKind } from '#shared/domain/import/helpdeskLog/records.ts';
import { sourceId } from '#shared/domain/import/sourceId.ts';
import { defaultTypeNames } from '#shared/domain/catalog/defaults.ts';
import { ACTORS, type NewEvent } from '#shared/events/envelope.ts';
import type { ImportDesk } from '#main/core/importDesk.ts';
import { sha256 } from '../sha256.ts';

/** Records that the log names, made when the first case needs them. */
export interface NamesInUse {
  readonly names: LogNames;
  /** Events of the records that were named since the last call, to be saved with the case that named them. */
  readonly takeNew: (at: number) => NewEvent[];
  readonly made: (kind: LogRecordKind) => number;
}

/** `source` keeps two logs of the same shape apart. */
export function createNames(desk: ImportDesk, source: string): NamesInUse {
  const ids = new Map<string, string>();
  const counts = new Map<LogRecordKind, number>();
  let fresh: { kind: LogRecordKind; id: string; value: string }[] = [];
  let freshTypes: { id: string; fields: Record<string, unknown> }[] = [];

  function id(kind: LogRecordKind): (value: string) => string {
    return (value) => {
      const key = `${kind}|${value}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const made = sourceId(sha256, source, kind, value);
      ids.set(key, made);
      if (!desk.known(kind, made)) fresh.push({ kind, id: made, value });
      return made;
    };
  }

  /** The company's own type of that name; one of the import's where an administrator has renamed it. */
  function type(which: 'defects' | 'other'): string {
    const wanted = defaultTypeNames(which);
    const own = desk.recordsOf('type').find((one) => one.fields['family'] === 'software' && wanted.includes(one.name));
    if (own !== undefined) return own.id;
    const made = sourceId(sha256, source, 'type', which);
    if (!desk.known('type', made)) {
      const name = wanted[desk.language === 'it' ? 0 : 1] ?? which;
      freshTypes.push({
        id: made,
        fields: { name, family: 'software', letter: null, order: 1000, other: which === 'other' },
      });
    }
    return made;
  }

  return {
    names: {
      customer: id('customer'),
      product: id('product'),
      service: id('service'),
      group: id('group'),
      operator: id('operator'),
      productName: (value) => logRecordName('product', value, desk.language),
      defects: type('defects'),
      other: type('other'),
    },
    takeNew(at) {
      const events: NewEvent[] = freshTypes.map((one) => ({
        kind: 'type',
        stream: one.id,
        type: 'type.added',
        data: { fields: one.fields },
        at,
        actor: ACTORS.import,
      }));
      for (const one of fresh) {
        counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1);
        events.push(...logRecordEvents(one.kind, one.id, one.value, desk.language, at));
      }
      fresh = [];
      freshTypes = [];
      return events;
    },
    made: (kind) => counts.get(kind) ?? 0,
  };
}
