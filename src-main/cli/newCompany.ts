import type { NewCompany } from '#main/core/openForWork.ts';
import type { Option, VerbCall } from './verb.ts';

/** Options of a verb that may make a store. */
export const COMPANY_OPTIONS: Readonly<Record<string, Option>> = {
  company: { value: 'NAME', help: { it: 'nome dell’azienda', en: 'name of the company' } },
  zone: {
    value: 'ZONE',
    default: 'Europe/Rome',
    help: { it: 'fuso orario dell’azienda, fissato per sempre', en: 'the company’s time zone, fixed for ever' },
  },
  lang: { value: 'it|en', default: 'it', help: { it: 'lingua dell’azienda', en: 'the company’s language' } },
  admin: {
    value: 'LOGIN',
    default: 'admin',
    help: { it: 'nome utente dell’amministratore', en: 'login of the administrator' },
  },
};

/** The company a fresh folder gets; without a password nobody can sign in yet. */
export function newCompany(call: VerbCall, password: string | null, demo = false): NewCompany {
  const language = call.option('lang') === 'en' ? 'en' : 'it';
  const name =
    call.option('company') ??
    (demo ? 'Esempio Assistenza S.r.l.' : language === 'it' ? 'La mia azienda' : 'My company');
  const login = call.option('admin') ?? 'admin';
  return {
    zone: call.option('zone') ?? 'Europe/Rome',
    company: { name, language },
    admin: { name: language === 'it' ? 'Amministratore' : 'Administrator', login, email: null, password },
    demo,
  };
}

/** What to say of a store made on the way, on stderr. */
export function madeNote(call: VerbCall): string {
  const login = call.option('admin') ?? 'admin';
  return call.language === 'it'
    ? `Creato un archivio nuovo in ${call.dir}. Dai una password all’amministratore: sportello operator password --login ${login} --password-stdin --data ${call.dir}`
    : `Made a new store in ${call.dir}. Give the administrator a password: sportello operator password --login ${login} --password-stdin --data ${call.dir}`;
}

/** A password from stdin: its first line, 8 to 200 characters, never trimmed otherwise. */
export async function passwordFrom(call: VerbCall): Promise<string> {
  const given = await call.io.readInput();
  return given.replace(/\r?\n[\s\S]*$/, '');
}
