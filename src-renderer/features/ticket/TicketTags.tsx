import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '#renderer/ui/Tag.tsx';
import type { ContractKind } from '#shared/domain/people/contract.ts';
import type { Status } from '#shared/domain/ticket/fields.ts';
import { useTicket } from './ticket.ts';

const CONTRACT_TONE: Readonly<Record<ContractKind, Tone>> = {
  maintenance: 'ok',
  chargeable: 'neutral',
  prepaid: 'neutral',
  undefined: 'warn',
};
const STATUS_TONE: Readonly<Record<Status, Tone>> = {
  new: 'neutral',
  assigned: 'neutral',
  progress: 'neutral',
  waiting: 'wait',
  solved: 'ok',
  closed: 'neutral',
};

/** The state of the call in a few words; colour only where it means something. */
export function TicketTags() {
  const { t } = useTranslation(['ticket', 'common']);
  const { line, state, nameOf } = useTicket();
  const waiting = line.status === 'waiting' && line.waitReason !== null;
  return (
    <>
      {line.blocked === true && (
        <Tag tone="late" stopped>
          {t('ticket:blocked')}
        </Tag>
      )}
      {line.urgency !== null && (
        <Tag tone={line.urgency === 'high' ? 'warn' : 'neutral'}>{t(`common:urgency.${line.urgency}`)}</Tag>
      )}
      {line.contractKind !== null && (
        <Tag tone={CONTRACT_TONE[line.contractKind]}>{t(`ticket:contractKind.${line.contractKind}`)}</Tag>
      )}
      <Tag tone={STATUS_TONE[line.status]}>
        {waiting && line.waitReason !== null
          ? t(`ticket:waiting.${line.waitReason}`)
          : t(`ticket:status.${line.status}`)}
      </Tag>
      {line.callBack && <Tag tone="warn">{t('ticket:toCallBack')}</Tag>}
      {state.question && <Tag>{t('ticket:questionTag')}</Tag>}
      {state.duplicateOf !== null && (
        <Tag tone="wait">{t('ticket:duplicateTag', { number: nameOf(state.duplicateOf) })}</Tag>
      )}
    </>
  );
}
