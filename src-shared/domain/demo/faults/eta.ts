import type { Fault } from './fault.ts';

/** Software Eta: attendance and payroll. */
export const ETA: readonly Fault[] = [
  {
    type: 'output',
    weight: 7,
    stops: 0.15,
    first: 0.4,
    says: [
      'Il cartellino di {mese} di un dipendente conta [{n} ore in più|le ferie come permessi|gli straordinari due volte].',
      'Il file per il consulente ha le ore [in centesimi invece che in minuti|del mese sbagliato].',
      'La stampa delle presenze di {mese} esce senza il reparto {rep}.',
    ],
    found: ['Il profilo orario assegnato era quello estivo.', 'Mancava una timbratura d’uscita il {giorno}.'],
    solved: [
      'Assegnato il profilo orario giusto dal {giorno} e ricalcolato il mese.',
      'Inserita la timbratura mancante e rigenerato il file per il consulente.',
      'Corretto il filtro di stampa: il reparto {rep} compare.',
    ],
  },
  {
    type: 'blocking',
    weight: 6,
    stops: 0.7,
    first: 0.35,
    visit: 0.08,
    says: [
      'Il terminale timbrature [all’ingresso|in magazzino|del reparto {rep}] non scarica i dati {quando}.',
      'Eta non elabora il mese di {mese}: resta fermo al {n}0 per cento.',
      'I badge nuovi non vengono riconosciuti.',
    ],
    found: [
      'Il terminale aveva perso l’indirizzo di rete.',
      'Una timbratura con data {giorno} dell’anno sbagliato bloccava l’elaborazione.',
    ],
    solved: [
      'Ridato l’indirizzo fisso al terminale e riscaricate le timbrature arretrate.',
      'Eliminata la timbratura con l’anno sbagliato: elaborazione di {mese} conclusa.',
      'Caricati {n} badge nuovi nel terminale e associati ai dipendenti.',
    ],
    parts: ['Alimentatore per terminale', 'Batteria tampone', 'Lettore badge'],
  },
  {
    type: 'defects',
    weight: 4,
    stops: 0.1,
    first: 0.25,
    third: 0.3,
    says: [
      'Le richieste di ferie approvate non compaiono nel calendario {quando}.',
      'Il calcolo della banca ore ignora i giorni festivi.',
      'Nel riepilogo per reparto il totale non si aggiorna.',
    ],
    found: ['Il calendario delle festività di quest’anno non era caricato.', 'Riprodotto con la versione {ver}.'],
    solved: [
      'Caricato il calendario delle festività, patrono compreso, e ricalcolata la banca ore.',
      'Corretto con l’aggiornamento {ver}; il calendario mostra le ferie approvate.',
      'Ricostruito il riepilogo dei reparti dalla manutenzione.',
    ],
  },
  {
    type: 'crash',
    weight: 2,
    stops: 0.4,
    first: 0.5,
    says: [
      'Eta va in errore {err} alla stampa del libro presenze.',
      'Si chiude quando aprono la scheda di un dipendente cessato.',
    ],
    found: ['Il carattere usato dal modello di stampa non è installato sul {pc}.'],
    solved: [
      'Installato il carattere mancante: il libro presenze si stampa.',
      'Corretta la data di cessazione, che veniva prima dell’assunzione.',
    ],
  },
  {
    type: 'loss',
    weight: 1,
    stops: 0.5,
    first: 0.2,
    says: ['Mancano le timbrature dal {giorno}.', 'Sono sparite le note sui cartellini di {mese}.'],
    found: ['Le timbrature sono ancora nella memoria del terminale.'],
    solved: [
      'Riletta la memoria del terminale dal {giorno}: recuperate tutte le timbrature.',
      'Recuperate le note dalla copia notturna.',
    ],
  },
  {
    type: 'otherSoftware',
    weight: 5,
    stops: 0.02,
    first: 0.85,
    says: [
      'Chiede come inserire [una malattia retroattiva|un turno spezzato|un dipendente a tempo parziale].',
      'Vuole dare a un caporeparto l’accesso ai soli suoi cartellini.',
      'Come si chiude il mese di {mese}?',
    ],
    found: ['Spiegato passo passo.'],
    solved: [
      'Spiegata la procedura e mandata la scheda.',
      'Creato il profilo di caporeparto con visibilità sul solo reparto {rep}.',
      'Chiuso insieme il mese di {mese}.',
    ],
  },
];
