import type { TFunction } from 'i18next';
import type { CallerHit } from '#shared/api/people.ts';
import { formatPhone } from '#shared/domain/people/phones.ts';
import { speakerPhone } from '#shared/domain/card/command.ts';
import type { CardCaller } from '#shared/domain/card/draft.ts';
import type { Entry } from '#shared/domain/catalog/routing.ts';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';

/** How someone who was found is offered. */
export function callerOption(hit: CallerHit, index: number, t: TFunction<'card'>): ComboOption {
  const phone = hit.phone === '' ? '' : formatPhone(hit.phone);
  const parts =
    hit.contact !== null
      ? [hit.company, phone, hit.detail]
      : hit.asset !== null
        ? [hit.company, hit.detail === '' ? '' : t('serialShort', { serial: hit.detail }), t('machine')]
        : [t('company'), hit.detail, phone];
  return { value: String(index), label: hit.name, detail: parts.filter((one) => one !== '').join(' · ') };
}

/** The caller a card keeps: a machine found by its serial is about its company. */
export function callerOf(hit: CallerHit): CardCaller {
  const name = hit.contact === null && hit.asset !== null ? hit.company : hit.name;
  return {
    contact: hit.contact,
    customer: hit.customer,
    asset: hit.asset,
    name,
    company: hit.company,
    phone: hit.phone === '' ? '' : formatPhone(hit.phone),
  };
}

/** Name of who calls: the person, where a company was found and only one person or a chosen one speaks for it. */
export function callerName(caller: CardCaller, speaker: Entry | null): string {
  return speaker?.name ?? caller.name;
}

/** The words after the name of the chosen caller. */
export function callerDetail(caller: CardCaller, speaker: Entry | null): string {
  const parts = [
    caller.company === callerName(caller, speaker) ? '' : caller.company,
    speakerPhone(speaker) ?? caller.phone,
  ];
  return parts.filter((one) => one !== '').join(' · ');
}
