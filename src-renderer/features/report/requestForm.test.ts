import { describe, expect, it } from 'vitest';
import type { RecordOut } from '#shared/api/records.ts';
import { blankRequest, fromTemplate, usableLists } from './requestForm.ts';

const record = (id: string, fields: Record<string, unknown>, retired = false): RecordOut => ({
  id,
  kind: 'priceList',
  name: id,
  retired,
  mergedInto: null,
  erased: false,
  fields,
});
const TODAY = '2026-03-02';

describe('the form of a request', () => {
  it('offers the lists that hold today, the standard one first', () => {
    const lists = [
      record('other', { from: null, to: null, standard: false }),
      record('standard', { from: '2026-01-01', to: null, standard: true }),
      record('old', { from: null, to: '2026-03-01', standard: true }),
      record('next', { from: '2026-03-03', to: null, standard: true }),
      record('gone', { from: null, to: null, standard: true }, true),
    ];
    expect(usableLists(lists, TODAY).map((one) => one.id)).toEqual(['standard', 'other']);
  });

  it('begins as a visit by the first list, with a month to answer', () => {
    const form = blankRequest([record('standard', {})], TODAY, { title: 'Laser fermo', km: 38 });
    expect(form).toMatchObject({ priceList: 'standard', mode: 'onsite', km: 38, validUntil: '2026-04-01' });
  });

  it('is filled in by a template, which may leave things open', () => {
    const lists = [record('standard', {})];
    const form = blankRequest(lists, TODAY, { title: 'Laser fermo', km: 38 });
    const template = record('t', {
      request: { priceList: 'gone', mode: 'remote', minutes: 90, text: 'Verifica a distanza', validDays: 10 },
    });
    expect(fromTemplate(form, template, lists, TODAY)).toMatchObject({
      template: 't',
      priceList: 'standard',
      mode: 'remote',
      minutes: 90,
      km: null,
      text: 'Verifica a distanza',
      validUntil: '2026-03-12',
    });
    expect(fromTemplate(form, null, lists, TODAY)).toEqual(form);
  });
});
