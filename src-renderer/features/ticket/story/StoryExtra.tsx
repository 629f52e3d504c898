import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry as Entry } from '#shared/api/tickets.ts';
import { InterventionWindows } from '#renderer/features/interventions/InterventionWindows.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { FileChip } from '../files/FileChip.tsx';
import { useTicket } from '../ticket.ts';
import type { LostValue } from './conflicts.ts';
import styles from './Story.module.css';
import type { Told } from './told.ts';
import { useTakeLost } from './useTakeLost.ts';
import { useWords } from './useWords.ts';
import { valueText } from './values.ts';

/** Has this entry something to stand under its sentence? */
export function hasExtra(entry: Entry, told: Told, lost: readonly LostValue[]): boolean {
  return told.changes.length > 0 || told.file !== null || lost.length > 0 || entry.kind === 'intervention';
}

/** What stands under a sentence: values before and after, the file, the value of the other desk, the way to the intervention. */
export function StoryExtra({ entry, told, lost }: { entry: Entry; told: Told; lost: readonly LostValue[] }) {
  const { t } = useTranslation('ticket');
  const { state } = useTicket();
  const file = told.file === null ? undefined : state.attachments.find((one) => one.hash === told.file);
  return (
    <>
      {told.changes.length > 0 && (
        <dl className={styles.changes} aria-label={t('story.values')}>
          {told.changes.map((one) => (
            <div key={one.field} className={styles.change}>
              <dt>{one.name}</dt>
              <dd>
                <del>{one.before}</del> → <ins>{one.after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {told.file !== null &&
        (file === undefined ? <span className={styles.gone}>{t('files.removed')}</span> : <FileChip file={file} />)}
      {lost.map((one) => (
        <Lost key={one.field} lost={one} />
      ))}
      {entry.kind === 'intervention' && <Work id={entry.stream} />}
    </>
  );
}

/** A value that two desks wrote: the loser, and one key that takes it. */
function Lost({ lost }: { lost: LostValue }) {
  const { t } = useTranslation('ticket');
  const words = useWords();
  const take = useTakeLost();
  return (
    <span className={styles.conflict}>
      <Tag tone="wait">{t('changedOnTwoDesks')}</Tag>
      <span>
        {t('story.lost')} <b>{valueText(lost.field, lost.lost, words)}</b>
      </span>
      {lost.open && (
        <Button size="small" hotkey="!" hotkeyId="ticket.takeLost" onClick={() => take(lost)}>
          {t('story.takeLost')}
        </Button>
      )}
    </span>
  );
}

function Work({ id }: { id: string }) {
  const { t } = useTranslation('ticket');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.open} onClick={() => setOpen(true)}>
        {t('story.openWork')}
      </button>
      {open && <InterventionWindows intervention={id} onClose={() => setOpen(false)} />}
    </>
  );
}
