import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { RECORDS, type RecordKind } from '#shared/domain/kinds.ts';
import { addRecord, changeRecord, retireRecord } from '#shared/domain/record/decide.ts';
import { requireKnown } from '#shared/domain/ticket/open.ts';

type Done = Decision<{ id: string }>;
interface RecordInput {
  readonly kind: RecordKind;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Fields of records that must point at something known, by field name. */
const REFERENCES: Readonly<Record<string, string>> = {
  customer: 'customer',
  site: 'site',
  product: 'product',
  type: 'type',
  service: 'service',
  group: 'group',
  technician: 'operator',
};

function checkReferences(record: RecordInput, ctx: DecideContext): void {
  for (const [field, kind] of Object.entries(REFERENCES)) requireKnown(kind, record.fields[field], `record.fields.${field}`, ctx);
}

/** Handlers shared by every family of records. */
export const addHandler = {
  decide(input: { readonly record: RecordInput }, ctx: DecideContext): Done {
    checkReferences(input.record, ctx);
    return addRecord(RECORDS[input.record.kind], input.record.fields, ctx);
  },
};
export const changeHandler = {
  decide(input: { readonly id: string; readonly record: RecordInput }, ctx: DecideContext): Done {
    checkReferences(input.record, ctx);
    return changeRecord(RECORDS[input.record.kind], input.id, input.record.fields, ctx);
  },
};
export const retireHandler = {
  decide(input: { readonly kind: RecordKind; readonly id: string; readonly retired: boolean }, ctx: DecideContext): Done {
    return retireRecord(RECORDS[input.kind], input.id, input.retired, ctx);
  },
};
