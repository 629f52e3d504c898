import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './ErrorState.module.css';
import { Icon } from './Icon.tsx';

export interface ErrorStateProps {
  /** What happened. */
  title: string;
  /** What is safe all the same. */
  safe?: ReactNode | undefined;
  /** What to do. */
  todo?: ReactNode | undefined;
  onRetry?: (() => void) | undefined;
  /** More buttons. */
  actions?: ReactNode | undefined;
  /** For whoever helps: a reference in the log. */
  reference?: string | undefined;
  /** `line`: inside a form or over a list. Default `page`. */
  size?: 'line' | 'page' | undefined;
}

/** Something failed: what happened, what is safe, what to do. `errorText.ts` fills it from a typed error. */
export function ErrorState({ title, safe, todo, onRetry, actions, reference, size = 'page' }: ErrorStateProps) {
  const { t } = useTranslation(['common', 'errors']);
  return (
    <div role="alert" className={classes(styles.state, size === 'line' && styles.line)}>
      <Icon of={IconAlertTriangle} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {safe !== undefined && <p className={styles.text}>{safe}</p>}
        {todo !== undefined && <p className={styles.text}>{todo}</p>}
        {reference !== undefined && <p className={styles.reference}>{t('errors:reference', { reference })}</p>}
        {(onRetry !== undefined || actions !== undefined) && (
          <div className={styles.actions}>
            {onRetry !== undefined && (
              <Button icon={IconRefresh} onClick={onRetry} size={size === 'line' ? 'small' : 'normal'}>
                {t('actions.retry')}
              </Button>
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
