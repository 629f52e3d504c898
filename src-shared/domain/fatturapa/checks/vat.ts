import type { FatturaBody } from '../model/model.ts';
import { type Finding, finding } from './finding.ts';
import { summariesOf, type Taxed, taxedOf } from './taxed.ts';

const GENERIC = new Set(['N2', 'N3', 'N6']);

/** Rates and natures of each line, fund and summary, and whether lines and summaries speak of the same ones. */
export function checkVat(body: FatturaBody, at: string): Finding[] {
  const taxed = taxedOf(body, at);
  const summaries = summariesOf(body, at);
  return [
    ...[...taxed, ...summaries].flatMap(checkTreatment),
    ...checkCounterparts(taxed, summaries, at),
    ...body.DatiBeniServizi.DatiRiepilogo.flatMap((summary, i) =>
      summary.EsigibilitaIVA === 'S' && summary.Natura?.startsWith('N6') === true
        ? [finding('00420', `${at}/DatiBeniServizi/DatiRiepilogo[${i + 1}]/EsigibilitaIVA`, { nature: summary.Natura })]
        : [],
    ),
  ];
}

/** 00400, 00401, 00413, 00414, 00429, 00430: a nature where there is no tax, and only there. 00424, 00445: values not admitted. */
function checkTreatment({ path, rate, nature, line, codes }: Taxed): Finding[] {
  const found: Finding[] = [];
  const params = { line, rate: rate.toFixed(2), ...(nature !== undefined && { nature }) };
  if (rate.eq(0) && nature === undefined) found.push(finding(codes[0], `${path}/AliquotaIVA`, params));
  if (!rate.eq(0) && nature !== undefined) found.push(finding(codes[1], `${path}/Natura`, params));
  if (!rate.eq(0) && rate.lt(1)) found.push(finding('00424', `${path}/AliquotaIVA`, params));
  if (nature !== undefined && GENERIC.has(nature)) found.push(finding('00445', `${path}/Natura`, params));
  return found;
}

/** 00419: fewer summaries than rates. 00443, 00444: a rate or nature without its summary. */
function checkCounterparts(taxed: readonly Taxed[], summaries: readonly Taxed[], at: string): Finding[] {
  const rates = new Set(taxed.map(({ rate }) => rate.toFixed(2)));
  const summed = new Set(summaries.map(({ rate }) => rate.toFixed(2)));
  const natures = new Set(summaries.map(({ nature }) => nature));
  const found: Finding[] = [];
  if (summaries.length < rates.size)
    found.push(finding('00419', `${at}/DatiBeniServizi`, { found: summaries.length, expected: rates.size }));
  for (const { path, rate, nature, line } of taxed) {
    if (!summed.has(rate.toFixed(2)))
      found.push(finding('00443', `${path}/AliquotaIVA`, { line, rate: rate.toFixed(2) }));
    if (nature !== undefined && !natures.has(nature)) found.push(finding('00444', `${path}/Natura`, { line, nature }));
  }
  return found;
}
