import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { active, textOf } from '#shared/domain/card/facts.ts';
import { lettered } from '#shared/domain/card/options.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { assignLetters } from '#renderer/ui/accessLetters.ts';
import { AsideGroup } from '#renderer/ui/Aside.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import styles from './card.module.css';
import { useCard } from './cardContext.ts';

/** Calls that come often: F7 comes here, a letter takes one and goes on with the problem. */
export function TemplatesGroup() {
  const { t } = useTranslation('card');
  const { templates } = useCatalog();
  const { card, act, focusProblem } = useCard();
  const root = useRef<HTMLDivElement>(null);
  const list = useMemo(() => active(templates), [templates]);
  const letters = useMemo(
    () => assignLetters(lettered(list).map((one) => ({ label: one.label ?? '', letter: one.letter ?? undefined }))),
    [list],
  );
  if (list.length === 0) return null;
  const take = (at: number): void => {
    const template = list[at];
    if (template === undefined) return;
    act({ do: 'template', id: template.id, problem: textOf(template, 'problem') });
    focusProblem();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const letter = letters.findIndex((one) => one.letter !== '' && one.letter === event.key.toLowerCase());
    if (step !== undefined) items[(at + step + items.length) % items.length]?.focus();
    else if (letter >= 0) take(letter);
    else return;
    event.preventDefault();
  };
  const chosen = list.findIndex((one) => one.id === card.template);
  return (
    <AsideGroup title={t('templates')}>
      <div
        ref={root}
        role="radiogroup"
        aria-label={t('templates')}
        data-part="templates"
        className={styles.templates}
        onKeyDown={keys}
      >
        {list.map((one, i) => (
          <button
            key={one.id}
            type="button"
            role="radio"
            aria-checked={i === chosen}
            tabIndex={i === Math.max(0, chosen) ? 0 : -1}
            className={styles.template}
            onClick={() => take(i)}
          >
            {one.name}
            {letters[i]?.letter !== '' && <Kbd keys={letters[i]?.letter ?? ''} className={styles.templateKey} />}
          </button>
        ))}
      </div>
      <p className={styles.sideMeta}>
        <Kbd keys="F7" id="card.templates" /> {t('templatesKey')}
      </p>
    </AsideGroup>
  );
}
