import type { Checked } from '../../result.ts';

type Answer = Checked<string, 'length' | 'characters' | 'format' | 'check'>;
const refused = (reason: 'length' | 'characters' | 'format' | 'check'): Answer => ({ ok: false, reason });

/** Spaces, dots and dashes do not count; letters are capitals. */
function pack(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-_/]+/gu, '');
}

/** Lengths where bills of this company may be paid; other countries' IBANs are held to their digits alone. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  IT: 27,
  SM: 27,
  DE: 22,
  FR: 27,
  AT: 20,
  CH: 21,
  SI: 19,
  ES: 24,
};

/** An IBAN, with or without spaces: country, two check digits (ISO 13616: the number, turned round, is 1 modulo 97), account. */
export function checkIban(text: string): Answer {
  const iban = pack(text);
  if (!/^[A-Z0-9]*$/.test(iban)) return refused('characters');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban))
    return refused(iban.length < 15 || iban.length > 34 ? 'length' : 'format');
  const length = IBAN_LENGTHS[iban.slice(0, 2)];
  if (length !== undefined && iban.length !== length) return refused('length');
  let rest = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of Number.parseInt(letter, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1 ? { ok: true, value: iban } : refused('check');
}

/** Code of a public tender (CIG): ten letters or digits. */
export function checkCig(text: string): Answer {
  return ofLength(pack(text), 10);
}

/** Code of a public project (CUP): fifteen letters or digits, the first a letter. */
export function checkCup(text: string): Answer {
  const checked = ofLength(pack(text), 15);
  return checked.ok && !/^[A-Z]/.test(checked.value) ? refused('format') : checked;
}

function ofLength(code: string, length: number): Answer {
  if (!/^[A-Z0-9]*$/.test(code)) return refused('characters');
  return code.length === length ? { ok: true, value: code } : refused('length');
}

/** Causes of payment that a withholding may name (Certificazione Unica), as the electronic invoice knows them. */
const CAUSES = /^(?:[A-EG-IL-Z]|L1|M1|M2|O1|V1|ZO)$/;

/** A cause of withholding: `A` for professional work. */
export function checkWithholdingCause(text: string): Answer {
  const code = pack(text);
  return isWithholdingCause(code) ? { ok: true, value: code } : refused('format');
}

/** Whether a cause stands as the electronic invoice writes it. */
export function isWithholdingCause(code: string): boolean {
  return CAUSES.test(code);
}
