import type { OperatorOut } from '#shared/api/session.ts';
import { ROLES, type Role } from '#shared/domain/decision.ts';
import type { ReadStore } from '#main/store/store.ts';
import { recordById } from '#main/store/query/records.ts';
import { textOf } from '#shared/text/textOf.ts';

/** An operator as sessions know it; null when unknown, retired or erased. */
export function operatorOf(store: ReadStore, id: string): OperatorOut | null {
  const record = recordById(store.db, id);
  if (record === null || record.kind !== 'operator' || record.retired || record.erased) return null;
  const { fields } = record;
  return {
    id,
    name: record.name,
    login: textOf(fields['login']),
    roles: texts(fields['roles']).filter((role): role is Role => (ROLES as readonly string[]).includes(role)),
    groups: texts(fields['groups']),
    language: fields['language'] === 'en' ? 'en' : fields['language'] === 'it' ? 'it' : null,
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
