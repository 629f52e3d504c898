import { checkBillingRecord, checkRetirePack } from '#shared/domain/bill/recordChecks.ts';
import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { RECORDS, type RecordKind } from '#shared/domain/kinds.ts';
import { requireAnotherAdmin, requireFreeLogin } from '#shared/domain/people/accounts.ts';
import { checkedFields } from '#shared/domain/people/checks.ts';
import { addRecord, changeRecord, existing, retireRecord } from '#shared/domain/record/decide.ts';
import { checkOverdue } from '#shared/domain/people/overdue.ts';
import { checkReferences } from '#shared/domain/record/references.ts';

type Done = Decision<{ id: string }>;
interface RecordInput {
  readonly kind: RecordKind;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Handlers shared by every family of records. */
export const addHandler = {
  decide(input: { readonly record: RecordInput }, ctx: DecideContext): Done {
    const { kind, fields } = input.record;
    checkReferences(RECORDS[kind].fields, fields, {}, 'record.fields', ctx);
    if (kind === 'operator') requireFreeLogin(fields['login'], null, ctx);
    checkBillingRecord(kind, fields, null, ctx);
    return addRecord(RECORDS[kind], checkedFields(fields), ctx);
  },
};
export const changeHandler = {
  decide(input: { readonly id: string; readonly record: RecordInput }, ctx: DecideContext): Done {
    const { kind, fields } = input.record;
    const present = existing(RECORDS[kind], input.id, ctx);
    checkReferences(RECORDS[kind].fields, fields, present.fields, 'record.fields', ctx);
    if (kind === 'operator') {
      requireFreeLogin(fields['login'], input.id, ctx);
      const roles = fields['roles'];
      if (Array.isArray(roles) && !roles.includes('admin')) requireAnotherAdmin(input.id, 'record.fields.roles', ctx);
    }
    if (kind === 'customer') checkOverdue(fields, present.fields, ctx);
    checkBillingRecord(kind, fields, present, ctx);
    return changeRecord(RECORDS[kind], input.id, checkedFields(fields, present.fields), ctx);
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
    if (input.kind === 'pack' && input.retired) checkRetirePack(existing(RECORDS.pack, input.id, ctx), ctx);
    return retireRecord(RECORDS[input.kind], input.id, input.retired, ctx, input.reason);
  },
};
