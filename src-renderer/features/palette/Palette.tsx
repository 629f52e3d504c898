import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNav } from '#renderer/app/nav.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { useHotkeys, useKeyList } from '#renderer/ui/hotkeys.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useOverlayPortal } from '#renderer/ui/overlayHost.tsx';
import { useFocusBack } from '#renderer/ui/useFocusBack.ts';
import { commandsOf, groupsFor, type Item, type Recent, withRecent } from './items.ts';
import styles from './Palette.module.css';
import { otherOf } from './otherOf.ts';
import { PaletteRow } from './PaletteRow.tsx';
import { useFind } from './useFind.ts';
import { useOpenHit } from './useOpenHit.ts';

const none: readonly Recent[] = [];
/** A command runs once the focus is back where it was, ms. */
const AFTER_CLOSING = 20;
/** Rows that Page Up and Page Down go by. */
const PAGE = 8;

/** Finds anything and does anything: calls, people, machines, pages, commands. Enter opens, Ctrl+Enter does the other thing. */
export function Palette() {
  const { t } = useTranslation(['search', 'common']);
  const { show } = useNav();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const portal = useOverlayPortal();
  const [text, setText] = useState('');
  const found = useFind(text);
  const keys = useKeyList();
  const commands = useMemo(() => commandsOf(keys), [keys]);
  const [recent, setRecent] = usePreference<readonly Recent[]>('palette.recent', none);
  const { open, other } = useOpenHit();
  /** The row a person moved to; null while the first one stands. */
  const [chosen, setChosen] = useState<string | null>(null);
  /** Enter came before the answer: it counts as soon as that is there. */
  const eager = useRef<'open' | 'other' | null>(null);
  useFocusBack(true);
  useHotkeys([], { scope: 'dialog', blocks: 'all' });

  const groups = useMemo(() => groupsFor(found.text, found.answer, commands, recent), [found, commands, recent]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const moved = items.findIndex((item) => item.key === chosen);
  const at = moved >= 0 ? moved : items.length > 0 ? 0 : -1;
  const active = items[at];
  const close = (): void => show(null);

  const act = (item: Item, how: 'open' | 'other'): void => {
    close();
    if (item.what === 'command') {
      const { run } = item.command;
      setTimeout(() => run(new globalThis.KeyboardEvent('keydown')), AFTER_CLOSING);
      return;
    }
    setRecent(withRecent(recent, item.hit));
    if (how === 'other') other(item.hit);
    else open(item.hit);
  };
  const choose = (how: 'open' | 'other'): void => {
    if (found.text !== text) eager.current = how;
    else if (active !== undefined) act(active, how);
  };
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    if (eager.current === null || found.text !== text) return;
    const how = eager.current;
    eager.current = null;
    latest.current(how);
  }, [found, text]);

  // The window may come up a moment after Ctrl+K: what is typed meanwhile belongs to it, and is not lost.
  useEffect(() => {
    const early = (event: globalThis.KeyboardEvent): void => {
      if (
        document.activeElement === input.current ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        [...event.key].length !== 1
      )
        return;
      event.preventDefault();
      setText((now) => now + event.key);
      input.current?.focus();
    };
    window.addEventListener('keydown', early, true);
    return () => window.removeEventListener('keydown', early, true);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(items.length - 1, at + PAGE),
      PageUp: Math.max(0, at - PAGE),
    }[event.key];
    if (to !== undefined && items.length > 0) {
      const next = (to + items.length) % items.length;
      setChosen(items[next]?.key ?? null);
      list.current
        ?.querySelector(`[id="${CSS.escape(`${id}-${String(next)}`)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') choose(event.ctrlKey || event.metaKey ? 'other' : 'open');
    else return;
    event.preventDefault();
  };
  const alternative = active?.what === 'hit' ? otherOf(active.hit) : null;
  const nothing = items.length === 0 && found.text === text;
  let row = -1;
  return (
    <Modal.Root
      opened
      onClose={close}
      size={640}
      yOffset="9vh"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      portalProps={portal}
      classNames={{
        content: styles.content ?? '',
        overlay: styles.overlay ?? '',
        inner: styles.inner ?? '',
        body: styles.body ?? '',
      }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('search:title')}>
        <Modal.Body>
          <div className={styles.search}>
            <Icon of={IconSearch} size={18} />
            <input
              ref={input}
              data-autofocus
              role="combobox"
              aria-label={t('search:label')}
              aria-expanded={items.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={at >= 0 ? `${id}-${String(at)}` : undefined}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              className={styles.input}
              placeholder={t('search:placeholder')}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setChosen(null);
                eager.current = null;
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {nothing && <Nothing text={found.text} failed={found.failed} />}
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            hidden={items.length === 0}
            aria-label={t('search:title')}
            className={styles.results}
            onMouseDown={(event) => event.preventDefault()}
          >
            {groups.map((group) => (
              <div key={group.name} role="group" aria-label={t(`search:groups.${group.name}`)}>
                <div className={styles.group} aria-hidden="true">
                  {t(`search:groups.${group.name}`)}
                </div>
                {group.items.map((item) => {
                  row += 1;
                  const mine = row;
                  return (
                    <div
                      key={item.key}
                      id={`${id}-${String(mine)}`}
                      role="option"
                      aria-selected={mine === at}
                      className={classes(styles.item, item.what === 'hit' && styles.two)}
                      onMouseMove={() => mine !== at && setChosen(item.key)}
                      onClick={(event) => act(item, event.ctrlKey || event.metaKey ? 'other' : 'open')}
                    >
                      <PaletteRow item={item} text={found.text} />
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          <p className="sr-only" role="status">
            {found.text === text && text !== '' ? t('search:found', { count: items.length }) : ''}
          </p>
          <footer className={styles.foot}>
            {found.answer?.indexing === true && <span>{t('search:indexing')}</span>}
            <span>
              <Kbd keys="Enter" /> {t(active?.what === 'command' ? 'search:hints.run' : 'search:hints.open')}
            </span>
            {alternative !== null && (
              <span>
                <Kbd keys="mod+Enter" /> {t(`search:hints.${alternative}`)}
              </span>
            )}
            <span>
              <Kbd keys="ArrowUp" />
              <Kbd keys="ArrowDown" /> {t('search:hints.move')}
            </span>
            <span>
              <Kbd keys="Escape" /> {t('search:hints.close')}
            </span>
          </footer>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Nothing({ text, failed }: { text: string; failed: boolean }) {
  const { t } = useTranslation('search');
  if (failed)
    return (
      <p role="alert" className={styles.nothing}>
        {t('failed')}
      </p>
    );
  if (text.trim() === '') return <p className={styles.nothing}>{t('start')}</p>;
  return (
    <p className={styles.nothing}>
      <b>{t('nothing')}</b>
      {t('nothingHint')}
    </p>
  );
}
