import { expect, it } from 'vitest';
import { exportCommand } from './exportCommand.ts';

it('names what, format and folder, quoted where it must be', () => {
  expect(exportCommand('tickets', 'csv', '/home/marta/.sportello')).toBe(
    'npm run sportello -- export tickets --format csv --out tickets.csv --data /home/marta/.sportello',
  );
  expect(exportCommand('events', 'json', '/home/marta/I miei dati')).toContain('--data "/home/marta/I miei dati"');
});
