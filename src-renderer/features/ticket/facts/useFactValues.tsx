import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PHASE } from '#shared/domain/ticket/fields.ts';
import { formatAgeLong } from '#shared/format/age.ts';
import { formatWhen } from '#shared/format/date.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNow } from '#renderer/app/now.ts';
import type { Fact } from '#renderer/ui/Facts.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { placeText } from '../story/place.ts';
import { useWords } from '../story/useWords.ts';
import { endText, valueText } from '../story/values.ts';
import { useTicket } from '../ticket.ts';
import { WorkFacts } from '#renderer/features/interventions/WorkFacts.tsx';
import { RequestFacts } from '#renderer/features/report/RequestFacts.tsx';
import { contractWords } from './contractWords.ts';
import type { Caller } from './FactEditor.tsx';
import { whenTold } from './factValues.ts';
import type { EditableFact } from './fields.ts';
import { TicketLink } from './TicketLink.tsx';

export interface FactValue {
  readonly value: string | null;
  readonly detail?: ReactNode;
}

export interface FactValues {
  readonly before: readonly Fact[];
  readonly editable: Readonly<Record<EditableFact, FactValue>>;
  readonly after: readonly Fact[];
}

/** Similar calls shown beside the story. */
const SIMILAR = 4;

/** All facts of the call in words. */
export function useFactValues(caller: Caller | undefined): FactValues {
  const { t } = useTranslation(['ticket', 'common', 'report']);
  const { line, state, timeline, duplicates, nameOf } = useTicket();
  const words = useWords();
  const catalog = useCatalog();
  const now = useNow();
  const text = `${state.title}\n${state.problem}`.trim().slice(0, 5000);
  const similar = useAsk(
    'search.similar',
    text === '' ? null : { text, product: state.product, type: state.type, limit: SIMILAR + 1 },
  ).data;
  const named = (id: string | null): FactValue => ({
    value: id === null ? null : nameOf(id) || catalog.nameOf(id) || null,
  });
  const when = (at: number): string => formatWhen(at, now, words);

  const contract = caller?.contracts.find((one) => one.id === state.contract);
  const asset = caller?.assets.find((one) => one.id === state.asset);
  const type = catalog.byId(state.type);
  const family = type?.fields['family'];
  const done = PHASE[line.status] === 'done';
  const told = whenTold(timeline);
  const technician = caller?.customer?.fields['technician'];
  const others = (caller?.open ?? []).filter((one) => one.id !== line.id);
  const hits = (similar?.hits ?? []).filter((one) => one.id !== line.id).slice(0, SIMILAR);
  const place = placeText(state, words);

  const editable: FactValues['editable'] = {
    type: {
      value:
        type === undefined
          ? null
          : `${typeof family === 'string' ? `${t(`ticket:family.${family as 'software'}`)} · ` : ''}${type.name}`,
    },
    urgency: { value: state.urgency === null ? null : t(`common:urgency.${state.urgency}`) },
    blocked: { value: state.blocked === null ? null : t(state.blocked ? 'common:states.yes' : 'common:states.no') },
    product: named(state.product),
    service: named(state.service),
    contract: {
      value:
        contract !== undefined
          ? contractWords(contract, now, words)
          : state.contractKind === null
            ? null
            : t(`ticket:contractKind.${state.contractKind}`),
      detail:
        caller?.customer?.fields['overdue'] === true ? (
          <Tag tone="warn" icon={IconAlertTriangle}>
            {t('ticket:facts.overdue')}
          </Tag>
        ) : undefined,
    },
    asset: {
      value: named(state.asset).value,
      detail:
        typeof asset?.fields['serial'] === 'string'
          ? t('ticket:serial', { serial: asset.fields['serial'] })
          : undefined,
    },
    requester: { value: line.requesterName === '' ? null : line.requesterName },
    requesterPhone: { value: state.requesterPhone },
    payer: named(state.payer),
    site: named(state.site),
    channel: { value: t(`ticket:channelName.${state.channel}`) },
    system: { value: state.system === null ? null : valueText('system', state.system, words) },
  };
  const linked = (id: string): ReactNode => <TicketLink id={id}>{nameOf(id)}</TicketLink>;
  return {
    before: [
      { id: 'place', term: t('ticket:facts.place'), value: place === '' ? t('common:states.unassigned') : place },
      {
        id: 'waiting',
        term: t('ticket:facts.waiting'),
        value: line.waitReason === null ? null : t(`ticket:waiting.${line.waitReason}`),
        detail: line.waitUntil === null ? undefined : t('ticket:facts.waitingUntil', { when: when(line.waitUntil) }),
      },
      {
        id: 'took',
        term: t('ticket:facts.took'),
        value: done && line.solvedAt !== null ? formatAgeLong(line.openedAt, line.solvedAt, words.lang) : null,
        detail: state.reopenings > 0 ? t('ticket:facts.reopened', { count: state.reopenings }) : undefined,
      },
      { id: 'end', term: t('ticket:facts.end'), value: endText(state.end, words.t) },
    ],
    editable,
    after: [
      {
        id: 'technician',
        term: t('ticket:facts.technician'),
        value: catalog.nameOf(typeof technician === 'string' ? technician : null),
      },
      {
        id: 'told',
        term: t('ticket:facts.told'),
        value:
          told === null
            ? state.callBack
              ? t('ticket:facts.notYet')
              : null
            : t('ticket:facts.toldBy', { when: when(told.at), who: nameOf(told.actor) }),
      },
      {
        id: 'work',
        term: t('report:work'),
        value: timeline.some((one) => one.kind === 'intervention') ? <WorkFacts ticket={line.id} /> : null,
      },
      { id: 'requests', term: t('report:request.facts'), value: state.requests.length === 0 ? null : <RequestFacts /> },
      { id: 'notice', term: t('ticket:facts.notice'), value: named(state.notice).value },
      {
        id: 'duplicateOf',
        term: t('ticket:facts.duplicateOf'),
        value: state.duplicateOf === null ? null : linked(state.duplicateOf),
      },
      { id: 'copyOf', term: t('ticket:facts.copyOf'), value: state.copyOf === null ? null : linked(state.copyOf) },
      {
        id: 'duplicates',
        term: t('ticket:facts.duplicates'),
        value:
          duplicates.length === 0
            ? null
            : duplicates.map((one) => (
                <TicketLink key={one.id} id={one.id}>
                  {one.number}
                </TicketLink>
              )),
      },
      {
        id: 'similar',
        term: t('ticket:facts.similar'),
        value:
          hits.length === 0
            ? null
            : hits.map((one) => (
                <TicketLink key={one.id} id={one.id} note={one.solution.text}>
                  {one.title.text}
                </TicketLink>
              )),
      },
      {
        id: 'openOfCustomer',
        term: t('ticket:facts.openOfCustomer'),
        value:
          others.length === 0
            ? null
            : others.slice(0, 5).map((one) => (
                <TicketLink key={one.id} id={one.id} note={one.title}>
                  {one.number}
                </TicketLink>
              )),
      },
      { id: 'oldNumber', term: t('ticket:facts.oldNumber'), value: state.sourceRef },
    ],
  };
}
