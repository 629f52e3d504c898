import { IconAlertCircle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { useFieldError } from './fieldErrors.tsx';
import { Icon } from './Icon.tsx';

/** What every field of the kit takes. */
export interface FieldProps {
  /** Always there; `hideLabel` keeps it for assistive technology only. */
  label: string;
  hideLabel?: boolean | undefined;
  /** One line under the field. */
  hint?: ReactNode | undefined;
  /** What is wrong, in the reader's language. Errors of a FieldErrors around the form are found by `name`. */
  error?: string | undefined;
  /** The field's name in the command, dotted: `sites.0.postcode`. */
  name?: string | undefined;
  /** Most fields are required or derived: those that may stay empty say "optional" instead. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** For the control itself, so that label, hint and error belong to it. */
export interface ControlIds {
  id: string;
  'aria-labelledby': string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldFrameProps extends FieldProps {
  /** `group` for a control that is several (radio group): the label is then not a <label for>. Default `single`. */
  kind?: 'single' | 'group' | undefined;
  children: (ids: ControlIds) => ReactNode;
}

/** Label above, control, then error or hint: the frame that all fields share. */
export function Field({ label, hideLabel, hint, error, name, optional, kind = 'single', children }: FieldFrameProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const found = useFieldError(name);
  const message = error ?? found;
  const described = message !== undefined ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined;
  const labelText = (
    <>
      {label}
      {optional === true && <span className={styles.optional}> · {t('fields.optional')}</span>}
    </>
  );
  const labelClass = classes(styles.label, hideLabel === true && 'sr-only');
  return (
    <div className={styles.field}>
      {kind === 'single' ? (
        <label id={`${id}-label`} htmlFor={id} className={labelClass}>
          {labelText}
        </label>
      ) : (
        <span id={`${id}-label`} className={labelClass}>
          {labelText}
        </span>
      )}
      {children({
        id,
        'aria-labelledby': `${id}-label`,
        'aria-describedby': described,
        'aria-invalid': message === undefined ? undefined : true,
      })}
      {message !== undefined ? (
        <p id={`${id}-error`} className={styles.error}>
          <Icon of={IconAlertCircle} size={14} />
          {message}
        </p>
      ) : (
        hint !== undefined && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
