import { useMemo } from 'react';
import type { Derived } from '#shared/domain/card/derive.ts';
import { handOnTargets, type Target } from '#shared/domain/card/handOn.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';

/** Where this call can be handed, likeliest first. */
export function useTargets(derived: Derived): Target[] {
  const { groups, operators, nameOf } = useCatalog();
  const { operator } = useSession();
  const { choices, group, level } = derived;
  const about = [choices.asset, choices.product, choices.type, choices.service]
    .map((one) => one.options.find((option) => option.value === one.value)?.label ?? nameOf(one.value))
    .join(' ');
  return useMemo(
    () => handOnTargets({ groups, operators }, { group, level, about, self: operator.id }),
    [groups, operators, group, level, about, operator.id],
  );
}
