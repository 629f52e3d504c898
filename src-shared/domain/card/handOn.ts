import type { Entry } from '../catalog/routing.ts';
import { fold } from '../../text/fold.ts';

/** A place a call can be handed to. */
export interface Target {
  /** `group:ID` or `operator:ID`. */
  readonly key: string;
  readonly group: string | null;
  readonly operator: string | null;
  /** Level of the group; null for an operator of no group. */
  readonly level: number | null;
  readonly name: string;
}

interface Lists {
  readonly groups: readonly Entry[];
  readonly operators: readonly Entry[];
}

/**
 * Where a call can be handed, likeliest first: the groups one level above the one that would take it (before all the one
 * that bears the product's or service's name), the other groups, then the operators of the likeliest group, then the rest.
 */
export function handOnTargets(
  lists: Lists,
  call: { readonly group: string | null; readonly level: number | null; readonly about: string; readonly self: string },
): Target[] {
  const about = words(call.about);
  const next = (call.level ?? 1) + 1;
  const groups = lists.groups
    .filter((one) => !one.retired)
    .map((one) => ({
      one,
      level: Number(one.fields['level'] ?? 1),
      named: words(one.name).some((word) => about.includes(word)),
    }))
    .toSorted((a, b) => rank(b, next, call.group) - rank(a, next, call.group));
  const likeliest = groups[0]?.one.id ?? null;
  const operators = lists.operators
    .filter((one) => !one.retired && one.id !== call.self)
    .map((one) => ({ one, groups: (one.fields['groups'] as readonly string[] | undefined) ?? [] }))
    .toSorted(
      (a, b) =>
        Number(b.groups.includes(likeliest ?? '')) - Number(a.groups.includes(likeliest ?? '')) ||
        a.one.name.localeCompare(b.one.name),
    );
  const levels = new Map(groups.map(({ one, level }) => [one.id, level]));
  return [
    ...groups.map(({ one, level }) => ({
      key: `group:${one.id}`,
      group: one.id,
      operator: null,
      level,
      name: one.name,
    })),
    ...operators.map(({ one, groups: of }) => {
      const group =
        (likeliest !== null && of.includes(likeliest)
          ? likeliest
          : of.toSorted((a, b) => (levels.get(b) ?? 0) - (levels.get(a) ?? 0))[0]) ?? null;
      return {
        key: `operator:${one.id}`,
        group,
        operator: one.id,
        level: group === null ? null : (levels.get(group) ?? null),
        name: one.name,
      };
    }),
  ];
}

function rank(group: { one: Entry; level: number; named: boolean }, next: number, present: string | null): number {
  const near = group.level === next ? 4 : group.level > next ? 2 : 1;
  return (group.one.id === present ? -10 : near) + (group.named && group.level >= next ? 4 : 0);
}

function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
}
