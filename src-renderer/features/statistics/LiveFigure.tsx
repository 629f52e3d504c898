import { formatNumber } from '#shared/format/number.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './LivePart.module.css';

export interface LiveFigureProps {
  calls: number;
  /** What is counted, for whoever hears the number alone. */
  of: string;
  onOpen: () => void;
}

/** A number of calls; where there are any, a press lists them. */
export function LiveFigure({ calls, of, onOpen }: LiveFigureProps) {
  const lang = useLanguage();
  const text = formatNumber(calls, lang);
  if (calls === 0) return text;
  return (
    <button type="button" className={styles.number} aria-label={`${text} ${of}`} onClick={onOpen}>
      {text}
    </button>
  );
}
