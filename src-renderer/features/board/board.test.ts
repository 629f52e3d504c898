import { describe, expect, it } from 'vitest';
import { boardColumns, columnKey } from './boardColumns.ts';
import { columnLoad } from './columnLoad.ts';

const record = (id: string, over = {}) => ({ id, name: id.toUpperCase(), retired: false, fields: {}, ...over });

describe('columns', () => {
  it('begin with what waits, and keep a retired operator who still has calls', () => {
    const counts = [
      { value: 'b', count: 3 },
      { value: 'old', count: 1 },
      { value: null, count: 7 },
    ];
    const columns = boardColumns(
      'operator',
      [record('a'), record('b'), record('gone', { retired: true }), record('old', { retired: true })],
      counts,
      'Da assegnare',
    );
    expect(columns.map((one) => [one.key, one.count, one.hotkey])).toEqual([
      ['none', 7, '0'],
      ['a', 0, '1'],
      ['b', 3, '2'],
      ['old', 1, '3'],
    ]);
    expect(columns[0]?.place).toEqual({ operator: null });
    expect(columns[2]?.place).toEqual({ operator: 'b' });
  });
  it('of groups hand on at the level of the group', () => {
    const [waiting, laser] = boardColumns('group', [record('laser', { fields: { level: 2 } })], [], 'Senza gruppo');
    expect([waiting?.place, laser?.place]).toEqual([{ group: null }, { group: 'laser', level: 2 }]);
  });
  it('have a key each as long as there are keys', () => {
    const keys = Array.from({ length: 36 }, (_, i) => columnKey(i));
    expect(new Set(keys).size).toBe(36);
    expect(columnKey(36)).toBe('');
  });
});

describe('the load of a column', () => {
  const stopped = (openedAt: number) => ({ stopped: true, openedAt });
  const open = (openedAt: number) => ({ stopped: false, openedAt });
  it('is read off the rows in their order', () => {
    expect(columnLoad([stopped(50), stopped(60), open(10), open(90)], 4)).toEqual({
      stopped: 2,
      more: false,
      oldestAt: 10,
    });
    expect(columnLoad([stopped(5), open(10)], 900)).toEqual({ stopped: 1, more: false, oldestAt: 5 });
    expect(columnLoad([], 0)).toEqual({ stopped: 0, more: false, oldestAt: null });
  });
  it('says that it is not sure when all that is known is stopped', () => {
    expect(columnLoad([stopped(1), stopped(2)], 300)).toEqual({ stopped: 2, more: true, oldestAt: null });
    expect(columnLoad([stopped(1), stopped(2)], 2)).toEqual({ stopped: 2, more: false, oldestAt: 1 });
  });
});
