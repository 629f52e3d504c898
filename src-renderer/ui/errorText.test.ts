import { describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/createI18n.ts';
import { it as italian } from '#shared/i18n/resources.ts';
import { ERROR_CODES, SportelloError } from '#shared/result.ts';
import { errorText, fieldError } from './errorText.ts';

const i18n = createI18n('it');

describe('errorText', () => {
  it('has words for every code, and no others', () => {
    expect(Object.keys(italian.errors.code).toSorted()).toEqual([...ERROR_CODES].toSorted());
  });
  it('says what is safe and what to do, never a raw message', () => {
    const text = errorText(new SportelloError({ code: 'disk_full', safe: 'draftKept' }), i18n);
    expect(text).toEqual({
      title: 'Il disco è pieno',
      safe: 'La bozza è conservata.',
      todo: 'Libera spazio e riprova; intanto puoi leggere tutto.',
      reference: undefined,
    });
    const raw = errorText(new TypeError('secret /path'), i18n);
    expect(JSON.stringify(raw)).not.toContain('secret');
    expect(raw.title).toBe('Qualcosa non ha funzionato');
  });
  it('gives the reference of an internal error', () => {
    expect(errorText(new SportelloError({ code: 'internal', params: { reference: 'a1' } }), i18n).reference).toBe('a1');
  });
});

describe('fieldError', () => {
  it('names the field and fills the limits in', () => {
    const error = new SportelloError({
      code: 'invalid_input',
      field: 'sites.0.name',
      reason: 'tooLong',
      params: { max: 2000 },
    });
    expect(fieldError(error, i18n)).toEqual({
      field: 'sites.0.name',
      message: 'Troppo lungo: al massimo 2.000 caratteri',
    });
  });
  it('falls back on plain words for a reason it does not know', () => {
    expect(fieldError(new SportelloError({ code: 'invalid_input', field: 'x', reason: 'madeUp' }), i18n)?.message).toBe(
      'Valore non valido',
    );
    expect(fieldError(new SportelloError({ code: 'busy' }), i18n)).toBeUndefined();
  });
});
