import { useTranslation } from 'react-i18next';
import type { SimilarHit } from '#shared/api/search.ts';
import { AsideGroup, AsideItem } from '#renderer/ui/Aside.tsx';
import styles from './card.module.css';
import { Marked } from './Marked.tsx';
import { telling } from './telling.ts';

/** Solved calls like this one: a key takes the solution of one and solves with it. */
export function SimilarGroup({ hits, onTake }: { hits: readonly SimilarHit[]; onTake: (hit: SimilarHit) => void }) {
  const { t } = useTranslation('card');
  if (hits.length === 0) return null;
  return (
    <AsideGroup title={t('similarSolved')}>
      {hits.map((hit, i) => (
        <AsideItem
          key={hit.id}
          title={<Marked text={hit.title.text} marks={telling(hit.title.text, hit.title.marks)} />}
          hotkey={`Ctrl+${i + 1}`}
          hotkeyId={`card.similar.${i + 1}`}
          note={t('useAndSolve')}
          onClick={() => onTake(hit)}
        >
          <span className={styles.clip}>
            <Marked text={hit.solution.text} marks={telling(hit.solution.text, hit.solution.marks)} />
          </span>
          <span className={styles.age}>
            {hit.number} · {t('solvedTimes', { count: hit.times })}
            {hit.reopened && `, ${t('reopened')}`}
          </span>
        </AsideItem>
      ))}
    </AsideGroup>
  );
}
