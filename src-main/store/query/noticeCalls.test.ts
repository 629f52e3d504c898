import { expect, it } from 'vitest';
import { add, open } from '../../../tests/support/calls.ts';
import { freshMemory } from '../../../tests/support/stores.ts';
import { noticeCalls } from './noticeCalls.ts';

it('counts the calls of each notice since an instant, and leaves out the others', () => {
  const { store, close } = freshMemory();
  try {
    const fields = { title: 'Server licenze fermo', answer: 'Ripristino alle 12', active: true };
    const [down, quiet] = [add(store, 'notice', fields), add(store, 'notice', { ...fields, title: 'Altro' })];
    open(store, { notice: down });
    const since = store.ports.now() + 500;
    open(store, { notice: down });
    open(store, { notice: down });
    open(store);
    expect(noticeCalls(store.db, since)).toEqual([{ notice: down, calls: 2 }]);
    expect(noticeCalls(store.db, 0)).toEqual([{ notice: down, calls: 3 }]);
    expect(noticeCalls(store.db, since).some((one) => one.notice === quiet)).toBe(false);
  } finally {
    close();
  }
});
