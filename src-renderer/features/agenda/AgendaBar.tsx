import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/format/date.ts';
import { useTechnicians } from '#renderer/features/interventions/useTechnicians.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './agenda.module.css';

export const VIEWS = ['team', 'week', 'today'] as const;
export type AgendaView = (typeof VIEWS)[number];

export interface AgendaBarProps {
  view: AgendaView;
  onView: (view: AgendaView) => void;
  person: string;
  onPerson: (person: string) => void;
  /** First and last day shown. */
  first: string;
  last: string;
  onStep: (by: 1 | -1) => void;
  onToday: () => void;
}

/** Which week, whose. */
export function AgendaBar({ view, onView, person, onPerson, first, last, onStep, onToday }: AgendaBarProps) {
  const { t } = useTranslation('agenda');
  const lang = useLanguage();
  const technicians = useTechnicians();
  return (
    <div className={styles.bar}>
      <ChipGroup
        label={t('show')}
        options={VIEWS.map((one) => ({ value: one, label: t(`view.${one}`) }))}
        value={view}
        onChange={onView}
      />
      <Kbd keys="v" id="agenda.view" />
      {view !== 'today' && (
        <div className={styles.span}>
          <IconButton
            icon={IconChevronLeft}
            size="small"
            label={t('previous')}
            hotkey="-"
            hotkeyId="agenda.previous"
            onClick={() => onStep(-1)}
          />
          <span className={styles.days}>{`${formatDay(first, lang)} – ${formatDay(last, lang)}`}</span>
          <IconButton
            icon={IconChevronRight}
            size="small"
            label={t('next')}
            hotkey="+"
            hotkeyId="agenda.next"
            onClick={() => onStep(1)}
          />
          <Button size="small" hotkey="1" hotkeyId="agenda.today" onClick={onToday}>
            {t('thisWeek')}
          </Button>
        </div>
      )}
      {view !== 'team' && (
        <div className={styles.who}>
          <SelectField
            label={t('person')}
            hideLabel
            options={technicians}
            value={person}
            onChange={(one) => onPerson(one ?? person)}
          />
        </div>
      )}
    </div>
  );
}
