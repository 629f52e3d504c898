import { Popover } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import styles from './ComboBox.module.css';
import { ComboList } from './ComboList.tsx';
import { type ComboOption, stepOption } from './comboOptions.ts';
import { Field, type FieldProps } from './Field.tsx';
import fieldStyles from './Field.module.css';
import { Icon } from './Icon.tsx';
import { useOverlayPortal } from './overlayHost.tsx';
import { type OptionSource, useOptions } from './useOptions.ts';

export interface ComboBoxProps extends FieldProps {
  /** A list (filtered here) or a search. Give a search a stable identity (useCallback). */
  options: OptionSource;
  /** The option chosen now; whole, because a search need not find it again. */
  value: ComboOption | null;
  onChange: (option: ComboOption | null) => void;
  /** Offers "Use «…»" for what is not in the list, also by Shift+Enter; without it only options can be chosen. */
  onFreeText?: ((text: string) => void) | undefined;
  /** Words of that offer for what is written; default "Use «…»". */
  freeTextLabel?: ((text: string) => string) | undefined;
  /** After a choice made with Enter, e.g. to move on to the next field. */
  onAdvance?: (() => void) | undefined;
  placeholder?: string | undefined;
  /** Shown in the list when nothing is found. */
  emptyText?: string | undefined;
  autoFocus?: boolean | undefined;
  /** A key, a tag: at the end of the box. */
  trailing?: React.ReactNode | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** The value of the offer to use what is written; no real value has a control character. */
const freeValue = '\u0000free';

/** Write to find, arrows and Enter to choose, Esc to leave things as they were. The pattern is ARIA's combobox with a listbox. */
export function ComboBox({
  options: source,
  value,
  onChange,
  onFreeText,
  freeTextLabel,
  onAdvance,
  placeholder,
  emptyText,
  autoFocus,
  trailing,
  ref,
  ...field
}: ComboBoxProps) {
  const { t } = useTranslation('common');
  const portal = useOverlayPortal();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => input.current as HTMLInputElement, []);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const { options, searching, failed } = useOptions(source, query ?? '', open);
  const typed = (query ?? '').trim();
  const free: ComboOption | null =
    onFreeText !== undefined && typed !== ''
      ? { value: freeValue, label: freeTextLabel?.(typed) ?? t('kit.useFreeText', { text: typed }) }
      : null;
  const rows = free === null ? options : [...options, free];
  const at =
    active >= 0 && active < rows.length
      ? active
      : typed !== ''
        ? stepOption(rows, -1, 1)
        : rows.findIndex((o) => o.value === value?.value);

  // After a choice, or after Esc, what is shown is selected: writing on replaces it.
  useLayoutEffect(() => {
    if (query === null && value !== null && document.activeElement === input.current) input.current?.select();
  }, [query, value]);

  const close = (): void => {
    setOpen(false);
    setQuery(null);
    setActive(-1);
  };
  const choose = (option: ComboOption | undefined): void => {
    if (option === undefined || option.disabled === true) return;
    if (option === free || option.value === freeValue) onFreeText?.(typed);
    else onChange(option);
    close();
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>, listId: string): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        setOpen(true);
        return;
      }
      const next = stepOption(rows, at, event.key === 'ArrowDown' ? 1 : -1);
      setActive(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      if (event.shiftKey && free !== null) {
        event.preventDefault();
        choose(free);
        onAdvance?.();
      } else if (open && !event.shiftKey && at >= 0 && !searching) {
        event.preventDefault();
        choose(rows[at]);
        onAdvance?.();
      }
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab' && open && typed !== '' && at >= 0 && !searching && rows[at] !== free)
      choose(rows[at]);
  };

  return (
    <Field {...field}>
      {(ids) => (
        <Popover
          opened={open}
          onChange={(shown) => !shown && close()}
          position="bottom-start"
          width="target"
          offset={4}
          portalProps={portal}
          withRoles={false}
          trapFocus={false}
          returnFocus={false}
          closeOnEscape={false}
          middlewares={{ flip: true, shift: false, size: true }}
        >
          <Popover.Target>
            <div
              className={fieldStyles.box}
              onMouseDown={(event) =>
                event.target !== input.current && (event.preventDefault(), input.current?.focus())
              }
            >
              <input
                {...ids}
                ref={input}
                role="combobox"
                aria-autocomplete="list"
                // Esc closes the list first: Mantine's dialog listens before us and asks this.
                data-mantine-stop-propagation={open || undefined}
                aria-expanded={open}
                aria-controls={open ? `${ids.id}-list` : undefined}
                aria-activedescendant={open && at >= 0 ? `${ids.id}-list-${at}` : undefined}
                name={field.name}
                disabled={field.disabled}
                autoFocus={autoFocus}
                data-autofocus={autoFocus || undefined}
                autoComplete="off"
                spellCheck={false}
                className={classes(fieldStyles.bare, query === null && value?.detail !== undefined && styles.hug)}
                placeholder={placeholder}
                value={query ?? value?.label ?? ''}
                onFocus={(event) => event.currentTarget.select()}
                onClick={() => setOpen(true)}
                onChange={(event) => {
                  setQuery(event.currentTarget.value);
                  setActive(-1);
                  setOpen(true);
                }}
                onBlur={() => {
                  if (query?.trim() === '' && value !== null && field.optional === true) onChange(null);
                  close();
                }}
                onKeyDown={(event) => keys(event, `${ids.id}-list`)}
              />
              {query === null && value?.detail !== undefined && <span className={styles.detail}>{value.detail}</span>}
              {trailing}
              {field.optional === true && value !== null && field.disabled !== true ? (
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.button}
                  aria-label={`${field.label}: ${t('actions.clear')}`}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChange(null)}
                >
                  <Icon of={IconX} size={14} />
                </button>
              ) : (
                <span className={styles.chevron} onMouseDown={() => setOpen(!open)}>
                  <Icon of={IconChevronDown} size={16} />
                </span>
              )}
            </div>
          </Popover.Target>
          <Popover.Dropdown className={styles.dropdown ?? ''} onMouseDown={(event) => event.preventDefault()}>
            <ComboList
              id={`${ids.id}-list`}
              label={field.label}
              rows={rows}
              active={at}
              chosen={value?.value}
              free={freeValue}
              query={typed}
              onPick={choose}
              onPoint={setActive}
              empty={
                failed
                  ? t('states.searchFailed')
                  : searching
                    ? t('kit.searching')
                    : (emptyText ?? t('states.nothingFound'))
              }
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </Field>
  );
}
