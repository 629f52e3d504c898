import { expect, test } from 'vitest';
import type { DecideContext } from '../decision.ts';
import type { RecordState } from '../record/record.ts';
import { ANNA, MARTA, pureDesk } from '../../../tests/support/pureDesk.ts';
import { askedOn } from './savedView.ts';
import { addView, changeView, mayChangeView, retireView, type SavedViewInput } from './savedViewDecide.ts';
import { callsView } from './view.ts';

const MINE: SavedViewInput = {
  name: 'Per tipologia',
  roles: [],
  view: callsView.parse({ rows: ['type'], from: '2026-01-01', to: '2026-01-31' }),
  period: 'lastMonth',
  chart: 'bars',
};
const asManager = (decide: (ctx: DecideContext) => ReturnType<typeof addView>) => (ctx: DecideContext) =>
  decide({ ...ctx, roles: ['manager'] });

test('a view is that of whoever keeps it; another may not touch it, a manager only what is shared', () => {
  const desk = pureDesk();
  const { id } = desk.act((ctx) => addView(MINE, ctx)).result;
  const fields = () => (desk.state('view', id) as RecordState).fields;
  expect(fields()).toMatchObject({ owner: MARTA, name: 'Per tipologia' });
  const refused = { code: 'refused', reason: 'notYours', field: 'id' };
  expect(() => desk.act((ctx) => changeView(id, { name: 'Altro' }, ctx), ANNA)).toThrow(
    expect.objectContaining(refused),
  );
  expect(() =>
    desk.act(
      asManager((ctx) => changeView(id, { name: 'Altro' }, ctx)),
      ANNA,
    ),
  ).toThrow(expect.objectContaining(refused));
  desk.act((ctx) => changeView(id, { roles: ['technician'] }, ctx));
  expect(() => desk.act((ctx) => retireView(id, true, ctx), ANNA)).toThrow(expect.objectContaining(refused));
  desk.act(
    asManager((ctx) => changeView(id, { name: 'Di tutti' }, ctx)),
    ANNA,
  );
  // It stays its owner's.
  expect(fields()).toMatchObject({ owner: MARTA, name: 'Di tutti' });
  desk.act((ctx) => retireView(id, true, ctx));
  expect((desk.state('view', id) as RecordState).retired).toBe(true);
  desk.act((ctx) => retireView(id, false, ctx));
  expect((desk.state('view', id) as RecordState).retired).toBe(false);
  expect(() => desk.act((ctx) => changeView('01j00000000000000000000000', {}, ctx))).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  );
  expect(mayChangeView(fields(), { operator: ANNA, roles: ['operator'] })).toBe(false);
});

test('a period by its name moves on with the calendar; days that were chosen stay', () => {
  expect(askedOn(MINE, '2026-03-15')).toMatchObject({ from: '2026-02-01', to: '2026-02-28', rows: ['type'] });
  expect(askedOn({ ...MINE, period: null }, '2026-03-15')).toMatchObject({ from: '2026-01-01', to: '2026-01-31' });
});
