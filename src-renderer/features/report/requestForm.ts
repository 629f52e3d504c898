import type { RecordOut } from '#shared/api/records.ts';
import type { Mode } from '#shared/domain/intervention/fields.ts';

/** What the request's form holds: minutes, km, days `YYYY-MM-DD`. */
export interface RequestForm {
  readonly template: string | null;
  readonly priceList: string | null;
  readonly mode: Mode | null;
  readonly urgent: boolean;
  readonly minutes: number | null;
  readonly km: number | null;
  readonly text: string;
  readonly validUntil: string | null;
}

/** Days an offer stands when nothing else is said. */
const VALID_DAYS = 30;

/** Price lists that may be offered on a day, the standard one first. */
export function usableLists(lists: readonly RecordOut[], today: string): readonly RecordOut[] {
  return lists
    .filter(({ retired, fields }) => {
      const { from, to } = fields as { from?: string | null; to?: string | null };
      return !retired && (from ?? '') <= today && today <= (to ?? '9999-12-31');
    })
    .toSorted((a, b) => Number(b.fields['standard'] === true) - Number(a.fields['standard'] === true));
}

/** A visit, a month to answer, by the standard list. */
export function blankRequest(
  lists: readonly RecordOut[],
  today: string,
  call: { readonly title: string; readonly km: number | null },
): RequestForm {
  return {
    template: null,
    priceList: lists[0]?.id ?? null,
    mode: 'onsite',
    urgent: false,
    minutes: null,
    km: call.km,
    text: call.title,
    validUntil: daysAfter(today, VALID_DAYS),
  };
}

interface RequestTemplate {
  readonly priceList: string | null;
  readonly mode: Mode;
  readonly minutes: number | null;
  readonly text: string;
  readonly validDays: number | null;
}

/** The form as a template fills it in; what the template leaves open stays. A list no longer in use is not taken. */
export function fromTemplate(
  form: RequestForm,
  template: RecordOut | null,
  lists: readonly RecordOut[],
  today: string,
): RequestForm {
  const said = (template?.fields['request'] ?? null) as RequestTemplate | null;
  if (template === null || said === null) return { ...form, template: null };
  return {
    ...form,
    template: template.id,
    priceList: lists.some((one) => one.id === said.priceList) ? said.priceList : form.priceList,
    mode: said.mode,
    minutes: said.minutes ?? form.minutes,
    km: said.mode === 'onsite' ? form.km : null,
    text: said.text === '' ? form.text : said.text,
    validUntil: said.validDays === null ? form.validUntil : daysAfter(today, said.validDays),
  };
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
