import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import { type Fattura, FATTURA_NAMESPACE } from '#shared/domain/fatturapa/model/model.ts';
import { type Element, FATTURA_ELEMENTS } from '#shared/domain/fatturapa/model/shape.ts';
import type { Xml } from './schemas.ts';

/** What became of the bytes: a document to dispose of, or why there is none. */
export type Parsed =
  | { readonly document: XmlDocument }
  | { readonly document: null; readonly why: 'doctype' | 'damaged'; readonly message: string };

/**
 * Parses a file of unknown origin. A document type declaration is refused, before anything is read of it where its letters show:
 * without one there are no entities to expand and nothing to fetch.
 */
export function parseXml(xml: Xml, bytes: Uint8Array): Parsed {
  if (declaresType(bytes)) return { document: null, why: 'doctype', message: 'DOCTYPE' };
  const { XML_PARSE_NO_XXE, XML_PARSE_NONET, XML_PARSE_BIG_LINES } = xml.ParseOption;
  try {
    const option = XML_PARSE_NO_XXE | XML_PARSE_NONET | XML_PARSE_BIG_LINES;
    const document = xml.XmlDocument.fromBuffer(bytes, { option });
    if (document.dtd === null) return { document };
    document.dispose();
    return { document: null, why: 'doctype', message: 'DOCTYPE' };
  } catch (error) {
    if (!(error instanceof xml.XmlError)) throw error;
    return { document: null, why: 'damaged', message: error.message.trim() };
  }
}

/** Looks for `<!DOCTYPE`, also in two-byte encodings: zero bytes do not count. Other encodings show it once parsed. */
function declaresType(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replaceAll('\0', '')
    .includes('<!DOCTYPE');
}

/** Whether the root is the invoice's, and the format it declares. */
export function versionOf(document: XmlDocument): string | null {
  const { root } = document;
  if (root.name !== 'FatturaElettronica' || root.namespaceUri !== FATTURA_NAMESPACE) return null;
  return root.attr('versione')?.value ?? null;
}

/** The model of a document that its schema accepts. Signatures and comments are left out; elements are known by local name. */
export function readFattura(xml: Xml, document: XmlDocument): Fattura {
  const tree = readElement(xml, document.root, FATTURA_ELEMENTS);
  // The schema has vouched for every element that the model requires.
  return { versione: versionOf(document) ?? '', ...tree } as unknown as Fattura;
}

type Tree = { [name: string]: string | Tree | (string | Tree)[] };

function readElement(xml: Xml, element: XmlElement, known: readonly Element[]): Tree {
  const tree: Tree = {};
  for (const { name, many } of known) if (many) tree[name] = [];
  const byName = new Map(known.map((one) => [one.name, one]));
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (!(node instanceof xml.XmlElement)) continue;
    const rule = byName.get(node.name);
    if (rule === undefined) continue;
    const value = rule.inner === null ? node.content : readElement(xml, node, rule.inner);
    const list = tree[rule.name];
    if (Array.isArray(list)) list.push(value);
    else tree[rule.name] = value;
  }
  return tree;
}
