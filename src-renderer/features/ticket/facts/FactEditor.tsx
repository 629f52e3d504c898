import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { RecordOut } from '#shared/api/records.ts';
import { URGENCIES } from '#shared/domain/catalog/catalog.ts';
import { CONTRACT_KINDS, type ContractKind } from '#shared/domain/people/contract.ts';
import { CHANNELS, type Channel, type TicketFields } from '#shared/domain/ticket/fields.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk, useDesk } from '#renderer/app/desk.tsx';
import { useNow } from '#renderer/app/now.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useTicket } from '../ticket.ts';
import { contractWords } from './contractWords.ts';
import type { EditableFact } from './fields.ts';
import { SystemEditor } from './SystemEditor.tsx';
import { TextEditor } from './TextEditor.tsx';
import { useWords } from '../story/useWords.ts';

export type Caller = OutputOf<'people.caller'>;

export interface FactEditorProps {
  fact: EditableFact;
  label: string;
  caller: Caller | undefined;
  /** What is chosen is saved at once. */
  onSave: (fields: Partial<TicketFields>) => void;
  onLeave: () => void;
}

const options = (list: readonly RecordOut[]): ComboOption[] => list.map((one) => ({ value: one.id, label: one.name }));
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Marks a kind of contract among contracts. */
const KIND = 'kind:';

/** The field a fact turns into; Esc leaves it as it was. */
export function FactEditor({ fact, label, caller, onSave, onLeave }: FactEditorProps) {
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  };
  return (
    // Keys bubble up from the field; the wrapper itself is nothing to press.
    <div role="presentation" onKeyDown={leave}>
      <Editor {...{ fact, label, caller, onSave, onLeave }} />
    </div>
  );
}

function Editor({ fact, label, caller, onSave }: FactEditorProps) {
  const { t } = useTranslation(['ticket', 'common']);
  const { state } = useTicket();
  const { active } = useCatalog();
  const shared = { label, hideLabel: true, autoFocus: true } as const;
  const pick = (name: keyof TicketFields, list: readonly ComboOption[]) => (
    <SelectField
      {...shared}
      optional
      options={list}
      value={state[name] as string | null}
      onChange={(value) => onSave({ [name]: value })}
    />
  );
  switch (fact) {
    case 'type':
      return pick('type', options(active('types')));
    case 'product':
      return pick('product', options(active('products')));
    case 'service':
      return (
        <SelectField
          {...shared}
          options={options(active('services'))}
          value={state.service}
          onChange={(service) => service !== null && onSave({ service })}
        />
      );
    case 'asset':
      return pick(
        'asset',
        (caller?.assets ?? []).map((one) => ({
          value: one.id,
          label: one.name,
          detail: textOf(one.fields['serial']),
        })),
      );
    case 'site':
      return pick('site', options(caller?.sites ?? []));
    case 'channel':
      return (
        <SelectField<Channel>
          {...shared}
          options={CHANNELS.map((value) => ({ value, label: t(`ticket:channelName.${value}`) }))}
          value={state.channel}
          onChange={(channel) => channel !== null && onSave({ channel })}
        />
      );
    case 'urgency':
      return (
        <SegmentedChoice
          {...shared}
          options={URGENCIES.map((value) => ({ value, label: t(`common:urgency.${value}`) }))}
          value={state.urgency}
          onChange={(urgency) => onSave({ urgency })}
          onAdvance={() => undefined}
        />
      );
    case 'blocked':
      return (
        <SegmentedChoice
          {...shared}
          options={[
            { value: 'yes', label: t('common:states.yes') },
            { value: 'no', label: t('common:states.no') },
          ]}
          value={state.blocked === null ? null : state.blocked ? 'yes' : 'no'}
          onChange={(value) => onSave({ blocked: value === null ? null : value === 'yes' })}
          onAdvance={() => undefined}
        />
      );
    case 'contract':
      return <ContractEditor {...shared} caller={caller} onSave={onSave} />;
    case 'requester':
      return <RequesterEditor {...shared} onSave={onSave} />;
    case 'payer':
      return <PayerEditor {...shared} onSave={onSave} />;
    case 'requesterPhone':
      return (
        <TextEditor
          {...shared}
          type="tel"
          value={state.requesterPhone ?? ''}
          onSave={(text) => onSave({ requesterPhone: text === '' ? null : text })}
        />
      );
    case 'system':
      return <SystemEditor value={state.system} onSave={(system) => onSave({ system })} />;
  }
}

interface PartProps {
  label: string;
  hideLabel: true;
  autoFocus: true;
  onSave: FactEditorProps['onSave'];
}

/** A contract of the customer, or only its kind when none is recorded. */
function ContractEditor({ caller, onSave, ...shared }: PartProps & { caller: Caller | undefined }) {
  const { t } = useTranslation('ticket');
  const { state } = useTicket();
  const words = useWords();
  const now = useNow();
  const contracts = caller?.contracts ?? [];
  const list = [
    ...contracts.map((one) => ({
      value: one.id,
      label: contractWords(one, now, words),
      detail: textOf(one.fields['code']),
    })),
    ...CONTRACT_KINDS.map((kind) => ({ value: KIND + kind, label: t(`contractKind.${kind}`) })),
  ];
  const present = state.contract ?? (state.contractKind === null ? null : KIND + state.contractKind);
  return (
    <SelectField
      {...shared}
      options={list}
      value={list.some((one) => one.value === present) ? present : null}
      onChange={(value) => {
        if (value === null) return;
        const record = contracts.find((one) => one.id === value);
        const contractKind = (record === undefined ? value.slice(KIND.length) : record.fields['sort']) as ContractKind;
        onSave({ contract: record?.id ?? null, contractKind });
      }}
    />
  );
}

/** A contact of the customer, or a name as it was said. */
function RequesterEditor({ onSave, ...shared }: PartProps) {
  const { state, nameOf } = useTicket();
  const { data } = useAsk('customer.get', state.customer === null ? null : { id: state.customer });
  const list = useMemo(() => options((data?.contacts ?? []).filter((one) => !one.retired)), [data]);
  const name = state.requester === null ? (state.requesterName ?? '') : nameOf(state.requester);
  return (
    <ComboBox
      {...shared}
      options={list}
      value={name === '' ? null : { value: state.requester ?? '', label: name }}
      onChange={(one) => one !== null && onSave({ requester: one.value })}
      onFreeText={(text) => onSave({ requester: null, requesterName: text })}
    />
  );
}

/** Another customer who pays. */
function PayerEditor({ onSave, ...shared }: PartProps) {
  const { state, nameOf } = useTicket();
  const desk = useDesk();
  const search = useCallback(
    async (text: string) => options((await desk.query('customers.list', { text, limit: 8 })).rows),
    [desk],
  );
  return (
    <ComboBox
      {...shared}
      optional
      options={search}
      value={state.payer === null ? null : { value: state.payer, label: nameOf(state.payer) }}
      onChange={(one) => onSave({ payer: one?.value ?? null })}
    />
  );
}
