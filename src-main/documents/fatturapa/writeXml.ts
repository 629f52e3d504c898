import { create } from 'xmlbuilder2';
import { type Fattura, FATTURA_NAMESPACE } from '#shared/domain/fatturapa/model/model.ts';
import { type Element, FATTURA_ELEMENTS } from '#shared/domain/fatturapa/model/shape.ts';

type Value = string | Tree | readonly Value[] | undefined;
interface Tree {
  readonly [name: string]: Value;
}
type Node = ReturnType<typeof create>;

/** A model as XML, UTF-8, elements in the order of the specification. The root alone has the namespace, under the prefix `p`. */
export function writeXml(fattura: Fattura): Uint8Array {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const root = document.ele(FATTURA_NAMESPACE, 'p:FatturaElettronica', { versione: fattura.versione });
  // A model is a tree of texts, lists and objects under the names of its elements.
  append(root, fattura, FATTURA_ELEMENTS);
  return Buffer.from(document.end({ prettyPrint: true }), 'utf8');
}

function append(parent: Node, tree: Tree, elements: readonly Element[]): void {
  for (const { name, inner } of elements) {
    const value = tree[name];
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      const element = parent.ele('', name);
      // The library takes `&x;` for an entity of its own and lets it stand: every `&` is escaped here, which it then leaves alone.
      if (typeof one === 'string') element.txt(one.replaceAll('&', '&amp;'));
      else if (inner !== null) append(element, one as Tree, inner);
    }
  }
}
