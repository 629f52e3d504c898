import { ROLES } from '#shared/domain/decision.ts';
import { SportelloError } from '#shared/result.ts';
import type { RecordOut } from '#shared/api/records.ts';
import { callOnce } from '#main/core/localCall.ts';
import { passwordFrom } from '../newCompany.ts';
import { tellRebuild } from '../openWork.ts';
import { requireStore } from '../requireStore.ts';
import { type Verb, type VerbCall, WrongUse } from '../verb.ts';

const LOGIN = { value: 'LOGIN', required: true, help: { it: 'nome utente', en: 'login' } } as const;
const PASSWORD = { help: { it: 'legge la password da stdin', en: 'reads the password from stdin' } } as const;

async function operators(call: VerbCall): Promise<RecordOut[]> {
  requireStore(call.dir);
  return (await callOnce(call.dir, call.ports, 'catalog.get', {})).operators;
}

function loginOf(one: RecordOut): string {
  const { login } = one.fields;
  return typeof login === 'string' ? login : '';
}

export const operatorList: Verb = {
  name: 'operator list',
  summary: { it: 'elenca gli operatori', en: 'lists the operators' },
  async run(call) {
    const all = (await operators(call)).map((one) => ({
      id: one.id,
      name: one.name,
      login: loginOf(one),
      roles: one.fields['roles'],
      retired: one.retired,
    }));
    return {
      value: all,
      text: all.map((one) => `${one.login.padEnd(24)} ${one.name}${one.retired ? ' (-)' : ''}`).join('\n'),
    };
  },
};

export const operatorAdd: Verb = {
  name: 'operator add',
  summary: { it: 'aggiunge un operatore', en: 'adds an operator' },
  options: {
    login: LOGIN,
    name: { value: 'NAME', required: true, help: { it: 'nome e cognome', en: 'full name' } },
    email: { value: 'EMAIL', help: { it: 'indirizzo e-mail', en: 'e-mail address' } },
    role: {
      value: 'ROLE',
      many: true,
      help: {
        it: `ruolo, anche più d’uno: ${ROLES.join(', ')}`,
        en: `role, several may be given: ${ROLES.join(', ')}`,
      },
    },
    'password-stdin': PASSWORD,
  },
  async run(call) {
    const login = call.option('login') ?? '';
    const taken = (await operators(call)).some(
      (one) => !one.retired && loginOf(one).toLowerCase() === login.toLowerCase(),
    );
    if (taken)
      throw new SportelloError({ code: 'conflict', field: 'login', reason: 'loginTaken', safe: 'nothingChanged' });
    const given = call.options('role');
    const roles = ROLES.filter((role) => (given.length === 0 ? role === 'operator' : given.includes(role)));
    const unknown = given.find((role) => !(ROLES as readonly string[]).includes(role));
    if (unknown !== undefined) throw new WrongUse(`--role: ${ROLES.join(', ')}`);
    const password = call.flag('password-stdin') ? await passwordFrom(call) : null;
    const fields = {
      name: call.option('name') ?? '',
      login,
      email: call.option('email') ?? null,
      roles: [...roles],
      groups: [],
      language: null,
    };
    const told = tellRebuild(call);
    const { id } = await callOnce(call.dir, call.ports, 'operator.add', { record: { kind: 'operator', fields } }, told);
    if (password !== null)
      await callOnce(call.dir, call.ports, 'operator.setPassword', { operator: id, password }, told);
    return { value: { id, login, roles, passwordSet: password !== null }, text: `${login}: ${roles.join(', ')}` };
  },
};

export const operatorPassword: Verb = {
  name: 'operator password',
  summary: { it: 'cambia la password di un operatore', en: 'sets an operator’s password' },
  options: { login: LOGIN, 'password-stdin': PASSWORD },
  async run(call) {
    if (!call.flag('password-stdin'))
      throw new WrongUse(
        call.language === 'it'
          ? 'manca --password-stdin: la password si legge solo da stdin'
          : 'missing --password-stdin: the password is read from stdin only',
      );
    const login = call.option('login') ?? '';
    const found = (await operators(call)).find(
      (one) => !one.retired && loginOf(one).toLowerCase() === login.toLowerCase(),
    );
    if (found === undefined) throw new SportelloError({ code: 'not_found', field: 'login', reason: 'noSuchOperator' });
    const password = await passwordFrom(call);
    const change = { operator: found.id, password };
    await callOnce(call.dir, call.ports, 'operator.setPassword', change, tellRebuild(call));
    return {
      value: { id: found.id, login },
      text: call.language === 'it' ? `Password di ${login} cambiata.` : `Password of ${login} set.`,
    };
  },
};
