import type { ZodError } from 'zod';

/** A check that can say no: the value as it should be kept, or why it cannot. */
export type Checked<T, R extends string = string> = { ok: true; value: T } | { ok: false; reason: R };

/** Every code a query or a command can fail with. Screens have a text for each, in both languages. */
export const ERROR_CODES = [
  'invalid_input',
  'not_found',
  'forbidden',
  'refused',
  'conflict',
  'busy',
  'store_locked',
  'store_missing',
  'store_foreign',
  'store_damaged',
  'store_newer',
  'disk_full',
  'read_only',
  'not_signed_in',
  'locked',
  'wrong_password',
  'too_many_attempts',
  'unavailable',
  'internal',
  'cancelled',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What an error says. Everything but the code is optional. */
export interface ErrorParts {
  code: ErrorCode;
  /** The field at fault, as a dotted path: `sites.0.postcode`. */
  field?: string | undefined;
  /** Why: for `refused` the rule that says no, for `invalid_input` what is wrong with the field. */
  reason?: string | undefined;
  /** Numbers and short texts for the message (limits, names). Never what was typed, never a secret. */
  params?: Record<string, string | number> | undefined;
  /** What is safe all the same, as the key of a text: `nothingChanged`, `draftKept`. */
  safe?: string | undefined;
  /** The error behind this one: for the log, never on the wire. */
  cause?: unknown;
}

/** The one error that crosses rooms and wires. Its `message` is for logs; people read the text of its code. */
export class SportelloError extends Error {
  override readonly name = 'SportelloError';
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly reason: string | undefined;
  readonly params: Readonly<Record<string, string | number>> | undefined;
  readonly safe: string | undefined;

  constructor({ code, field, reason, params, safe, cause }: ErrorParts) {
    super(
      [code, reason, field && `at ${field}`].filter(Boolean).join(' '),
      cause === undefined ? undefined : { cause },
    );
    this.code = code;
    this.field = field;
    this.reason = reason;
    this.params = params;
    this.safe = safe;
  }
}

/** An error as JSON. Only an `internal` one has a `reference`: the id under which the log has the whole story. */
export interface WireError {
  code: ErrorCode;
  field?: string;
  reason?: string;
  params?: Record<string, string | number>;
  safe?: string;
  reference?: string;
}

/**
 * JSON for another process. Whatever is not a SportelloError, and `internal` itself, goes out as `internal` with the
 * reference alone: messages, stacks and causes may hold paths, SQL or a person's data, and stay in the log.
 */
export function toWire(error: unknown, newReference: () => string): WireError {
  if (!(error instanceof SportelloError) || error.code === 'internal') {
    return { code: 'internal', reference: newReference() };
  }
  return {
    code: error.code,
    ...(error.field !== undefined && { field: error.field }),
    ...(error.reason !== undefined && { reason: error.reason }),
    ...(error.params !== undefined && { params: { ...error.params } }),
    ...(error.safe !== undefined && { safe: error.safe }),
  };
}

/** The error of a wire. Total: what cannot be read becomes `internal`. A reference arrives as `params.reference`. */
export function fromWire(wire: unknown): SportelloError {
  if (typeof wire !== 'object' || wire === null) return new SportelloError({ code: 'internal' });
  const { code, field, reason, params, safe, reference } = wire as Record<string, unknown>;
  const known = ERROR_CODES.find((one) => one === code);
  if (known === undefined || known === 'internal') {
    return new SportelloError({ code: 'internal', ...(typeof reference === 'string' && { params: { reference } }) });
  }
  return new SportelloError({
    code: known,
    field: text(field),
    reason: text(reason),
    params: readParams(params),
    safe: text(safe),
  });
}

/**
 * `invalid_input` for the first thing a schema found wrong: the dotted path of the field, the reason (ours, from the
 * schemas of text/zod.ts, or a name for zod's own) and the limits. What was typed is not repeated; `input` is what
 * was parsed, and only tells a missing field (`required`) from one of the wrong type (`type`).
 */
export function fromZod(error: ZodError, input?: unknown): SportelloError {
  const first = error.issues[0] as AnyIssue | undefined;
  if (first === undefined) return new SportelloError({ code: 'invalid_input', cause: error });
  const { issue, path } = innermost(first, []);
  const missing = input !== undefined && valueAt(input, path) === undefined;
  return new SportelloError({
    code: 'invalid_input',
    field: path.length === 0 ? undefined : path.join('.'),
    ...explain(issue, missing),
    cause: error,
  });
}

/** The parts of zod's issues that are read here; which are there depends on the code. */
interface AnyIssue {
  code?: string;
  path?: readonly PropertyKey[];
  minimum?: unknown;
  maximum?: unknown;
  keys?: readonly string[];
  errors?: readonly (readonly AnyIssue[])[];
  issues?: readonly AnyIssue[];
  params?: Record<string, unknown>;
}

/** A union or a map hides the issue that a person can act on. Of a union, the branch that was nearest to right is told. */
function innermost(issue: AnyIssue, above: readonly string[]): { issue: AnyIssue; path: string[] } {
  const path = [...above, ...(issue.path ?? []).map(String)];
  const branches = (issue.errors ?? []).filter((list) => list.length > 0).toSorted((a, b) => a.length - b.length);
  const inner = branches[0]?.[0] ?? issue.issues?.[0];
  if (inner !== undefined) return innermost(inner, path);
  if (issue.code === 'unrecognized_keys') path.push(...(issue.keys ?? []).slice(0, 1));
  return { issue, path };
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function explain(issue: AnyIssue, missing: boolean): { reason: string; params?: Record<string, string | number> } {
  switch (issue.code) {
    case 'invalid_type':
      return { reason: missing ? 'required' : 'type' };
    case 'too_small':
      return { reason: 'tooSmall', ...limits({ min: issue.minimum }) };
    case 'too_big':
      return { reason: 'tooBig', ...limits({ max: issue.maximum }) };
    case 'invalid_format':
      return { reason: 'format' };
    case 'not_multiple_of':
      return { reason: 'step' };
    case 'unrecognized_keys':
      return { reason: 'unknownField' };
    case 'invalid_value':
      return { reason: missing ? 'required' : 'notAChoice' };
    case 'invalid_union':
      return { reason: missing ? 'required' : 'type' };
    case 'custom': {
      const { reason, ...rest } = issue.params ?? {};
      return { reason: typeof reason === 'string' ? reason : 'invalid', ...limits(rest) };
    }
    default:
      return { reason: 'invalid' };
  }
}

function limits(values: Record<string, unknown>): { params?: Record<string, string | number> } {
  const params = readParams(
    Object.fromEntries(Object.entries(values).map(([k, v]) => [k, typeof v === 'bigint' ? Number(v) : v])),
  );
  return params === undefined ? {} : { params };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readParams(value: unknown): Record<string, string | number> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const kept = Object.entries(value).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
