import { renderPdf } from '#main/documents/pdf/render.ts';
import { reportDefinition } from '#main/documents/pdf/report.ts';
import { sampleReport } from '#main/documents/pdf/samples.ts';
import { createTimes, now, since, type Figure } from './figures.ts';

const WARM = 10;
const ROUNDS = 60;

/** A two-page report with signature and priced lines, from data to bytes, once the code is warm. */
export async function benchPdf(): Promise<Figure[]> {
  const times = createTimes();
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const data = sampleReport();
    const start = now();
    await renderPdf(reportDefinition(data), { createdAt: data.at });
    if (round >= WARM) times.add(since(start));
  }
  const p = (share: number): number => times.p(share) / 1000;
  return [
    { name: 'a 2-page report as PDF, p50', value: p(0.5), unit: ' ms', bar: 300, sense: 'max' },
    { name: 'a 2-page report as PDF, p95', value: p(0.95), unit: ' ms', bar: 300, sense: 'max' },
  ];
}
