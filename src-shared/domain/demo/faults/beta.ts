import type { Fault } from './fault.ts';

/** Software Beta: stock and orders. */
export const BETA: readonly Fault[] = [
  {
    type: 'output',
    weight: 8,
    stops: 0.1,
    first: 0.4,
    says: [
      'La giacenza dell’articolo {art} non corrisponde a quella fisica: ne segna {n} in meno.',
      'L’ordine {num} stampa le quantità [dimezzate|con i decimali sbagliati|senza unità di misura].',
      'L’inventario di {mese} ha valori negativi su {n} articoli.',
    ],
    found: [
      'Trovati due movimenti di scarico per lo stesso DDT.',
      'L’articolo ha due unità di misura con fattore invertito.',
    ],
    solved: [
      'Annullato lo scarico doppio e ricalcolata la giacenza di {art}: ora coincide.',
      'Corretto il fattore di conversione nell’anagrafica articolo; ristampato l’ordine {num}.',
      'Ricalcolati i progressivi di magazzino da {mese}: nessun valore negativo.',
    ],
  },
  {
    type: 'blocking',
    weight: 6,
    stops: 0.85,
    first: 0.35,
    says: [
      'I palmari del magazzino non si collegano a Beta {quando}.',
      'Il lettore di codici a barre non legge più [in accettazione|al banco|in spedizione].',
      'Non possono spedire: la conferma dell’ordine {num} resta in attesa.',
    ],
    found: [
      'Il servizio dei palmari sul server era fermo.',
      'Il punto di accesso Wi-Fi del magazzino non distribuiva indirizzi.',
      'L’ordine era bloccato da un altro utente.',
    ],
    solved: [
      'Riavviato il servizio dei palmari e messo in avvio automatico: tutti i {n} terminali si collegano.',
      'Riprogrammato il lettore con il foglio dei codici di configurazione: legge regolarmente.',
      'Liberato il blocco sull’ordine {num} dalla console; spedizione confermata.',
    ],
  },
  {
    type: 'defects',
    weight: 5,
    stops: 0.1,
    first: 0.25,
    third: 0.35,
    says: [
      'Duplicando un ordine Beta perde [le note di riga|lo sconto di testata|la data di consegna].',
      'Il riordino automatico propone articoli [annullati|fuori listino] {quando}.',
      'La finestra dei lotti non si aggiorna senza uscire e rientrare.',
    ],
    found: [
      'Riprodotto con la versione {ver}; non succede con la precedente.',
      'Il difetto dipende dal campo personalizzato aggiunto in {mese}.',
    ],
    solved: [
      'Corretto nella versione {ver}, installata sul server e provata con {n} ordini.',
      'Spostato il campo personalizzato nella scheda prevista: la duplicazione conserva tutto.',
      'Soluzione provvisoria concordata: aggiornare con F5; correzione in sviluppo.',
    ],
  },
  {
    type: 'crash',
    weight: 3,
    stops: 0.45,
    first: 0.4,
    third: 0.1,
    says: [
      'Beta va in errore {err} aprendo la scheda dell’articolo {art}.',
      'Quando importano il listino del fornitore il programma si chiude.',
      'Sul {pc} Beta si chiude ogni volta che ristampano le etichette.',
    ],
    found: [
      'L’immagine dell’articolo era un file danneggiato.',
      'Il listino aveva una riga con il codice più lungo di quanto previsto.',
    ],
    solved: [
      'Tolta l’immagine danneggiata dall’articolo {art}; la scheda si apre.',
      'Corretta la riga {n} del listino e reimportato: {num} articoli aggiornati.',
      'Aggiornato il driver della stampante di etichette: ristampa riuscita.',
    ],
  },
  {
    type: 'loss',
    weight: 2,
    stops: 0.5,
    first: 0.15,
    says: [
      'Non trovano più gli ordini fornitore di {mese}.',
      'Dopo l’aggiornamento {ver} sono spariti i listini personalizzati.',
      'Un magazzino intero non compare più nell’elenco.',
    ],
    found: [
      'Gli ordini sono stati archiviati per errore.',
      'L’aggiornamento ha lasciato i listini nella cartella precedente.',
    ],
    solved: [
      'Richiamati dall’archivio gli ordini di {mese}: sono di nuovo in elenco.',
      'Ricopiati i listini dalla cartella precedente e riassociati a {n} clienti.',
      'Riattivato il magazzino, che era stato messo fuori uso; giacenze verificate.',
    ],
  },
  {
    type: 'otherSoftware',
    weight: 5,
    stops: 0.02,
    first: 0.85,
    says: [
      'Chiede come impostare [la scorta minima|un secondo magazzino|il codice a barre di un articolo].',
      'Vuole esportare le giacenze in Excel per il commercialista.',
      'Come si fa un inventario a rotazione?',
    ],
    found: ['Spiegato e provato insieme su un articolo.'],
    solved: [
      'Spiegato al telefono e provato su {art}; mandata la scheda.',
      'Mostrata l’esportazione dal menu Stampe, formato foglio di calcolo.',
      'Configurato insieme il calendario dell’inventario a rotazione.',
    ],
  },
];
