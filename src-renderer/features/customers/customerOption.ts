import { formatPhone } from '#shared/domain/people/phones.ts';
import type { RecordOut } from '#shared/api/records.ts';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';

/** Town and first phone: enough to tell two customers of one name apart. */
export function customerDetail(record: RecordOut): string {
  const { city, phones, vatNumber } = record.fields as {
    city?: string | null;
    phones?: readonly string[];
    vatNumber?: string | null;
  };
  return [city, phones?.[0] === undefined ? null : formatPhone(phones[0]), vatNumber].filter(Boolean).join(' · ');
}

/** A customer as it is offered in a list of choices. */
export function customerOption(record: RecordOut): ComboOption {
  const detail = customerDetail(record);
  return { value: record.id, label: record.name, detail: detail === '' ? undefined : detail };
}
