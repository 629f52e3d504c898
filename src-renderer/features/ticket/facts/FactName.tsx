import type { AccessLetter } from '#renderer/ui/accessLetters.ts';
import styles from './facts.module.css';

/** A fact's name with the letter that changes it. */
export function FactName({ name, letter: { letter, index } }: { name: string; letter: AccessLetter }) {
  if (index === -1) return `${name}${letter === '' ? '' : ` (${letter.toUpperCase()})`}`;
  const chars = [...name];
  return (
    <span>
      {chars.slice(0, index).join('')}
      <u className={styles.letter}>{chars[index]}</u>
      {chars.slice(index + 1).join('')}
    </span>
  );
}
