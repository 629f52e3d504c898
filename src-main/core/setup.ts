import type { OperatorOut } from '#shared/api/session.ts';
import { defaultCatalog } from '#shared/domain/catalog/defaults.ts';
import type { Decision, DecideContext } from '#shared/domain/decision.ts';
import { COMPANY_ID, company } from '#shared/domain/people/company.ts';
import { operator } from '#shared/domain/people/operator.ts';
import { addRecord } from '#shared/domain/record/decide.ts';
import { SportelloError } from '#shared/result.ts';
import { recordById } from '#main/store/query/records.ts';
import { save } from '#main/store/log/save.ts';
import type { Store } from '#main/store/store.ts';
import { finishDemo, markDemo } from './demo.ts';
import { operatorOf } from './operators.ts';
import { setPassword } from './signIn.ts';

/** What a first run needs to know. */
export interface SetUp {
  readonly commandId: string;
  readonly company: { readonly name: string; readonly language: 'it' | 'en' };
  /** Without a password the administrator cannot sign in until a verb gives one. */
  readonly admin: {
    readonly name: string;
    readonly login: string;
    readonly email: string | null;
    readonly password: string | null;
  };
  readonly demo: boolean;
}

/**
 * First run: the company, the lists it starts from and its first administrator, who gets a password. One that was cut
 * short is gone on with by the same command id.
 * @throws SportelloError conflict when the store has its company already
 */
export async function setUp(
  store: Store,
  input: SetUp,
  now: number,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<OperatorOut> {
  const done = store.db.prepare('SELECT result FROM commands WHERE id = ?').get(input.commandId);
  if (done === undefined && recordById(store.db, COMPANY_ID) !== null) {
    throw new SportelloError({ code: 'conflict', reason: 'alreadySetUp', safe: 'nothingChanged' });
  }
  if (done === undefined) markDemo(store, input.demo ? input.commandId : null);
  const { result } = save(store, { commandId: input.commandId, actor: 'system', roles: ['admin'] }, (ctx) =>
    decideSetup(input, ctx),
  );
  if (input.admin.password !== null) await setPassword(store, result.id, input.admin.password, now);
  await finishDemo(store, ({ done: made, total }) => onProgress(made, total));
  const made = operatorOf(store, result.id);
  if (made === null) throw new Error('the first administrator was not kept');
  return made;
}

function decideSetup(input: SetUp, ctx: DecideContext): Decision<{ id: string }> {
  const { language } = input.company;
  const companyFields = { name: input.company.name, language, lockMinutes: 15 };
  const lists = defaultCatalog(language, ctx);
  const admin = addRecord(
    operator,
    {
      name: input.admin.name,
      login: input.admin.login,
      email: input.admin.email,
      roles: ['admin', 'manager', 'technician', 'operator'],
      groups: lists.groups,
      language,
    },
    ctx,
  );
  return {
    events: [...addRecord(company, companyFields, ctx, COMPANY_ID).events, ...lists.events, ...admin.events],
    result: admin.result,
  };
}
