import { expect, it } from 'vitest';
import { SportelloError } from '#shared/result.ts';
import { troubleText } from './troubleText.ts';

it('says what happened, what is safe and what to do, in the language asked for', () => {
  const damaged = new SportelloError({ code: 'store_damaged', safe: 'backups' });
  expect(troubleText(damaged, 'it')).toBe(
    'L’archivio è danneggiato. Le copie di sicurezza ci sono ancora. Ripristina una copia di sicurezza; se non ce n’è una sana, recupera quello che si può leggere.',
  );
  expect(troubleText(damaged, 'en')).toMatch(/^The store is damaged\. The backups are still there\. Restore a backup/);
  expect(troubleText(new SportelloError({ code: 'store_locked', safe: 'nothingChanged' }), 'it')).toBe(
    'L’archivio è aperto da un altro programma. Non è cambiato nulla. Chiudi l’altra finestra di Sportello e riprova.',
  );
});

it('promises nothing that needs an open store', () => {
  expect(troubleText(new SportelloError({ code: 'disk_full', safe: 'savedBefore' }), 'it')).not.toContain('leggere');
});

it('gives of a defect what the system says, never a bare code', () => {
  expect(troubleText(new Error('listen EADDRINUSE'), 'en')).toMatch(/^Something went wrong \(listen EADDRINUSE\)\. /);
});
