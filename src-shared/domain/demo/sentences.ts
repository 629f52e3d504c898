import { civilFromDays } from '../../time/civil.ts';
import type { Random } from './random.ts';

const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
] as const;
const WHEN = [
  'da stamattina',
  'da ieri',
  'da ieri pomeriggio',
  'da un paio di giorni',
  'da lunedì',
  'dopo l’ultimo aggiornamento',
  'da quando hanno cambiato il server',
  'dopo il temporale',
  'dalla ripresa del lavoro',
  'da una settimana',
] as const;
const DOCS = [
  'fattura',
  'nota di credito',
  'bolla',
  'fattura differita',
  'fattura accompagnatoria',
  'parcella',
  'ricevuta',
] as const;
const MANY_DOCS = ['fatture', 'note di credito', 'bolle', 'ricevute', 'parcelle'] as const;
const PCS = [
  'PC dell’ufficio acquisti',
  'PC della segreteria',
  'PC del magazzino',
  'portatile del titolare',
  'PC dell’ufficio tecnico',
  'PC della produzione',
  'server',
  'PC dell’amministrazione',
  'PC nuovo',
] as const;
const DEPARTMENTS = ['taglio', 'verniciatura', 'montaggio', 'spedizioni', 'assemblaggio', 'collaudo'] as const;
const TRIED = {
  software: [
    'Hanno già riavviato, senza esito.',
    'Hanno provato da un altro PC: lo stesso.',
    'Ieri funzionava.',
    'Succede solo a un utente.',
    'Succede a tutti.',
    'Hanno seguito la scheda ma non basta.',
    'Non hanno cambiato nulla.',
    'Era già capitato in {mese}.',
  ],
  machine: [
    'Hanno già spento e riacceso, senza esito.',
    'Ieri funzionava.',
    'Succede a freddo, poi migliora.',
    'Hanno seguito la scheda ma non basta.',
    'Hanno cambiato materiale: lo stesso.',
    'Era già capitato in {mese}.',
  ],
} as const;
const STOPPED = {
  software: [
    'Sono fermi.',
    'L’ufficio è fermo.',
    'Non possono lavorare finché non si risolve.',
    'Hanno il camion che aspetta i documenti.',
    'È urgente: chiudono il mese.',
  ],
  machine: [
    'Sono fermi.',
    'Il reparto {rep} è fermo.',
    'Non possono tagliare finché non si risolve.',
    'Devono consegnare oggi.',
    'Hanno due turni ad aspettare.',
  ],
} as const;

/** Fills `{slots}` and chooses one of `[these|those]`; `at` (ms UTC) decides which month was the last. */
export function fillIn(template: string, random: Random, at: number): string {
  const chosen = template.replaceAll(/\[([^\]]+)\]/g, (_all, options: string) => random.pick(options.split('|')));
  return chosen.replaceAll(/\{(\w+)\}/g, (_all, slot: string) => slotText(slot, random, at));
}

/** What was said on the phone: the trouble in one line, and with what was tried and what it stops. */
export function problemText(
  says: readonly string[],
  about: { readonly machine: boolean; readonly asks: boolean; readonly blocked: boolean },
  random: Random,
  at: number,
): { title: string; problem: string } {
  const family = about.machine ? 'machine' : 'software';
  const title = fillIn(random.pick(says), random, at);
  const parts = [title];
  // Who asks how something is done has tried nothing.
  if (!about.asks && random.chance(0.45)) parts.push(fillIn(random.pick(TRIED[family]), random, at));
  if (about.blocked && !about.asks) parts.push(fillIn(random.pick(STOPPED[family]), random, at));
  return { title: title.replace(/\.$/, ''), problem: parts.join(' ') };
}

function slotText(slot: string, random: Random, at: number): string {
  const day = civilFromDays(Math.floor(at / 86_400_000) - random.int(1, 9));
  switch (slot) {
    case 'n':
      return String(random.int(2, 9));
    case 'num':
      return String(random.int(100, 4999));
    case 'doc':
      return random.pick(DOCS);
    case 'docs':
      return random.pick(MANY_DOCS);
    case 'mese':
      return MONTHS[(civilFromDays(Math.floor(at / 86_400_000)).mo + 10) % 12] ?? MONTHS[0];
    case 'giorno':
      return `${day.d} ${MONTHS[day.mo - 1] ?? ''}`;
    case 'ora':
      return `${random.int(8, 17)}:${String(random.int(0, 59)).padStart(2, '0')}`;
    case 'quando':
      return random.pick(WHEN);
    case 'pc':
      return random.pick(PCS);
    case 'rep':
      return random.pick(DEPARTMENTS);
    case 'ver':
      return `${random.int(5, 8)}.${random.int(0, 9)}.${random.int(0, 4)}`;
    case 'err':
      return `E${random.int(100, 999)}`;
    case 'all':
      return `A${random.int(10, 79)}`;
    case 'art':
      return `${random.pick(['TV', 'PN', 'ML', 'CR', 'LM'])}${random.int(1000, 9999)}`;
    case 'asse':
      return random.pick(['X', 'Y', 'Z']);
    case 'lato':
      return random.pick(['destro', 'sinistro', 'lungo']);
    default:
      return '';
  }
}

export const CHECKS = [
  'Richiamato: occupato, riprovo più tardi.',
  'Chiesto lo screenshot del messaggio.',
  'Collegato da remoto per vedere il problema dal vivo.',
  'Provato con l’utente amministratore: stesso risultato.',
  'Controllato il registro degli eventi sul PC.',
  'Sentito un collega: caso simile il mese scorso.',
  'Fatta una copia di sicurezza prima di toccare.',
] as const;
export const HAND_ON = [
  'Provato il riavvio e le verifiche di base, serve il secondo livello.',
  'Non è nelle schede: passo al gruppo.',
  'Il cliente ha già fatto le prove solite.',
  'Serve qualcuno che conosca la configurazione.',
  'Raccolti versione e messaggio, vedi sopra.',
] as const;
export const WAITING: Readonly<Record<'customer' | 'parts' | 'supplier' | 'visit', readonly string[]>> = {
  customer: [
    'Il cliente ci manda i file e il messaggio d’errore.',
    'Aspettiamo che il cliente liberi il PC.',
    'Il referente è fuori fino a domani.',
  ],
  parts: ['Ordinato il ricambio.', 'Ricambio in arrivo dal fornitore.'],
  supplier: ['Segnalato al produttore, aspettiamo risposta.', 'Aperta richiesta al fornitore della connettività.'],
  visit: ['Visita concordata con il cliente.', 'Passa il tecnico, il cliente è avvisato.'],
};
export const REOPENED = [
  'Il cliente richiama: il problema si è ripresentato.',
  'Dopo due giorni è successo di nuovo.',
  'Non era risolto del tutto: manca ancora un PC.',
] as const;
export const QUESTIONS = [
  ['Chiede gli orari dell’assistenza di sabato.', 'Dati gli orari: sabato 8:30-12:30 solo telefono.'],
  ['Vuole sapere quando scade il contratto.', 'Detta la scadenza e passata la nota al commerciale.'],
  ['Chiede il numero di una sua vecchia chiamata.', 'Trovata e comunicato il numero.'],
  ['Vuole parlare con il commerciale.', 'Passato il contatto del commerciale.'],
  ['Chiede se la versione {ver} è già disponibile.', 'Sì, disponibile dall’area clienti.'],
  ['Chiede l’indirizzo per spedire una macchina in riparazione.', 'Comunicato l’indirizzo e il modulo di reso.'],
  [
    'Domanda se Alfa funziona con il nuovo sistema operativo.',
    'Sì, dalla versione {ver}; mandata la scheda dei requisiti.',
  ],
] as const;
