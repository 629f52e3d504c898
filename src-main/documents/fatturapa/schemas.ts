import { readFileSync } from 'node:fs';
import type * as Libxml from 'libxml2-wasm';
import type { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { FATTURA_FORMATS, type FatturaFormat } from '#shared/domain/fatturapa/model/model.ts';

/** The library with its WebAssembly started. Some 100 ms: loaded by those who need it, when they do. */
export type Xml = typeof Libxml;

/** What of a document the schema refuses, one entry each; empty when it is valid. */
export type FormatErrors = readonly { readonly line: number; readonly path: string; readonly message: string }[];

/** The two schemas, compiled when first needed. What is compiled lies outside the garbage collector's reach: close it. */
export interface Schemas {
  readonly xml: Xml;
  readonly validate: (format: FatturaFormat, document: XmlDocument) => FormatErrors;
  readonly close: () => void;
}

/** Named one by one, so that the bundle takes each file along. */
const FILES: Readonly<Record<FatturaFormat, URL>> = {
  FPR12: new URL('../../../assets/fatturapa/Schema_VFPR12_v1.2.3.xsd', import.meta.url),
  FPA12: new URL('../../../assets/fatturapa/Schema_VFPA12_v1.2.3.xsd', import.meta.url),
};
const SIGNATURE = new URL('../../../assets/fatturapa/xmldsig-core-schema.xsd', import.meta.url);

/** Loads the library and stands ready to compile the product's own copies of the schemas. Nothing is looked for on the network. */
export async function openSchemas(): Promise<Schemas> {
  const xml = await import('libxml2-wasm');
  const compiled = new Map<FatturaFormat, XsdValidator>();
  const validatorOf = (format: FatturaFormat): XsdValidator => {
    const known = compiled.get(format);
    if (known !== undefined) return known;
    const fresh = compile(xml, FILES[format]);
    compiled.set(format, fresh);
    return fresh;
  };
  return {
    xml,
    validate: (format, document) => {
      const validator = validatorOf(format);
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        if (!(error instanceof xml.XmlValidateError)) throw error;
        return error.details.map(({ line, xpath, message }) => ({ line, path: xpath ?? '', message: message.trim() }));
      }
    },
    close: () => {
      for (const validator of compiled.values()) validator.dispose();
      compiled.clear();
    },
  };
}

/** The schema imports the signature's by its bare file name: it gets ours, from memory, and nothing else. */
function compile(xml: Xml, file: URL): XsdValidator {
  const beside = new xml.XmlBufferInputProvider({ 'xmldsig-core-schema.xsd': readFileSync(SIGNATURE) });
  xml.xmlRegisterInputProvider(beside);
  try {
    const document = xml.XmlDocument.fromBuffer(readFileSync(file));
    try {
      return xml.XsdValidator.fromDoc(document);
    } finally {
      document.dispose();
    }
  } finally {
    xml.xmlCleanupInputProvider();
  }
}

/** The format a file declares, if it is one of ours. */
export function formatOf(versione: string | null): FatturaFormat | undefined {
  return FATTURA_FORMATS.find((format) => format === versione);
}
