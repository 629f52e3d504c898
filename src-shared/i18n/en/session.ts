import type { session as it } from '../it/session.ts';
import type { Shape } from '../shape.ts';

/** Set-up, sign-in, quick switch, lock. */
export const session = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  switchOperator: 'Switch operator',
  lock: 'Lock',
  password: 'Password',
  newPassword: 'New password',
  repeatPassword: 'Repeat the password',
  wrongPassword: 'Wrong password',
  locked: 'Desk locked',
  whoAreYou: 'Who are you?',
} as const satisfies Shape<typeof it>;
