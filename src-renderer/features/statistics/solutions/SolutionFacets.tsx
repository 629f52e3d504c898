import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './solutions.module.css';

export type FoundSolutions = OutputOf<'stats.solutions'>;
/** What the calls found are told apart by. */
export const FACETS = ['type', 'product', 'solver'] as const;
export type Facet = (typeof FACETS)[number];

export interface SolutionFacetsProps {
  found: FoundSolutions;
  nameOf: (facet: Facet, id: string) => string;
  onChoose: (facet: Facet, id: string) => void;
}

/** As many as are told apart at a glance. */
const MOST = 8;
const LISTS = { type: 'byType', product: 'byProduct', solver: 'bySolver' } as const;

/** How many calls each type, product and operator has among those found; choosing one keeps only its calls. */
export function SolutionFacets({ found, nameOf, onChoose }: SolutionFacetsProps) {
  const { t } = useTranslation(['statistics', 'solutions']);
  const lang = useLanguage();
  const id = useId();
  return (
    <section className={styles.facets} aria-label={t('solutions:facets')} tabIndex={-1}>
      {FACETS.map((facet) => {
        const list = found[LISTS[facet]].slice(0, MOST);
        const most = Math.max(1, ...list.map((one) => one.calls));
        return list.length === 0 ? null : (
          <div key={facet}>
            <h2 id={`${id}-${facet}`} className={styles.facetTitle}>
              {t(`solutions:by.${facet}`)}
            </h2>
            <ul aria-labelledby={`${id}-${facet}`}>
              {list.map((one) => (
                <li key={one.value}>
                  <button type="button" className={styles.bar} onClick={() => onChoose(facet, one.value)}>
                    <span className={styles.barName}>{nameOf(facet, one.value)}</span>
                    <span className={styles.barFigure}>{formatNumber(one.calls, lang)}</span>
                    <span className={styles.track} aria-hidden="true">
                      <span style={{ width: `${String((one.calls / most) * 100)}%` }} />
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
