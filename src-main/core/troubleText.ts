import type { Language } from '#shared/i18n/resources.ts';
import { SportelloError } from '#shared/result.ts';
import { productTexts } from './productTexts.ts';

/**
 * Why a desk could not be started, in one line: what happened, what is safe, what to do. Of a defect only what the
 * system says of it: its codes are not ours.
 */
export function troubleText(error: unknown, language: Language): string {
  const text = productTexts(language);
  const known = error instanceof SportelloError ? error : null;
  const code = known?.code ?? 'internal';
  const reference = known?.params?.['reference'];
  const detail = known === null && error instanceof Error ? ` (${error.message})` : '';
  return [
    `${text(`errors:code.${code}.title`) ?? code}${detail}.`,
    known?.safe === undefined ? null : text(`errors:safe.${known.safe}`),
    text(`recovery:todo.${code}`) ?? text(`errors:code.${code}.todo`),
    reference === undefined ? null : text('errors:reference', { reference }),
  ]
    .filter((part) => part !== null)
    .join(' ')
    .replaceAll(/\s*\n\s*/g, ' ');
}
