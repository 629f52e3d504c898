import { LineGroups, type LineGroupsProps } from './LineGroups.tsx';
import { useOpenWork } from './useOpenWork.tsx';

/** Priced lines of several interventions, each group with its ways to the call and to the work. */
export function WorkLines(props: Omit<LineGroupsProps, 'ways' | 'inDialog'>) {
  const { openCall, openWork, windows } = useOpenWork();
  return (
    <>
      <LineGroups {...props} ways={{ openCall, openWork }} />
      {windows}
    </>
  );
}
