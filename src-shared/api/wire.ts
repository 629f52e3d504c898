/** Key under which bytes stand in JSON. */
const BYTES = '$bytes';

/** JSON text of a value that may hold Uint8Arrays, for shells that speak HTTP. */
export function encodeWire(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (one instanceof Uint8Array ? { [BYTES]: toBase64(one) } : one));
}

/** The value back; throws SyntaxError when the text is not JSON. */
export function decodeWire(text: string): unknown {
  // Most answers hold no bytes, and a look at every value of a long one takes ten times as long as reading it.
  if (!text.includes(`"${BYTES}"`)) return JSON.parse(text);
  return JSON.parse(text, (_key, one: unknown) => {
    if (typeof one === 'object' && one !== null && BYTES in one && typeof one[BYTES] === 'string')
      return fromBase64(one[BYTES]);
    return one;
  });
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
