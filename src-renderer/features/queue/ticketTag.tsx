import { IconPhoneOutgoing } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { TicketLine } from '#shared/api/queue.ts';
import { Tag } from '#renderer/ui/Tag.tsx';

type Words = TFunction<['queue', 'common', 'ticket']>;

/** What matters most about a call in a word: stopped machine, to call back, what it waits for, else its urgency. */
export function ticketTag(line: TicketLine, t: Words): ReactNode {
  if (line.stopped) {
    return (
      <Tag tone="late" stopped>
        {t('queue:blockedTag')}
      </Tag>
    );
  }
  if (line.callBack) {
    return (
      <Tag tone="ok" icon={IconPhoneOutgoing}>
        {t('queue:toCallBack')}
      </Tag>
    );
  }
  return stateTag(line, t) ?? urgencyTag(line.urgency, t);
}

/** Waiting (for what), solved or closed; null while it is simply open. */
export function stateTag(line: Pick<TicketLine, 'status' | 'waitReason'>, t: Words): ReactNode {
  if (line.status === 'waiting') return <Tag tone="wait">{t(`ticket:waiting.${line.waitReason ?? 'other'}`)}</Tag>;
  if (line.status === 'solved' || line.status === 'closed') return <Tag>{t(`ticket:status.${line.status}`)}</Tag>;
  return null;
}

export function urgencyTag(urgency: TicketLine['urgency'], t: Words): ReactNode {
  return urgency === null ? null : (
    <Tag tone={urgency === 'high' ? 'warn' : 'neutral'}>{t(`common:urgency.${urgency}`)}</Tag>
  );
}
