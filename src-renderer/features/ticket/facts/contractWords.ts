import type { RecordOut } from '#shared/api/records.ts';
import type { ContractKind } from '#shared/domain/people/contract.ts';
import { formatDay, localDay } from '#shared/format/date.ts';
import type { WordsContext } from '../story/values.ts';

/** A contract in words: its kind, and until when it holds or held. */
export function contractWords(
  contract: Pick<RecordOut, 'fields'>,
  now: number,
  { t, lang, timeZone }: Pick<WordsContext, 't' | 'lang' | 'timeZone'>,
): string {
  const kind = t(`ticket:contractKind.${contract.fields['sort'] as ContractKind}`);
  const { to } = contract.fields;
  if (typeof to !== 'string') return kind;
  const ended = to < localDay(now, timeZone);
  return t(ended ? 'ticket:facts.contractEnded' : 'ticket:facts.contractUntil', { kind, date: formatDay(to, lang) });
}
