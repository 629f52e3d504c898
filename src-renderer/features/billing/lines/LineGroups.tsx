import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeKey } from '#shared/domain/billing/lines.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { GroupHead } from './GroupHead.tsx';
import type { Line, LineGroup } from './groupLines.ts';
import { HoldDialog } from './HoldDialog.tsx';
import { LineRow } from './LineRow.tsx';
import styles from './lines.module.css';
import type { OpenWork } from './openWork.ts';
import { OverrideDialog } from './OverrideDialog.tsx';

export interface LineGroupsProps {
  /** Accessible name. */
  label: string;
  groups: readonly LineGroup[];
  /** A manager may change amounts and hold work out; false for what is issued. */
  changeable: boolean;
  /** The way to the intervention and to its call; without it there is one intervention, already in sight, and no heads. */
  open?: Pick<OpenWork, 'openCall' | 'openWork'> | undefined;
  /** Within a window: its keys then act over the window's own. */
  inDialog?: boolean | undefined;
}

const keyOf = (group: LineGroup, line: Line): string => `${group.key} ${line.key}`;

/** A pack may bear a part of a line: a word is on the whole of it. */
function wholeLine({ lines }: LineGroup, line: Line): Line {
  const key = wholeKey(line.key);
  const netCents = lines.reduce((sum, one) => (wholeKey(one.key) === key ? sum + one.netCents : sum), 0);
  return { ...line, key, netCents };
}

/** Priced lines by intervention. Arrows move, Enter explains, letters act on the line the focus is on. */
export function LineGroups({ label, groups, changeable, open: ways, inDialog = false }: LineGroupsProps) {
  const { t } = useTranslation('billing');
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  const [overriding, setOverriding] = useState<{ intervention: string; line: Line } | null>(null);
  const [holding, setHolding] = useState<LineGroup | null>(null);
  const all = groups.flatMap((group) => group.lines.map((line) => ({ key: keyOf(group, line), group, line })));
  const current = all.find((one) => one.key === at) ?? all[0];
  const intervention = current?.group.intervention ?? null;
  const wholeOpen = all.length > 0 && all.every((one) => open.has(one.key));

  const toggleAll = (): void => setOpen(wholeOpen ? new Set() : new Set(all.map((one) => one.key)));
  const override = (group: LineGroup, line: Line): void => {
    if (group.intervention !== null) setOverriding({ intervention: group.intervention, line: wholeLine(group, line) });
  };
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const here = rows.indexOf(document.activeElement as HTMLElement);
    const next = rows[here === -1 ? 0 : here + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  useHotkeys(
    [
      { id: 'lines.all', keys: 'e', label: t('lines.explainAll'), run: toggleAll },
      {
        id: 'lines.override',
        keys: 's',
        label: t('lines.override'),
        enabled: changeable && intervention !== null,
        run: () => current !== undefined && changeable && override(current.group, current.line),
      },
      {
        id: 'lines.hold',
        keys: 'x',
        label: t('lines.hold'),
        enabled: changeable && intervention !== null,
        run: () => current !== undefined && changeable && intervention !== null && setHolding(current.group),
      },
      {
        id: 'lines.work',
        keys: 'v',
        label: t('lines.openWork'),
        enabled: ways !== undefined && intervention !== null,
        run: () => intervention !== null && ways?.openWork(intervention),
      },
      {
        id: 'lines.call',
        keys: 'a',
        label: t('lines.openCall'),
        enabled: ways !== undefined && intervention !== null,
        run: () => intervention !== null && ways?.openCall(intervention),
      },
    ],
    { scope: inDialog ? 'dialog' : 'pane', within: root },
  );
  return (
    <div ref={root} role="group" aria-label={label} className={styles.groups} onKeyDown={move}>
      <div className={styles.tools}>
        <Button size="small" variant="quiet" hotkey="e" hotkeyId="lines.all" onClick={toggleAll}>
          {wholeOpen ? t('lines.closeAll') : t('lines.explainAll')}
        </Button>
      </div>
      {groups.map((group) => (
        <section key={group.key} className={styles.group} aria-label={group.ticketNumber ?? t('lines.other')}>
          {ways !== undefined && (
            <GroupHead
              group={group}
              onCall={() => group.intervention !== null && ways.openCall(group.intervention)}
              onWork={() => group.intervention !== null && ways.openWork(group.intervention)}
              onHold={changeable ? () => setHolding(group) : undefined}
            />
          )}
          <ul>
            {group.lines.map((line) => {
              const key = keyOf(group, line);
              return (
                <LineRow
                  key={key}
                  line={line}
                  open={open.has(key)}
                  reachable={key === current?.key}
                  onReach={() => setAt(key)}
                  onToggle={() =>
                    setOpen((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]))
                  }
                  onOverride={changeable && group.intervention !== null ? () => override(group, line) : undefined}
                />
              );
            })}
          </ul>
        </section>
      ))}
      {overriding !== null && <OverrideDialog {...overriding} onClose={() => setOverriding(null)} />}
      {holding !== null && <HoldDialog group={holding} onClose={() => setHolding(null)} />}
    </div>
  );
}
