import { Popover } from '@mantine/core';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, localDay, parseDay } from '#shared/format/date.ts';
import styles from './DateField.module.css';
import { Field, type FieldProps } from './Field.tsx';
import fieldStyles from './Field.module.css';
import { Icon } from './Icon.tsx';
import { useOverlayPortal } from './overlayHost.tsx';
import { useLanguage } from './useLanguage.ts';
import { useTypedValue } from './useTypedValue.ts';
import 'dayjs/locale/it';
import 'dayjs/locale/en-gb';

export interface DateFieldProps extends FieldProps {
  /** A calendar day, `YYYY-MM-DD`. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** First and last day that can be chosen, `YYYY-MM-DD`. Default 1900-01-01 and 2999-12-31. */
  min?: string | undefined;
  max?: string | undefined;
  /** What "today" and `+3` count from; default the day of this machine's zone. Give the company's. */
  today?: string | undefined;
  autoFocus?: boolean | undefined;
}

/** A day, written (`24/12`, `oggi`, `+3`) or chosen from a calendar (Alt+Down, or the button). Always day before month. */
export function DateField({
  label,
  hideLabel,
  hint,
  error,
  name,
  optional,
  disabled,
  value,
  onChange,
  min = '1900-01-01',
  max = '2999-12-31',
  today,
  autoFocus,
}: DateFieldProps) {
  const { t } = useTranslation(['errors', 'common']);
  const lang = useLanguage();
  const portal = useOverlayPortal();
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [mountDay] = useState(() => localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));
  const start = today ?? mountDay;
  const read = (text: string): string | null => {
    const day = parseDay(text, start);
    return day !== null && day >= min && day <= max ? day : null;
  };
  const typed = useTypedValue(value, onChange, (v) => formatDay(v, lang), read);
  const wrong =
    parseDay(typed.text, start) === null
      ? t('field.notDate')
      : t('field.outOfRange', { min: formatDay(min, lang), max: formatDay(max, lang) });
  const close = (): void => {
    setOpen(false);
    input.current?.focus();
  };
  return (
    <Field {...{ label, hideLabel, hint, name, optional }} error={error ?? (typed.wrong ? wrong : undefined)}>
      {(ids) => (
        <Popover
          opened={open}
          onChange={setOpen}
          position="bottom-start"
          offset={4}
          trapFocus
          portalProps={portal}
          withRoles={false}
          shadow="md"
        >
          <Popover.Target>
            <div className={fieldStyles.box}>
              <input
                {...ids}
                ref={input}
                name={name}
                disabled={disabled}
                autoFocus={autoFocus}
                data-autofocus={autoFocus || undefined}
                className={fieldStyles.bare}
                autoComplete="off"
                placeholder={t('common:kit.dateHint')}
                value={typed.text}
                onChange={(event) => typed.change(event.currentTarget.value)}
                onBlur={typed.settle}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowDown' && event.altKey) {
                    event.preventDefault();
                    setOpen(true);
                  }
                }}
              />
              <button
                type="button"
                className={styles.button}
                disabled={disabled}
                aria-label={`${label}: ${t('common:kit.chooseDate')}`}
                aria-expanded={open}
                aria-haspopup="dialog"
                onClick={() => setOpen(!open)}
              >
                <Icon of={IconCalendar} size={16} />
              </button>
            </div>
          </Popover.Target>
          <Popover.Dropdown
            role="dialog"
            data-mantine-stop-propagation
            aria-label={t('common:kit.chooseDate')}
            onKeyDown={(event) => event.key === 'Escape' && (event.preventDefault(), close())}
          >
            <DatesProvider settings={{ locale: lang === 'it' ? 'it' : 'en-gb', firstDayOfWeek: 1 }}>
              <DatePicker
                size="xs"
                hideOutsideDates
                value={value}
                defaultDate={value ?? start}
                minDate={min}
                maxDate={max}
                allowDeselect={optional === true}
                ariaLabels={{
                  previousMonth: t('common:kit.previousMonth'),
                  nextMonth: t('common:kit.nextMonth'),
                  monthLevelControl: t('common:kit.changeYear'),
                  yearLevelControl: t('common:kit.changeYear'),
                }}
                classNames={{
                  day: styles.day ?? '',
                  calendarHeaderControl: styles.control ?? '',
                  calendarHeaderLevel: styles.level ?? '',
                  weekday: styles.weekday ?? '',
                }}
                onChange={(day) => {
                  onChange(day);
                  close();
                }}
              />
            </DatesProvider>
          </Popover.Dropdown>
        </Popover>
      )}
    </Field>
  );
}
