import { IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#shared/format/number.ts';
import { Button } from './Button.tsx';
import styles from './ProgressBar.module.css';
import { useLanguage } from './useLanguage.ts';

export interface ProgressBarProps {
  /** What is being done. */
  label: string;
  /** 0-1; null when the end is not known. */
  value: number | null;
  /** Figures and time left: "12.400 di 44.000 righe, ancora 20 s". */
  detail?: string | undefined;
  /** Long work can be stopped. */
  onStop?: (() => void) | undefined;
}

/** Long work, under way. */
export function ProgressBar({ label, value, detail, onStop }: ProgressBarProps) {
  const { t } = useTranslation('common');
  const lang = useLanguage();
  const shown = value === null ? null : Math.min(1, Math.max(0, value));
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span className={styles.label}>{label}</span>
        {shown !== null && <span className={styles.figure}>{formatPercent(shown, lang)}</span>}
      </div>
      <div className={styles.line}>
        <div
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={shown === null ? undefined : Math.round(shown * 100)}
          aria-valuetext={detail}
          className={styles.track}
        >
          <div
            className={shown === null ? styles.unknown : styles.done}
            style={shown === null ? undefined : { transform: `scaleX(${shown})` }}
          />
        </div>
        {onStop !== undefined && (
          <Button size="small" icon={IconPlayerStop} onClick={onStop}>
            {t('actions.stop')}
          </Button>
        )}
      </div>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
    </div>
  );
}
