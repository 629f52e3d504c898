/**
 * One text for one value: keys sorted by UTF-16 units, no spaces, `undefined` keys left out, -0 written 0. Two desks
 * that hold equal states hash equal bytes, whatever order the fields were set in.
 *
 * Takes what JSON can hold. Throws TypeError, naming the path, for what JSON would lose without a word: NaN and
 * infinities, bigint, functions, symbols, Map, Set, Date and other class instances.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, path: string): string {
  if (value === null || value === undefined) return 'null';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${value} at ${path}`);
      return String(value);
    case 'object':
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw new TypeError(`canonicalJson: ${typeof value} at ${path}`);
  }
}

/** A hole or `undefined` in an array keeps its place as null, as in JSON. */
function writeArray(list: readonly unknown[], path: string): string {
  let text = '[';
  for (let i = 0; i < list.length; i += 1) {
    if (i > 0) text += ',';
    text += write(list[i], `${path}[${i}]`);
  }
  return `${text}]`;
}

function writeObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`canonicalJson: not a plain object at ${path}`);
  }
  const fields = value as Record<string, unknown>;
  let text = '{';
  for (const key of Object.keys(fields).toSorted()) {
    const field = fields[key];
    if (field === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${JSON.stringify(key)}:${write(field, `${path}.${key}`)}`;
  }
  return `${text}}`;
}
