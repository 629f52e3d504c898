import { useDraggable } from '@dnd-kit/react';
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconClockExclamation,
  IconPhone,
  IconPlayerPlay,
  IconScreenShare,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './agenda.module.css';
import { useAgenda } from './agendaContext.ts';
import { useWarningText } from './useWarningText.ts';
import { cellKey, type Entry } from './week.ts';

/** Planned and its time gone by: somebody has to say how it went. */
type Look = 'planned' | 'late' | 'running' | 'done';

const LOOKS: Readonly<Record<Look, TablerIcon>> = {
  planned: IconCircle,
  late: IconClockExclamation,
  running: IconPlayerPlay,
  done: IconCircleCheck,
};
const MODES = { phone: IconPhone, remote: IconScreenShare, onsite: null } as const;

export interface VisitButtonProps {
  entry: Entry;
  /** Row it stands in: a person, or nobody. */
  operator: string | null;
  /** Tab comes here. */
  entryPoint: boolean;
  /** With the words of a block that has room; else one line. */
  tall?: boolean;
  /** Beside others: only the time it begins. */
  narrow?: boolean;
  style?: CSSProperties | undefined;
}

/** A visit: time, customer, what about. Its state is an icon and a word before it is a colour. */
export function VisitButton({ entry, operator, entryPoint, tall = false, narrow = false, style }: VisitButtonProps) {
  const { t } = useTranslation(['agenda', 'interventions']);
  const when = useWhen();
  const agenda = useAgenda();
  const warningText = useWarningText();
  const { visit, leads } = entry;
  const { line } = visit;
  const look: Look = line.status === 'planned' && visit.to < agenda.now ? 'late' : (line.status as Look);
  const movable = line.status === 'planned' && leads;
  const { ref, isDragSource } = useDraggable({
    id: line.id,
    data: { column: cellKey(operator, visit.day), title: `${when.span(visit.from, visit.to)} ${line.customerName}` },
    disabled: !movable,
  });
  const warnings = agenda.warnings.get(line.id) ?? [];
  const mode = MODES[line.mode];
  const carried = agenda.carried === line.id;
  const words = [
    t(`interventions:status.${look}`),
    when.span(visit.from, visit.to),
    line.customerName || line.title,
    line.customerName === '' ? '' : line.title,
    t(`interventions:mode.${line.mode}`),
    leads ? '' : t('agenda:asColleague'),
    ...warnings.map(warningText),
  ].filter(Boolean);
  return (
    <button
      ref={ref}
      type="button"
      data-stop
      data-visit={line.id}
      tabIndex={entryPoint ? 0 : -1}
      aria-label={words.join(', ')}
      title={words.join('\n')}
      className={classes(
        styles.visit,
        styles[look],
        tall && styles.tall,
        !leads && styles.colleague,
        (carried || isDragSource) && styles.carried,
        movable && styles.movable,
      )}
      style={style}
      onClick={() => agenda.open(visit)}
      onFocus={() => agenda.focused(visit)}
    >
      <span className={styles.when}>
        <Icon of={LOOKS[look]} size={13} />
        {tall && !narrow ? when.span(visit.from, visit.to) : when.time(visit.from)}
        {mode !== null && <Icon of={mode} size={12} />}
        {warnings.length > 0 && <Icon of={IconAlertTriangle} size={13} className={styles.alert} />}
      </span>
      <span className={styles.whom}>{line.customerName || line.title}</span>
      {tall && <span className={styles.about}>{line.customerName === '' ? line.number : line.title}</span>}
    </button>
  );
}
