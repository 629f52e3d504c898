import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '#shared/i18n/resources.ts';
import { DEMO_PASSWORD } from './demo.ts';
import { DEFAULT_ZONE } from './desk.ts';
import { needsCompany, openForWork } from './openForWork.ts';
import type { Ports } from './ports.ts';

/** Where the example company lives when no folder is named: never where a real one would. */
export function demoFolder(): string {
  return join(homedir(), '.sportello-demo');
}

/**
 * Makes the example company in a folder that has no store yet, or finishes one that was cut short. Gives the line to
 * print, or null when there was one.
 */
export async function makeDemoIfEmpty(dir: string, ports: Ports, language: Language): Promise<string | null> {
  if (!needsCompany(dir, ports, true)) return null;
  const admin = { name: 'Amministratore', login: 'admin', email: null, password: DEMO_PASSWORD };
  const named = { name: 'Esempio Assistenza S.r.l.', language: 'it' as const };
  const { close } = await openForWork(dir, ports, {
    company: { zone: DEFAULT_ZONE, company: named, admin, demo: true },
  });
  close();
  return language === 'it'
    ? `Azienda di esempio pronta: si entra come admin (o marta, paolo, davide, luca, elena, silvia) con la password "${DEMO_PASSWORD}".`
    : `Example company made: sign in as admin (or marta, paolo, davide, luca, elena, silvia) with the password "${DEMO_PASSWORD}".`;
}
