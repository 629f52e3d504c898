import { DEMO_PASSWORD } from '#main/core/demo.ts';
import { needsCompany } from '#main/core/openForWork.ts';
import { password as passwordSchema } from '#shared/api/session.ts';
import { fromZod, SportelloError } from '#shared/result.ts';
import { COMPANY_OPTIONS, madeNote, newCompany, passwordFrom } from '../newCompany.ts';
import { openWork } from '../openWork.ts';
import type { Verb } from '../verb.ts';

export const initVerb: Verb = {
  name: 'init',
  summary: {
    it: 'crea un archivio nuovo, vuoto o con un’azienda di esempio',
    en: 'makes a new store, empty or with an example company',
  },
  options: {
    ...COMPANY_OPTIONS,
    demo: {
      help: {
        it: 'azienda di esempio: due anni, 400 clienti, 15.000 chiamate',
        en: 'example company: two years, 400 customers, 15,000 calls',
      },
    },
    'password-stdin': {
      help: {
        it: 'legge da stdin la password dell’amministratore',
        en: 'reads the administrator’s password from stdin',
      },
    },
  },
  async run(call) {
    const demo = call.flag('demo');
    if (!needsCompany(call.dir, call.ports, demo))
      throw new SportelloError({ code: 'conflict', field: 'data', reason: 'storeExists', safe: 'nothingChanged' });
    const given = call.flag('password-stdin') ? checked(await passwordFrom(call)) : null;
    const password = given ?? (demo ? DEMO_PASSWORD : null);
    const { store, made, close } = await openWork(call, newCompany(call, password, demo));
    try {
      const code = store.branch.code;
      const login = made?.login ?? '';
      if (password === null) call.io.note(madeNote(call));
      const text =
        call.language === 'it'
          ? `Archivio creato in ${call.dir}, postazione ${code}, amministratore ${login}.${demo ? ` Ogni operatore di esempio entra con la password "${DEMO_PASSWORD}".` : ''}`
          : `Store made in ${call.dir}, desk ${code}, administrator ${login}.${demo ? ` Every example operator signs in with the password "${DEMO_PASSWORD}".` : ''}`;
      return { value: { data: call.dir, code, admin: login, passwordSet: password !== null, demo }, text };
    } finally {
      close();
    }
  },
};

function checked(given: string): string {
  const parsed = passwordSchema.safeParse(given);
  if (!parsed.success) throw fromZod(parsed.error, given);
  return parsed.data;
}
