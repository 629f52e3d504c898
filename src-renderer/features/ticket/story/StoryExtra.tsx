import type { TimelineEntry as Entry } from '#shared/api/tickets.ts';
import type { Told } from './told.ts';
import styles from './Story.module.css';
import { useTranslation } from 'react-i18next';

/** What stands under a sentence of the story: values before and after. */
export function StoryExtra({ told }: { entry: Entry; told: Told }) {
  const { t } = useTranslation('ticket');
  if (told.changes.length === 0) return null;
  return (
    <dl className={styles.changes} aria-label={t('story.values')}>
      {told.changes.map((one) => (
        <div key={one.field} style={{ display: 'contents' }}>
          <dt>{one.name}</dt>
          <dd>
            <del>{one.before}</del> → {one.after}
          </dd>
        </div>
      ))}
    </dl>
  );
}
