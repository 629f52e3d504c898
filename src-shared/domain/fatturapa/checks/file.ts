import { FILE_NAME } from '../fileName.ts';
import { type Finding, finding } from './finding.ts';

/** The exchange system takes files of up to 5 MB through its web page and services. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** 00001: the name's form. 00002: a name used before, in `used`. 00003: the size. Names differ in more than their letters' case. */
export function checkFile(name: string, bytes: number, used: ReadonlySet<string> = new Set()): Finding[] {
  const found: Finding[] = [];
  if (!FILE_NAME.test(name)) found.push(finding('00001', '', { file: name }));
  if (used.has(name.toUpperCase())) found.push(finding('00002', '', { file: name }));
  if (bytes > MOST_BYTES) found.push(finding('00003', '', { megabytes: 5 }));
  return found;
}
