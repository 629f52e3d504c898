import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { parse } from 'yaml';

/** Where electron-builder.yml breaks electron-builder's own schema: one line per error, none when it is right. */
export async function packagerConfigErrors(root: string): Promise<string[]> {
  const schemaFile = join(root, 'node_modules/app-builder-lib/scheme.json');
  const schema = JSON.parse(await readFile(schemaFile, 'utf8')) as AnySchemaObject;
  const config: unknown = parse(await readFile(join(root, 'electron-builder.yml'), 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  if (validate(config)) {
    return [];
  }
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is wrong', params }) =>
      `electron-builder.yml ${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}
