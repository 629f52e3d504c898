/** Set-up, sign-in, quick switch, lock. */
export const session = {
  signIn: 'Entra',
  signOut: 'Esci',
  switchOperator: 'Cambia operatore',
  lock: 'Blocca',
  password: 'Password',
  newPassword: 'Nuova password',
  repeatPassword: 'Ripeti la password',
  wrongPassword: 'Password sbagliata',
  locked: 'Postazione bloccata',
  whoAreYou: 'Chi sei?',
} as const;
