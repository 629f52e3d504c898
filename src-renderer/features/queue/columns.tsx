import { nameOrErased } from '#renderer/ui/nameOrErased.ts';
import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { IconClockExclamation } from '@tabler/icons-react';
import type { TicketLine } from '#shared/api/queue.ts';
import { formatAge } from '#shared/format/age.ts';
import { formatInstant } from '#shared/format/date.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { OperatorName } from '#renderer/ui/OperatorName.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { isLate } from './lateness.ts';
import styles from './QueueTable.module.css';
import { stateTag, urgencyTag } from './ticketTag.tsx';

/** What a cell may need beside its call. */
export interface CellContext {
  readonly t: TFunction<['queue', 'common', 'ticket']>;
  readonly nameOf: (id: string | null | undefined) => string;
  readonly now: number;
  readonly lang: Language;
  readonly zone: string;
  /** Id of the person who looks. */
  readonly me: string;
}

/** One column of the wide table. */
export interface QueueColumn {
  readonly id: ColumnId;
  /** Pixels. */
  readonly width: number;
  readonly figures?: boolean;
  readonly cell: (line: TicketLine, context: CellContext) => ReactNode;
}

export const COLUMN_IDS = [
  'age',
  'number',
  'title',
  'state',
  'urgency',
  'customer',
  'requester',
  'type',
  'product',
  'asset',
  'operator',
  'group',
  'level',
  'service',
  'contract',
  'openedAt',
  'lastAt',
  'waitUntil',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Shown until somebody chooses. */
export const FIRST_COLUMNS: readonly ColumnId[] = [
  'age',
  'number',
  'title',
  'state',
  'urgency',
  'customer',
  'type',
  'operator',
];

const when = (at: number | null, { lang, zone }: CellContext): string =>
  at === null ? '' : formatInstant(at, 'dateTime', { timeZone: zone, lang });

const CELLS: Readonly<Record<ColumnId, Omit<QueueColumn, 'id'>>> = {
  age: {
    width: 60,
    figures: true,
    cell: (line, { now, lang, t }) => {
      const late = isLate(line, now);
      return (
        <span className={late ? styles.late : undefined}>
          {late && <Icon of={IconClockExclamation} size={13} label={t('queue:late')} />}
          {formatAge(line.openedAt, now, lang)}
        </span>
      );
    },
  },
  number: { width: 108, cell: (line) => line.number },
  title: {
    width: 230,
    cell: (line, { t }) => <span className={styles.title}>{line.title === '' ? t('queue:untitled') : line.title}</span>,
  },
  state: {
    width: 132,
    cell: (line, { t }) =>
      line.stopped ? (
        <Tag tone="late" stopped>
          {t('queue:blockedTag')}
        </Tag>
      ) : line.callBack ? (
        <Tag tone="ok">{t('queue:toCallBack')}</Tag>
      ) : (
        (stateTag(line, t) ?? t(`ticket:status.${line.status}`))
      ),
  },
  urgency: { width: 72, cell: (line, { t }) => urgencyTag(line.urgency, t) },
  customer: {
    width: 156,
    cell: (line, { t }) => nameOrErased(line.customer, line.customerName, t('common:states.erased')),
  },
  requester: { width: 150, cell: (line) => line.requesterName },
  type: { width: 146, cell: (line, { nameOf }) => nameOf(line.type) },
  product: { width: 140, cell: (line, { nameOf }) => nameOf(line.product) },
  asset: { width: 170, cell: (line) => line.assetName },
  operator: {
    width: 136,
    cell: (line, { nameOf, me }) => (
      <OperatorName name={line.operator === null ? null : nameOf(line.operator)} self={line.operator === me} />
    ),
  },
  group: { width: 130, cell: (line, { nameOf }) => nameOf(line.group) },
  level: { width: 44, figures: true, cell: (line) => line.level ?? '' },
  service: { width: 170, cell: (line, { nameOf }) => nameOf(line.service) },
  contract: {
    width: 140,
    cell: (line, { t }) => (line.contractKind === null ? '' : t(`ticket:contractKind.${line.contractKind}`)),
  },
  openedAt: { width: 128, cell: (line, context) => when(line.openedAt, context) },
  lastAt: { width: 128, cell: (line, context) => when(line.lastAt, context) },
  waitUntil: { width: 128, cell: (line, context) => when(line.waitUntil, context) },
};

/** The chosen columns in their fixed order; the call's title is always there. */
export function columnsOf(ids: readonly string[]): readonly QueueColumn[] {
  return COLUMN_IDS.filter((id) => id === 'title' || ids.includes(id)).map((id) => ({ id, ...CELLS[id] }));
}
