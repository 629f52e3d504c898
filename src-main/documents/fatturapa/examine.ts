import type { XmlDocument } from 'libxml2-wasm';
import { checkFile, MOST_BYTES } from '#shared/domain/fatturapa/checks/file.ts';
import { type Finding, type Findings, finding } from '#shared/domain/fatturapa/checks/finding.ts';
import { checkFattura } from '#shared/domain/fatturapa/checks.ts';
import type { Fattura } from '#shared/domain/fatturapa/model/model.ts';
import { parseXml, readFattura, versionOf } from './readXml.ts';
import { type FormatErrors, formatOf, type Schemas } from './schemas.ts';

/** A file as it would be sent, and what it is held against. */
export interface FatturaCandidate {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Day of reception: today, `YYYY-MM-DD`. */
  readonly receivedOn?: string | undefined;
  /** Names in upper case that were used before. */
  readonly used?: ReadonlySet<string>;
}

/** What was found; the model where the schema accepts the file. */
export interface Examined extends Findings {
  readonly fattura: Fattura | null;
}

/** The exchange system counts no further. */
const MOST_FORMAT_ERRORS = 50;

/** Examines a file as the exchange system does, step by step: name and size, readable XML, the format's schema, the content. */
export function examineFattura(schemas: Schemas, { name, bytes, receivedOn, used }: FatturaCandidate): Examined {
  const failures = checkFile(name, bytes.byteLength, used);
  if (bytes.byteLength > MOST_BYTES) return { failures, warnings: [], fattura: null };
  const parsed = parseXml(schemas.xml, bytes);
  if (parsed.document === null) {
    const check = parsed.why === 'doctype' ? 'unreadable' : '00106';
    return { failures: [...failures, finding(check, '', { found: parsed.message })], warnings: [], fattura: null };
  }
  try {
    const format = validate(schemas, parsed.document);
    if (format.length > 0) return { failures: [...failures, ...format], warnings: [], fattura: null };
    const fattura = readFattura(schemas.xml, parsed.document);
    const content = checkFattura(fattura, { receivedOn });
    return { failures: [...failures, ...content.failures], warnings: content.warnings, fattura };
  } finally {
    parsed.document.dispose();
  }
}

function validate(schemas: Schemas, document: XmlDocument): Finding[] {
  const versione = versionOf(document);
  const format = formatOf(versione);
  if (format === undefined) {
    const found = versione === null ? document.root.name : `versione="${versione}"`;
    return [finding('00200', '', { line: document.root.line, found })];
  }
  return formatFindings(schemas.validate(format, document));
}

function formatFindings(errors: FormatErrors): Finding[] {
  const told = errors
    .slice(0, MOST_FORMAT_ERRORS)
    .map(({ line, path, message }) =>
      finding('00200', path.replace(/^\/[^/]*\/?/, ''), { line, found: message.slice(0, 300) }),
    );
  return errors.length > MOST_FORMAT_ERRORS ? [...told, finding('00201', '')] : told;
}
