import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { Drill } from '../Drill.tsx';
import type { Counted, GridPlace } from '../grid.ts';
import { useWords } from '../useWords.ts';
import type { ContactsView } from './contactsView.ts';
import { PhoneDrill } from './PhoneDrill.tsx';
import { hoursShown, KIND_BEHIND, type PhoneAnswer } from './phoneGrid.ts';

export interface ContactsDrillProps {
  view: ContactsView;
  /** The calls of the desk, by hour of the week, and how they were asked for. */
  calls: CallsView;
  counted: Counted | undefined;
  phone: PhoneAnswer | undefined;
  place: GridPlace<string>;
  onClose: () => void;
}

/** What stands behind an hour of the week: calls of the desk, or those of the telephone system. */
export function ContactsDrill({ view, calls, counted, phone, place, onClose }: ContactsDrillProps) {
  const { t } = useTranslation(['phone', 'statistics']);
  const words = useWords();
  const { figure, from, to, queue } = view;
  if (figure === 'contacts')
    return counted === undefined ? null : (
      <Drill
        on={{
          view: calls,
          measure: 'calls',
          row: place.row === null ? null : (counted.rows[place.row] ?? null),
          column: place.column === null ? null : (counted.columns[place.column] ?? null),
          names: counted.names,
        }}
        onClose={onClose}
      />
    );
  if (phone === undefined) return null;
  const weekday = place.row === null ? null : place.row + 1;
  const hour = place.column === null ? null : (hoursShown(phone)[place.column] ?? null);
  return (
    <PhoneDrill
      key={`${String(weekday)} ${String(hour)}`}
      what={{ kind: KIND_BEHIND[figure], from, to, queue, weekday, hour }}
      title={
        [
          weekday === null ? null : words.value('weekday', String(weekday), {}),
          hour === null ? null : words.value('hour', String(hour), {}),
        ]
          .filter((one) => one !== null)
          .join(', ') || t('statistics:drill.all')
      }
      figure={t(`phone:figure.${figure}`)}
      onClose={onClose}
    />
  );
}
