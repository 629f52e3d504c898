import { hash, verify } from '@node-rs/argon2';
import type { OperatorOut } from '#shared/api/session.ts';
import { SportelloError } from '#shared/result.ts';
import type { Store } from '#main/store/store.ts';
import { readCredential, recordFailure, recordSuccess, writeCredential } from '#main/store/credentials.ts';
import { recordsOfKind } from '#main/store/query/records.ts';
import { operatorOf } from './operators.ts';
import { textOf } from '#shared/text/textOf.ts';

/** Wrong tries before a pause is asked for, and how long the pause is (ms). */
const TRIES = 5;
const PAUSE_MS = 30_000;
/** Checked when the login is unknown, so that the answer takes as long as for a known one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$HxuBN2hLg6CyJe7/M5kChg$4+AIth/cdIj0Iz1jYNEVwc7j1dcHDcOJ79naGtIp4qw';

/**
 * Checks a login and its password.
 * @throws SportelloError wrong_password (the same for an unknown login), too_many_attempts
 */
export async function signIn(store: Store, login: string, password: string, now: number): Promise<OperatorOut> {
  const wanted = login.toLocaleLowerCase();
  const record = recordsOfKind(store.db, 'operator').find(
    (one) => !one.retired && textOf(one.fields['login']).toLocaleLowerCase() === wanted,
  );
  return checkPassword(store, record?.id ?? null, password, now);
}

/** @throws SportelloError not_signed_in, wrong_password, too_many_attempts */
export async function unlock(
  store: Store,
  operator: string | null,
  password: string,
  now: number,
): Promise<OperatorOut> {
  if (operator === null) throw new SportelloError({ code: 'not_signed_in' });
  return checkPassword(store, operator, password, now);
}

/** @throws SportelloError wrong_password on `present` */
export async function changeOwnPassword(
  store: Store,
  operator: string | null,
  present: string,
  next: string,
  now: number,
): Promise<null> {
  if (operator === null) throw new SportelloError({ code: 'not_signed_in' });
  await checkPassword(store, operator, present, now, 'present');
  return setPassword(store, operator, next, now);
}

/** Sets an operator's password: an argon2id verifier beside the log, on this desk only. */
export async function setPassword(store: Store, operator: string, password: string, now: number): Promise<null> {
  if (operatorOf(store, operator) === null) throw new SportelloError({ code: 'not_found', field: 'operator' });
  writeCredential(store.db, operator, await hash(password), now);
  return null;
}

async function checkPassword(
  store: Store,
  operator: string | null,
  password: string,
  now: number,
  field = 'password',
): Promise<OperatorOut> {
  const credential = operator === null ? undefined : readCredential(store.db, operator);
  if (credential !== undefined && credential.failures >= TRIES && now < credential.failedAt + PAUSE_MS) {
    throw new SportelloError({
      code: 'too_many_attempts',
      field,
      params: { seconds: Math.ceil((credential.failedAt + PAUSE_MS - now) / 1000) },
    });
  }
  const right = await verify(credential?.hash ?? NOBODY, password);
  const found = operator === null ? null : operatorOf(store, operator);
  if (!right || credential === undefined || found === null) {
    if (operator !== null && credential !== undefined) recordFailure(store.db, operator, now);
    throw new SportelloError({ code: 'wrong_password', field });
  }
  recordSuccess(store.db, found.id);
  return found;
}
