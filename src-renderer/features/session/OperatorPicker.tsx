import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '#renderer/ui/classes.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './OperatorPicker.module.css';
import { loginMeant, operatorsFor, type SignInOperator } from './pickOperator.ts';

export interface OperatorPickerProps {
  operators: readonly SignInOperator[];
  /** Login chosen so far; '' when none. */
  login: string;
  onLogin: (login: string) => void;
  /** Chosen with Enter or the pointer: on to the password. */
  onChosen: () => void;
  autoFocus?: boolean | undefined;
  error?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** Who signs in: the list stands open, writing narrows it, arrows and Enter choose; a login can be typed outright. */
export function OperatorPicker({ operators, login, onLogin, onChosen, autoFocus, error, ref }: OperatorPickerProps) {
  const { t } = useTranslation('session');
  const id = useId();
  const chosen = operators.find((one) => one.login === login);
  const [text, setText] = useState(chosen?.name ?? '');
  const [active, setActive] = useState(0);
  // A name that was chosen stands in the field as a whole and narrows nothing.
  const rows = chosen !== undefined && text === chosen.name ? [...operators] : operatorsFor(operators, text);
  const at =
    chosen !== undefined && text === chosen.name
      ? rows.findIndex((one) => one.id === chosen.id)
      : Math.min(active, rows.length - 1);

  const take = (one: SignInOperator): void => {
    setText(one.name);
    onLogin(one.login);
  };
  const write = (next: string): void => {
    setText(next);
    setActive(0);
    onLogin(next.trim() === '' ? '' : loginMeant(operators, next, operatorsFor(operators, next)[0]));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const to = (at + (event.key === 'ArrowDown' ? 1 : -1) + rows.length) % Math.max(1, rows.length);
      const row = rows[to];
      if (row === undefined) return;
      setActive(to);
      if (text.trim() === '' || chosen?.name === text) take(row);
      else onLogin(row.login);
      document.getElementById(`${id}-${row.id}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const wanted = loginMeant(operators, text, rows[at]);
      const found = operators.find((one) => one.login === wanted);
      if (found !== undefined) take(found);
      else onLogin(wanted);
      if (wanted !== '') onChosen();
    }
  };
  return (
    <div>
      <TextField
        ref={ref}
        label={t('operatorOrLogin')}
        name="login"
        value={text}
        onChange={write}
        onKeyDown={keys}
        onFocus={(event) => event.currentTarget.select()}
        error={error}
        autoFocus={autoFocus}
        data-autofocus={autoFocus === true || undefined}
        autoCapitalize="none"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={rows.length > 0}
        aria-controls={rows.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={rows[at] === undefined ? undefined : `${id}-${rows[at].id}`}
      />
      {rows.length > 0 ? (
        <div id={`${id}-list`} role="listbox" aria-label={t('operators')} tabIndex={-1} className={styles.list}>
          {rows.map((one, n) => (
            <div
              key={one.id}
              id={`${id}-${one.id}`}
              role="option"
              aria-selected={one.login === login}
              className={classes(styles.row, n === at && styles.active)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                take(one);
                onChosen();
              }}
            >
              <span className={styles.name}>{one.name}</span>
              <span className={styles.login}>{one.login}</span>
            </div>
          ))}
        </div>
      ) : (
        <p className={styles.none}>{t('typedLogin', { login: text.trim() })}</p>
      )}
    </div>
  );
}
