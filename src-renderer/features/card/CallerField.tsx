import { Popover } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readStranger } from '#shared/domain/card/stranger.ts';
import { ComboList } from '#renderer/ui/ComboList.tsx';
import { type ComboOption, stepOption } from '#renderer/ui/comboOptions.ts';
import { Field } from '#renderer/ui/Field.tsx';
import fieldStyles from '#renderer/ui/Field.module.css';
import { useOverlayPortal } from '#renderer/ui/overlayHost.tsx';
import { classes } from '#renderer/ui/classes.ts';
import styles from './card.module.css';
import { callerDetail, callerName, callerOf, callerOption } from './callerOptions.ts';
import { useCard } from './cardContext.ts';
import { useCallerSearch } from './useCallerSearch.ts';

const NEW = 'new';

/**
 * Who calls. Typing finds; Enter takes the highlighted one, also when it is pressed before the answer has come; Shift+Enter
 * takes what was typed as somebody new. What was typed is part of the draft: leaving the field loses nothing.
 */
export function CallerField() {
  const { t } = useTranslation(['card', 'common']);
  const { card, act, derived, finding, setFinding, focusProblem } = useCard();
  const portal = useOverlayPortal();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const known = card.caller ?? card.stranger;
  const text = known === null ? card.callerText.trim() : '';
  const { hits, shown, failed } = useCallerSearch(text);
  const rows: ComboOption[] =
    text === ''
      ? []
      : [
          ...shown.map((hit, i) => callerOption(hit, i, t)),
          { value: NEW, label: t('newNamed', { text }), detail: t('toRegister') },
        ];
  const at = Math.min(active, rows.length - 1);

  const take = (option: ComboOption | undefined): void => {
    const hit = shown[Number(option?.value)];
    if (hit !== undefined) act({ do: 'takeCaller', caller: callerOf(hit) });
    else if (option?.value === NEW) act({ do: 'takeStranger', stranger: readStranger(text) });
    setOpen(false);
    setActive(0);
  };
  const choose = (option: ComboOption | undefined): void => {
    take(option);
    focusProblem();
  };
  // Enter came before the answer: the writing goes on in the problem, and the first one found is taken when it comes.
  useEffect(() => {
    if (!finding || hits === undefined) return;
    setFinding(false);
    if (!failed) take(rows[0]);
  });
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(text !== '');
      if (open) setActive(stepOption(rows, at, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (text === '') focusProblem();
      else if (event.shiftKey) choose(rows.at(-1));
      else if (hits !== undefined) choose(rows[at]);
      else {
        setFinding(true);
        setOpen(false);
        focusProblem();
      }
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
  const label = card.caller === null ? (known?.name ?? card.callerText) : callerName(card.caller, derived.speaker);
  const detail =
    card.caller !== null
      ? callerDetail(card.caller, derived.speaker)
      : card.stranger !== null
        ? [card.stranger.company, card.stranger.phone === label ? null : card.stranger.phone, t('toRegister')]
            .filter(Boolean)
            .join(' · ')
        : '';
  const expanded = open && rows.length > 0;
  return (
    <Field label={t('caller')} name="requester">
      {(ids) => (
        <Popover
          opened={expanded}
          onChange={(shownNow) => !shownNow && setOpen(false)}
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
            <div className={fieldStyles.box}>
              <input
                {...ids}
                role="combobox"
                aria-autocomplete="list"
                aria-expanded={expanded}
                aria-controls={expanded ? `${ids.id}-list` : undefined}
                aria-activedescendant={expanded ? `${ids.id}-list-${at}` : undefined}
                data-part="caller"
                data-autofocus={known === null || undefined}
                name="requester"
                autoComplete="off"
                spellCheck={false}
                placeholder={t('callerHint')}
                className={classes(fieldStyles.bare, detail !== '' && styles.hug)}
                value={label}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => {
                  act(
                    known === null
                      ? { do: 'typeCaller', text: event.currentTarget.value }
                      : { do: 'forgetCaller', text: event.currentTarget.value },
                  );
                  setFinding(false);
                  setActive(0);
                  setOpen(true);
                }}
                onBlur={() => setOpen(false)}
                onKeyDown={keys}
              />
              {detail !== '' && <span className={styles.callerDetail}>{detail}</span>}
            </div>
          </Popover.Target>
          <Popover.Dropdown className={styles.dropdown ?? ''} onMouseDown={(event) => event.preventDefault()}>
            <ComboList
              id={`${ids.id}-list`}
              label={t('caller')}
              rows={rows}
              active={at}
              chosen={undefined}
              query={text}
              free={NEW}
              onPick={choose}
              onPoint={setActive}
              empty={t('common:states.nothingFound')}
            />
          </Popover.Dropdown>
          <p className="sr-only" role="status">
            {failed
              ? t('common:states.searchFailed')
              : text !== '' && hits !== undefined
                ? t('found', { count: hits.length })
                : ''}
          </p>
        </Popover>
      )}
    </Field>
  );
}
