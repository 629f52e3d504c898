import {
  IconBuilding,
  IconCommand,
  IconDeviceDesktop,
  IconTicket,
  IconUser,
  IconLayoutSidebar,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SearchHit, SearchKind } from '#shared/api/search.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Highlight } from '#renderer/ui/Highlight.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Marked } from '#renderer/ui/Marked.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import type { Item } from './items.ts';
import styles from './Palette.module.css';

const ICONS: Readonly<Record<SearchKind, TablerIcon>> = {
  ticket: IconTicket,
  contact: IconUser,
  customer: IconBuilding,
  asset: IconDeviceDesktop,
};

/** One result or command. */
export function PaletteRow({ item, text }: { item: Item; text: string }) {
  const { t } = useTranslation('ticket');
  if (item.what === 'command') {
    const { label, keys } = item.command;
    return (
      <>
        <Icon of={item.group === 'pages' ? IconLayoutSidebar : IconCommand} size={16} className={styles.icon ?? ''} />
        <span className={classes(styles.words, styles.title)}>
          <Highlight text={label} query={text.replace(/^>/, '')} />
        </span>
        <span className={styles.end}>{keys[0] !== undefined && <Kbd keys={keys[0]} />}</span>
      </>
    );
  }
  const { kind, title, subtitle, number, status } = item.hit;
  const snippet = worthShowing(item.hit) ? item.hit.snippet : none;
  return (
    <>
      <Icon of={ICONS[kind]} size={16} className={styles.icon ?? ''} />
      <span className={styles.words}>
        <span className={styles.title}>
          <Marked {...title} />
        </span>
        <span className={styles.sub}>
          {[number, subtitle].filter(Boolean).join(' · ')}
          {snippet.text !== '' && (
            <>
              {(number !== '' || subtitle !== '') && ' · '}
              <Marked {...snippet} />
            </>
          )}
        </span>
      </span>
      {status !== null && (
        <span className={styles.end}>
          <Tag>{t(`status.${status as 'new'}`)}</Tag>
        </span>
      )}
    </>
  );
}

const none: SearchHit['snippet'] = { text: '', marks: [] };

/** The title of a call is how its problem begins: the same words twice say nothing. */
function worthShowing({ kind, title, snippet }: SearchHit): boolean {
  return kind !== 'ticket' || (snippet.marks.length > 0 && !snippet.text.startsWith(title.text.slice(0, 40)));
}
