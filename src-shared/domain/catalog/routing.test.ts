import { describe, expect, it } from 'vitest';
import { contractFor, type Entry, placeOfService, routeCall } from './routing.ts';

const entry = (id: string, fields: Record<string, unknown>, retired = false): Entry => ({
  id,
  name: id,
  retired,
  fields,
});
const rule = (id: string, fields: Record<string, unknown>, retired = false): Entry =>
  entry(id, { product: null, type: null, family: null, group: null, level: null, order: 0, ...fields }, retired);
const services = [
  entry('onsite', { access: 'contract', group: 'field', level: 2, order: 3 }),
  entry('base', { access: 'free', group: 'first', level: 1, order: 1 }),
  entry('laser', { access: 'contract', group: 'laser', level: 2, order: 2 }),
];
const groups = [
  entry('field', { level: 2, order: 0 }),
  entry('lx-group', { level: 3, order: 1 }),
  entry('second-first', { level: 1, order: 5 }),
  entry('first', { level: 1, order: 2 }),
  entry('laser', { level: 2, order: 3 }),
];
const call = { product: 'lx', type: 'block', family: 'machine' } as const;

describe('routeCall', () => {
  const byFamily = rule('f', { family: 'machine', service: 'base' });
  const byType = rule('t', { type: 'block', service: 'laser' });
  const byProduct = rule('p', { product: 'lx', service: 'laser', group: 'lx-group', level: 3 });
  const byBoth = rule('pt', { product: 'lx', type: 'block', service: 'onsite' });

  it.each([
    [[byFamily, byType, byProduct, byBoth], 'onsite', 'product+type'],
    [[byFamily, byType, byProduct], 'laser', 'product'],
    [[byFamily, byType], 'laser', 'type'],
    [[byFamily], 'base', 'family'],
    [[rule('any', { service: 'onsite' })], 'onsite', 'base'],
    [[], 'base', 'base'],
  ])('takes the most specific rule (%#)', (routes, service, by) => {
    expect(routeCall({ routes, services, groups }, call)).toMatchObject({ service, by });
  });

  it('takes group and level of the rule, else of the service', () => {
    expect(routeCall({ routes: [byProduct], services, groups }, call)).toMatchObject({ group: 'lx-group', level: 3 });
    expect(routeCall({ routes: [byType], services, groups }, call)).toMatchObject({ group: 'laser', level: 2 });
  });

  it('passes over what does not hold, what is retired, and what leads to a retired service', () => {
    const other = rule('o', { product: 'other', service: 'onsite' });
    const gone = rule('g', { product: 'lx', service: 'onsite' }, true);
    const retired = [entry('onsite', { access: 'free', group: null, level: 1, order: 0 }, true), ...services.slice(1)];
    expect(routeCall({ routes: [other, gone, byType], services, groups }, call).service).toBe('laser');
    expect(routeCall({ routes: [byBoth], services: retired, groups }, call).service).toBe('base');
  });

  it('never leads to a retired group: past the rule that names it, to the first level for a service that does', () => {
    const without = (...gone: string[]) => groups.map((one) => ({ ...one, retired: gone.includes(one.id) }));
    const routes = [byProduct, byType];
    expect(routeCall({ routes, services, groups: without('lx-group') }, call)).toMatchObject({
      service: 'laser',
      group: 'laser',
      by: 'type',
    });
    expect(routeCall({ routes, services, groups: without('lx-group', 'laser') }, call)).toMatchObject({
      service: 'laser',
      group: 'first',
      level: 1,
    });
    expect(routeCall({ routes: [], services, groups: without('first') }, call)).toMatchObject({
      service: 'base',
      group: 'second-first',
    });
    expect(placeOfService(services[0], without(...groups.map((one) => one.id)))).toEqual({ group: null, level: 2 });
  });

  it('keeps the given order between two alike', () => {
    const routes = [
      rule('b', { type: 'block', service: 'laser', order: 2 }),
      rule('a', { type: 'block', service: 'onsite', order: 1 }),
    ];
    expect(routeCall({ routes, services, groups }, call).service).toBe('onsite');
  });

  it('says nothing when there is nothing to say', () => {
    expect(routeCall({ routes: [], services: [], groups }, call)).toEqual({
      service: null,
      group: null,
      level: null,
      by: null,
    });
    expect(placeOfService(undefined, groups)).toEqual({ group: null, level: null });
  });
});

describe('contractFor', () => {
  const contract = (id: string, fields: Record<string, unknown>): Entry =>
    entry(id, { sort: 'maintenance', from: null, to: null, products: [], assets: [], ...fields });
  const at = { product: 'lx', asset: 'a1', day: '2026-06-15' };

  it('takes only what is valid on the day, both ends included', () => {
    const old = contract('old', { to: '2026-06-14' });
    const next = contract('next', { from: '2026-06-16' });
    const present = contract('present', { from: '2026-06-15', to: '2026-06-15' });
    expect(contractFor([old, next, present], at).contract).toBe('present');
    expect(contractFor([old, next], at)).toEqual({ contract: null, kind: 'undefined', candidates: [] });
  });

  it('prefers the one that names the asset, then the product', () => {
    const all = contract('all', { sort: 'chargeable' });
    const product = contract('product', { products: ['lx'] });
    const asset = contract('asset', { assets: ['a1'], sort: 'prepaid' });
    expect(contractFor([all, product, asset], at)).toMatchObject({ contract: 'asset', kind: 'prepaid' });
    expect(contractFor([all, product], at)).toMatchObject({ contract: 'product', kind: 'maintenance' });
    expect(contractFor([all, product], { ...at, product: null })).toMatchObject({
      contract: 'all',
      kind: 'chargeable',
    });
  });

  it('never guesses between two kinds, and takes the longest of one kind', () => {
    const prepaid = contract('prepaid', { sort: 'prepaid' });
    const maintenance = contract('maintenance', {});
    expect(contractFor([prepaid, maintenance], at)).toMatchObject({ contract: null, kind: 'undefined' });
    expect(contractFor([prepaid, maintenance], at).candidates).toHaveLength(2);
    expect(contractFor([contract('short', { to: '2026-12-31' }), contract('open', {})], at).contract).toBe('open');
  });
});
