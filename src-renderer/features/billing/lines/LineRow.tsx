import { IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '#shared/format/money.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import type { Line } from './groupLines.ts';
import styles from './lines.module.css';
import { useExplain } from './useExplain.ts';
import { useLineWords } from './useLineWords.ts';

export interface LineRowProps {
  line: Line;
  open: boolean;
  /** The one that Tab comes to. */
  reachable: boolean;
  onToggle: () => void;
  onReach: () => void;
  /** Undefined where it cannot be changed. */
  onOverride: (() => void) | undefined;
}

/** One priced line; opened, it tells step by step how its amount came to be. */
export function LineRow({ line, open, reachable, onToggle, onReach, onOverride }: LineRowProps) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const words = useLineWords();
  const explain = useExplain();
  const id = useId();
  const figures = [words.amount(line), words.unitPrice(line)].filter(Boolean).join(' × ');
  const sentences = line.steps.map(explain.step).filter((one) => one !== '');
  return (
    <li>
      <button
        type="button"
        data-line
        className={styles.line}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        tabIndex={reachable ? 0 : -1}
        onFocus={onReach}
        onClick={onToggle}
      >
        <Icon of={IconChevronRight} size={14} className={styles.chevron} />
        <span className={styles.text}>
          {line.text}
          <span className={styles.detail}>
            {figures !== '' && <span>{figures}</span>}
            {line.covered !== null && <Tag tone="ok">{t(`lines.covered.${line.covered}`)}</Tag>}
            {line.overridden !== null && <Tag tone="wait">{t('lines.overridden')}</Tag>}
          </span>
        </span>
        <span className={styles.net}>
          {line.overridden !== null && (
            <s className={styles.before}>
              <span className="sr-only">{t('lines.before')} </span>
              {formatMoney(line.overridden.before, lang)}
            </s>
          )}
          {formatMoney(line.netCents, lang)}
        </span>
      </button>
      {open && (
        <div id={id} className={styles.why}>
          {sentences.length === 0 ? (
            <p>{t('lines.noSteps')}</p>
          ) : (
            <ol>
              {sentences.map((one, n) => (
                // A sentence may come twice: its place is what tells it apart.
                <li key={`${String(n)} ${one}`}>{one}</li>
              ))}
            </ol>
          )}
          {line.overridden !== null && <p>{t('lines.overriddenBecause', { reason: line.overridden.reason })}</p>}
          {onOverride !== undefined && (
            <Button size="small" hotkey="s" hotkeyId="lines.override" onClick={onOverride}>
              {t('lines.override')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
