import { expect, it } from 'vitest';
import { checkOverdue } from './overdue.ts';

const refused = expect.objectContaining({
  code: 'forbidden',
  field: 'record.fields.overdue',
  reason: 'overdueClearedByManager',
});

it('anyone may say that somebody is behind with payments, only a manager that they have paid', () => {
  const technician = { roles: ['operator', 'technician'] } as const;
  expect(() => checkOverdue({ overdue: false }, { overdue: true }, technician)).toThrow(refused);
  for (const [given, present] of [
    [{ overdue: true }, { overdue: false }],
    [{ overdue: false }, { overdue: false }],
    [{ name: 'Rossi' }, { overdue: true }],
  ] as const)
    expect(() => checkOverdue(given, present, technician)).not.toThrow();
  for (const role of ['manager', 'admin'] as const)
    expect(() => checkOverdue({ overdue: false }, { overdue: true }, { roles: [role] })).not.toThrow();
});
