import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFatture } from '#main/documents/fatturapa/exportFatture.ts';
import type { BillToExport } from '#main/documents/fatturapa/exportFatture.ts';
import { zipSink } from '#main/documents/fatturapa/sinks.ts';
import { bill, billLine } from '../support/bills.ts';

/**
 * Exports argv[2] invoices of twelve lines each into one zip and writes on stdout the seconds it took, the most memory (MB) the
 * process had, the files written and the zip's size.
 */
const count = Number(process.argv[2] ?? '5000');

function* bills(): Generator<BillToExport> {
  for (let n = 1; n <= count; n += 1) {
    const lines = Array.from({ length: 12 }, (_, i) =>
      billLine({ text: `Intervento ${i + 1}: sostituzione e prova in presenza del richiedente`, amount: 20 + i * 5 }),
    );
    yield { id: String(n), document: bill({ n, number: `2026/${n}`, lines }) };
  }
}

const dir = mkdtempSync(join(tmpdir(), 'sportello-bench-fattura-'));
try {
  const path = join(dir, 'fatture.zip');
  const start = performance.now();
  const { written, refused } = await exportFatture(bills(), zipSink(createWriteStream(path)), { used: [] });
  const seconds = (performance.now() - start) / 1000;
  if (refused.length > 0) throw refused[0]?.error ?? new Error('refused');
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, megabytes, written: written.length, zipped: statSync(path).size }));
} finally {
  rmSync(dir, { recursive: true, force: true });
}
