import type { i18n } from 'i18next';
import { SportelloError } from '#shared/result.ts';
import type { FieldError } from './fieldErrors.tsx';

/** What an ErrorState shows of an error. */
export interface ErrorText {
  title: string;
  safe: string | undefined;
  todo: string;
  reference: string | undefined;
}

/** Reads any error: a typed one by its code (by its reason, when there are words for it), everything else as `internal`. Never shows a raw message. */
export function errorText(error: unknown, { t, exists }: Pick<i18n, 't' | 'exists'>): ErrorText {
  const { code, safe, params, reason } =
    error instanceof SportelloError
      ? error
      : { code: 'internal' as const, safe: undefined, params: undefined, reason: undefined };
  const why = `errors:refused.${reason ?? ''}`;
  const said = code !== 'invalid_input' && reason !== undefined && exists(why);
  const safeKey = `errors:safe.${safe ?? ''}`;
  const reference = params?.reference;
  return {
    title: said ? t(why as 'errors:refused.notPlanned', { ...params }) : t(`errors:code.${code}.title`),
    safe: safe !== undefined && exists(safeKey) ? t(safeKey as 'errors:safe.nothingChanged') : undefined,
    todo: t(`errors:code.${code}.todo`),
    reference: reference === undefined ? undefined : String(reference),
  };
}

/** The field a typed error points at, with the reason in words; undefined when it is about no field. */
export function fieldError(error: unknown, { t, exists }: Pick<i18n, 't' | 'exists'>): FieldError | undefined {
  if (!(error instanceof SportelloError) || error.field === undefined) return undefined;
  // A refusal may point at a field too: the colleague chosen has left.
  const key = [`errors:field.${error.reason ?? ''}`, `errors:refused.${error.reason ?? ''}`].find((one) => exists(one));
  return {
    field: error.field,
    message: key === undefined ? t('errors:field.invalid') : t(key as 'errors:field.invalid', { ...error.params }),
  };
}
