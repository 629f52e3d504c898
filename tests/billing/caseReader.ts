import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dayOf } from '#shared/domain/billing/calendar.ts';
import { priceListFor } from '#shared/domain/billing/chooseList.ts';
import { explain, explainProblem } from '#shared/domain/billing/explain.ts';
import type { TechnicianLevel } from '#shared/domain/billing/priceList.ts';
import { priceWork } from '#shared/domain/billing/price.ts';
import type { ListedPrices } from '#shared/domain/billing/terms.ts';
import { formatMinutes, parseMinutes } from '#shared/format/minutes.ts';
import { moneyInput, parseMoney } from '#shared/format/money.ts';
import { at, calendar, contract, list, pack, translate, wordsOf, work } from './build.ts';

/** A worked case as a manager writes it: cases.yaml says what each key means. */
export interface WorkedCase {
  readonly caso: string;
  readonly contratto: keyof typeof KINDS;
  readonly copre?: readonly (keyof typeof COVERS)[];
  readonly visite?: { readonly comprese: number; readonly questa: number };
  readonly valido?: string;
  readonly intervento: keyof typeof MODES;
  readonly dalle: string;
  readonly alle: string;
  readonly pause?: string;
  readonly tecnici?: readonly string[];
  readonly km?: number;
  readonly viaggio?: string;
  readonly stesso_viaggio?: readonly { readonly km?: number; readonly viaggio?: string }[];
  readonly urgente?: boolean;
  readonly garanzia?: boolean;
  readonly spese?: readonly { readonly cosa: string; readonly costo: string }[];
  readonly ricambi?: readonly { readonly cosa: string; readonly pezzi: number; readonly prezzo?: string }[];
  readonly pacchetti?: readonly { readonly nome: string; readonly restano: string; readonly scade: string }[];
  readonly deciso?: readonly { readonly riga: string; readonly importo: string; readonly motivo: string }[];
  readonly tariffario?: PriceChanges;
  readonly atteso: Expected;
}

interface PriceChanges {
  readonly arrotondamento?: string;
  readonly minimo?: string;
  readonly tariffe?: Readonly<Record<string, string>>;
  readonly chiamata?: string;
  readonly trasferta?: string;
  readonly pacchetto_con_maggiorazione?: boolean;
}

/** What comes out, in words. */
export interface Expected {
  readonly totale: string;
  readonly righe: readonly {
    readonly riga: string;
    readonly importo: string;
    readonly spiegazione: readonly string[];
  }[];
  readonly dai_pacchetti?: Readonly<Record<string, string>>;
  readonly oltre_il_pacchetto?: string;
  readonly da_sistemare?: readonly string[];
}

const KINDS = {
  'in manutenzione': 'maintenance',
  'a pagamento': 'chargeable',
  prepagato: 'prepaid',
  'da definire': 'undefined',
} as const;
const COVERS = { manodopera: 'coverLabour', trasferta: 'coverTravel', ricambi: 'coverParts' } as const;
const MODES = { telefonico: 'phone', teleassistenza: 'remote', 'sul posto': 'onsite' } as const;
const DIRECTIONS = { 'per eccesso': 'up', 'per difetto': 'down', 'al più vicino': 'nearest', nessuno: 'none' } as const;

export function readCases(): WorkedCase[] {
  const text = readFileSync(join(import.meta.dirname, 'cases.yaml'), 'utf8');
  return (parse(text) as { casi: WorkedCase[] }).casi;
}

/** Prices a case and says the outcome in Italian, in the shape of `atteso`. */
export function outcomeOf(one: WorkedCase): Expected {
  const t = translate('it');
  const [from, to] = (one.valido ?? '').split(' / ');
  const covers = Object.fromEntries((one.copre ?? []).map((name) => [COVERS[name], true]));
  const agreed = contract({
    ...covers,
    sort: KINDS[one.contratto],
    visitsPerYear: one.visite?.comprese ?? null,
    from: from === undefined || from === '' ? null : from,
    to: to ?? null,
  });
  const start = at(one.dalle);
  const packs = (one.pacchetti ?? []).map(({ nome, restano, scade }) => {
    const unit = restano.includes('€') ? ('cents' as const) : ('minutes' as const);
    const left = amountOf(restano);
    return { pack: pack({ id: nome, name: nome, unit, quantity: Math.max(left, 6000), expiresOn: scade }), left };
  });
  const done = work({
    mode: MODES[one.intervento],
    contract: agreed,
    start,
    end: at(one.alle),
    breakMinutes: amountOf(one.pause ?? '0'),
    technicians: (one.tecnici ?? ['']).map((level, i) => ({
      id: `t${i}`,
      name: `Tecnico ${i + 1}`,
      level: levelOf(level),
    })),
    km: one.km ?? 0,
    travelMinutes: amountOf(one.viaggio ?? '0'),
    urgent: one.urgente ?? false,
    warranty: one.garanzia ?? false,
    trip: one.stesso_viaggio === undefined ? null : 'trip',
    expenses: (one.spese ?? []).map(({ cosa, costo }) => ({ what: cosa, cents: amountOf(costo) })),
    parts: (one.ricambi ?? []).map(({ cosa, pezzi, prezzo }) => ({
      what: cosa,
      serial: null,
      quantity: pezzi,
      priceCents: prezzo === undefined ? null : amountOf(prezzo),
    })),
    overrides: (one.deciso ?? []).map(({ riga, importo, motivo }) => ({
      line: riga,
      netCents: amountOf(importo),
      reason: motivo,
      actor: 'm',
      at: 0,
    })),
  });
  const trip = [
    done,
    ...(one.stesso_viaggio ?? []).map(({ km = 0, viaggio = '0' }, i) => ({
      id: `z${i}`,
      mode: 'onsite' as const,
      billed: null,
      start: start + i + 1,
      km,
      travelMinutes: amountOf(viaggio),
    })),
  ];
  const priced = priceWork({
    work: done,
    choice: priceListFor(dayOf(start, calendar), agreed, [changedList(one.tariffario ?? {})]),
    packs,
    calendar,
    words: wordsOf('it'),
    trip: one.stesso_viaggio === undefined ? [] : trip,
    visit: one.visite?.questa ?? null,
  });
  const outcome: Expected = {
    totale: euro(priced.netCents),
    righe: priced.lines.map((line) => ({
      riga: line.key,
      importo: euro(line.netCents),
      spiegazione: line.steps.map((step) => explain(step, t).replaceAll('\u00a0', ' ')),
    })),
  };
  const unitOf = (name: string) => packs.find((other) => other.pack.id === name)?.pack.unit;
  const uses = priced.packs.map(({ pack: name, amount }) => [
    name,
    unitOf(name) === 'cents' ? `${euro(amount)} €` : formatMinutes(amount),
  ]);
  return {
    ...outcome,
    ...(uses.length > 0 && { dai_pacchetti: Object.fromEntries(uses) as Record<string, string> }),
    ...(priced.overdraftMinutes > 0 && { oltre_il_pacchetto: formatMinutes(priced.overdraftMinutes) }),
    ...(priced.overdraftCents > 0 && { oltre_il_pacchetto: `${euro(priced.overdraftCents)} €` }),
    ...(priced.problems.length > 0 && { da_sistemare: priced.problems.map((problem) => explainProblem(problem, t)) }),
  };
}

function changedList(changes: PriceChanges): ListedPrices {
  const base = list();
  const [, unit = '0', direction = 'nessuno'] =
    /^(?:(\d+) min )?(.+)$/.exec(changes.arrotondamento ?? '15 min per eccesso') ?? [];
  const minimum = changes.minimo === undefined ? null : amountOf(changes.minimo);
  const travel = changes.trasferta ?? '';
  const rates = Object.entries(changes.tariffe ?? {}).map(([name, price]) => {
    const [mode = '', level = ''] = name.split(', ');
    return { mode: MODES[mode as keyof typeof MODES], level: levelOf(level), centsPerHour: amountOf(price) };
  });
  return {
    ...base,
    rounding: { unit: Math.max(1, Number(unit)), direction: DIRECTIONS[direction as keyof typeof DIRECTIONS] },
    minimumMinutes: minimum === null ? base.minimumMinutes : { phone: minimum, remote: minimum, onsite: minimum },
    rates: changes.tariffe === undefined ? base.rates : rates,
    callOutCents: changes.chiamata === undefined ? base.callOutCents : amountOf(changes.chiamata),
    packByFactor: changes.pacchetto_con_maggiorazione ?? false,
    travel: {
      ...base.travel,
      by: travel.startsWith('a tempo') ? 'time' : travel === 'nessuna' ? 'none' : 'km',
      legs: travel.endsWith('sola andata') ? 'out' : 'both',
    },
  };
}

function levelOf(name: string): TechnicianLevel | null {
  return name === 'junior' || name === 'senior' || name === 'specialist' ? name : null;
}

/** Cents of `12,50 €`, else minutes of `1 h 30 min`. */
function amountOf(text: string): number {
  const amount = text.includes('€') ? parseMoney(text, 'it') : parseMinutes(text, 'it');
  if (amount === null) throw new Error(`not an amount: ${text}`);
  return amount;
}

function euro(cents: number): string {
  return moneyInput(cents, 'it');
}
