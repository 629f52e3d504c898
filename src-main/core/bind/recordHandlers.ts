import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { RECORDS, type RecordKind } from '#shared/domain/kinds.ts';
import { requireAnotherAdmin, requireFreeLogin } from '#shared/domain/people/accounts.ts';
import { checkedFields } from '#shared/domain/people/checks.ts';
import { addRecord, changeRecord, existing, retireRecord } from '#shared/domain/record/decide.ts';
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
  for (const [field, kind] of Object.entries(REFERENCES))
    requireKnown(kind, record.fields[field], `record.fields.${field}`, ctx);
}

/** Handlers shared by every family of records. */
export const addHandler = {
  decide(input: { readonly record: RecordInput }, ctx: DecideContext): Done {
    const { kind, fields } = input.record;
    checkReferences(input.record, ctx);
    if (kind === 'operator') requireFreeLogin(fields['login'], null, ctx);
    return addRecord(RECORDS[kind], checkedFields(fields), ctx);
  },
};
export const changeHandler = {
  decide(input: { readonly id: string; readonly record: RecordInput }, ctx: DecideContext): Done {
    const { kind, fields } = input.record;
    checkReferences(input.record, ctx);
    if (kind === 'operator') {
      requireFreeLogin(fields['login'], input.id, ctx);
      const roles = fields['roles'];
      if (Array.isArray(roles) && !roles.includes('admin')) requireAnotherAdmin(input.id, 'record.fields.roles', ctx);
    }
    return changeRecord(RECORDS[kind], input.id, checkedFields(fields), ctx);
  },
};
/** What is no longer used is retired, never deleted: calls that name it keep their meaning. */
export const retireHandler = {
  decide(
    input: {
      readonly kind: RecordKind;
      readonly id: string;
      readonly retired: boolean;
      readonly reason: string | null;
    },
    ctx: DecideContext,
  ): Done {
    if (input.kind === 'operator') {
      if (input.retired) requireAnotherAdmin(input.id, 'id', ctx);
      else requireFreeLogin(existing(RECORDS.operator, input.id, ctx).fields['login'], input.id, ctx);
    }
    return retireRecord(RECORDS[input.kind], input.id, input.retired, ctx, input.reason);
  },
};
