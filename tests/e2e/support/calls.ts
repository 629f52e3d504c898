import type { Page } from '@playwright/test';
import type { InputOf } from '#shared/api/contract.ts';
import { ask, run } from './desk.ts';

/** Names of the company's lists, to use instead of ids. */
export async function lists(page: Page) {
  const catalog = await ask(page, 'catalog.get', {});
  const idOf = (list: 'types' | 'products' | 'groups' | 'services', name: string): string => {
    const found = catalog[list].find((one) => one.name === name);
    if (found === undefined) throw new Error(`no ${name} among ${list}`);
    return found.id;
  };
  return { catalog, idOf };
}

/** Opens a call with these words, beside what a test says of it. Gives the id. */
export async function openCall(
  page: Page,
  title: string,
  over: Partial<Omit<InputOf<'ticket.open'>, 'commandId'>> = {},
): Promise<string> {
  const { idOf } = await lists(page);
  const opened = await run(page, 'ticket.open', {
    channel: 'phone',
    problem: title,
    title,
    requesterName: 'Luca Moretti',
    ...over,
    service: over.service ?? idOf('services', 'Informazioni'),
  });
  return opened.id;
}
