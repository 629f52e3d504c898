import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why the text of a PDF cannot be read here; null when it can. */
export function noPdfText(): string | null {
  return spawnSync('pdftotext', ['-v']).error === undefined ? null : 'pdftotext is not installed';
}

/** The words of a PDF as they lie on its pages, blanks made one; pages parted by a form feed. */
export function pdfText(bytes: Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), 'sportello-pdf-'));
  try {
    const file = join(dir, 'a.pdf');
    writeFileSync(file, bytes);
    const { stdout, status, stderr } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.replaceAll(/[ \u00a0\u202f\n]+/g, ' ');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
