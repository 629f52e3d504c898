import type { PhoneOutcome } from '#shared/domain/phone/contact.ts';
import { type PhoneMap, readPhoneMap } from '#shared/domain/phone/genericCsv.ts';

/** A map as it is typed: blanks for what is not there, outcomes a line each. */
export interface MapForm {
  readonly name: string;
  readonly delimiter: string;
  readonly encoding: PhoneMap['encoding'];
  readonly time: string;
  readonly format: string;
  readonly number: string;
  readonly queue: string;
  readonly wait: string;
  readonly talk: string;
  readonly outcome: string;
  readonly outcomes: string;
  readonly otherwise: PhoneOutcome | null;
}

export const EMPTY_MAP: MapForm = {
  name: '',
  delimiter: ';',
  encoding: 'utf-8',
  time: '',
  format: 'DD/MM/YYYY HH:mm:ss',
  number: '',
  queue: '',
  wait: '',
  talk: '',
  outcome: '',
  outcomes: '',
  otherwise: 'answered',
};

/** @throws SportelloError invalid_input naming the field */
export function mapOfForm(form: MapForm): PhoneMap {
  const blank = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const pairs = form.outcomes
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.lastIndexOf('=');
      return [line.slice(0, Math.max(0, at)).trim(), line.slice(at + 1).trim()] as const;
    });
  return readPhoneMap({
    ...form,
    time: form.time.trim(),
    number: blank(form.number),
    queue: blank(form.queue),
    wait: blank(form.wait),
    talk: blank(form.talk),
    outcome: blank(form.outcome),
    outcomes: Object.fromEntries(pairs),
  });
}

export function formOfMap(map: PhoneMap): MapForm {
  return {
    ...map,
    number: map.number ?? '',
    queue: map.queue ?? '',
    wait: map.wait ?? '',
    talk: map.talk ?? '',
    outcome: map.outcome ?? '',
    outcomes: Object.entries(map.outcomes)
      .map(([text, outcome]) => `${text} = ${outcome}`)
      .join('\n'),
  };
}
