/** How the keys of objects of one shape are written: their order as they come, sorted, and each with its colon. */
interface Shape {
  readonly names: readonly string[];
  readonly sorted: readonly { readonly name: string; readonly head: string }[];
}

/** Shapes one writer remembers; a program has few, data from outside may have any number. */
const MOST_SHAPES = 200;

/**
 * One text for one value: keys sorted by UTF-16 units, no spaces, `undefined` keys left out, -0 written 0. Two desks
 * that hold equal states hash equal bytes, whatever order the fields were set in.
 *
 * Takes what JSON can hold. Throws TypeError, naming the path, for what JSON would lose without a word: NaN and
 * infinities, bigint, functions, symbols, Map, Set, Date and other class instances.
 */
export function canonicalJson(value: unknown): string {
  return createCanonicalWriter()(value);
}

/** The same for many values of the same few shapes: sorting their keys anew for each took longer than writing them. */
export function createCanonicalWriter(): (value: unknown) => string {
  const shapes = new Map<number, Shape[]>();
  let known = 0;
  /** Where in the value the writer is, for who is told that something cannot be written. */
  const path: string[] = [];

  function shapeOf(names: readonly string[]): Shape {
    const alike = shapes.get(names.length);
    const found = alike?.find((shape) => shape.names.every((name, i) => name === names[i]));
    if (found !== undefined) return found;
    const shape = { names, sorted: names.toSorted().map((name) => ({ name, head: `${JSON.stringify(name)}:` })) };
    if (known < MOST_SHAPES) {
      known += 1;
      if (alike === undefined) shapes.set(names.length, [shape]);
      else alike.push(shape);
    }
    return shape;
  }

  function write(value: unknown, step: string): string {
    if (value === null || value === undefined) return 'null';
    switch (typeof value) {
      case 'string':
        return JSON.stringify(value);
      case 'boolean':
        return value ? 'true' : 'false';
      case 'number':
        if (!Number.isFinite(value)) throw refusal(String(value), step);
        return String(value);
      case 'object': {
        path.push(step);
        const text = Array.isArray(value) ? writeArray(value) : writeObject(value);
        path.pop();
        return text;
      }
      default:
        throw refusal(typeof value, step);
    }
  }

  /** A hole or `undefined` in an array keeps its place as null, as in JSON. */
  function writeArray(list: readonly unknown[]): string {
    let text = '[';
    for (let i = 0; i < list.length; i += 1) {
      if (i > 0) text += ',';
      text += write(list[i], `[${i}]`);
    }
    return `${text}]`;
  }

  function writeObject(value: object): string {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw refusal('not a plain object', '');
    const fields = value as Record<string, unknown>;
    let text = '{';
    for (const { name, head } of shapeOf(Object.keys(fields)).sorted) {
      const field = fields[name];
      if (field === undefined) continue;
      if (text.length > 1) text += ',';
      text += head;
      text += write(field, name);
    }
    return `${text}}`;
  }

  function refusal(what: string, step: string): TypeError {
    const steps = [...path.splice(0), step].filter((one) => one !== '');
    return new TypeError(
      `canonicalJson: ${what} at ${steps.map((one, i) => (i === 0 || one.startsWith('[') ? one : `.${one}`)).join('')}`,
    );
  }

  return (value) => write(value, '$');
}
