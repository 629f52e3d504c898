import { expect, it } from 'vitest';
import { EMPTY_MAP, formOfMap, mapOfForm } from './mapForm.ts';

it('comes back from its map as it was typed, and names the field that is wrong', () => {
  const form = {
    ...EMPTY_MAP,
    name: 'Voip',
    time: 'Quando',
    outcome: 'Esito',
    outcomes: 'OK = sì = answered\nPersa = lost',
    otherwise: null,
  };
  const map = mapOfForm(form);
  expect(map.outcomes).toEqual({ 'OK = sì': 'answered', Persa: 'lost' });
  expect(map.number).toBeNull();
  expect(mapOfForm(formOfMap(map))).toEqual(map);
  expect(() => mapOfForm(EMPTY_MAP)).toThrow(expect.objectContaining({ code: 'invalid_input', field: 'name' }));
  expect(() => mapOfForm({ ...form, outcomes: 'Persa = boh' })).toThrow(
    expect.objectContaining({ code: 'invalid_input', field: 'outcomes.Persa' }),
  );
});
