import { filterOptions } from '#renderer/ui/comboOptions.ts';

/** Whoever may sign in on this desk. */
export interface SignInOperator {
  id: string;
  name: string;
  login: string;
}

/** Those whose name or login has every word of the text at the start of one of its words; all of them for no text. */
export function operatorsFor(operators: readonly SignInOperator[], text: string): SignInOperator[] {
  const found = filterOptions(
    operators.map((one) => ({ value: one.id, label: one.name, detail: one.login })),
    text,
  );
  return found.flatMap((option) => operators.filter((one) => one.id === option.value));
}

/** The login meant by a text: one typed in full first, else the operator shown first, else the text itself. */
export function loginMeant(
  operators: readonly SignInOperator[],
  text: string,
  active: SignInOperator | undefined,
): string {
  const typed = text.trim();
  const exact = operators.find((one) => one.login.toLocaleLowerCase() === typed.toLocaleLowerCase());
  return exact?.login ?? active?.login ?? typed;
}
