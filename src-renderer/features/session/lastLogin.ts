import type { SignInOperator } from './pickOperator.ts';

const KEY = 'sportello.lastLogin';

/** Who signed in here last, if the account is still in use; '' otherwise. Kept by this browser or desk alone. */
export function lastLogin(operators: readonly SignInOperator[]): string {
  try {
    const kept = localStorage.getItem(KEY);
    return operators.find((one) => one.login === kept)?.login ?? '';
  } catch {
    // Storage refused (private window): nobody is suggested.
    return '';
  }
}

export function keepLastLogin(login: string): void {
  try {
    localStorage.setItem(KEY, login);
  } catch {
    // Storage refused: the next sign-in suggests nobody, nothing else changes.
  }
}
