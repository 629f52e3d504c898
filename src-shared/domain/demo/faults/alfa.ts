import type { Fault } from './fault.ts';

/** Software Alfa: accounts and invoicing. */
export const ALFA: readonly Fault[] = [
  {
    type: 'output',
    weight: 9,
    stops: 0.1,
    first: 0.5,
    says: [
      'Il totale IVA della {doc} {num} non torna: manca [un centesimo|l’arrotondamento] rispetto al castelletto.',
      'La stampa della {doc} {num} riporta [l’aliquota sbagliata|due volte la stessa riga|il totale senza sconto].',
      'Il registro IVA di {mese} ha un totale diverso da quello della liquidazione.',
    ],
    found: [
      'Confrontato il castelletto riga per riga: la differenza nasce dagli sconti in cascata.',
      'Il codice IVA della riga era quello vecchio, chiuso in {mese}.',
    ],
    solved: [
      'Impostato l’arrotondamento per aliquota nei parametri di fatturazione e ricalcolato il documento: ora il totale torna.',
      'Corretto il codice IVA nell’anagrafica articolo e rigenerata la {doc}; verificato il registro di {mese}.',
      'Ricalcolati i progressivi IVA di {mese} dalla funzione di servizio: registro e liquidazione coincidono.',
    ],
  },
  {
    type: 'blocking',
    weight: 6,
    stops: 0.8,
    first: 0.4,
    third: 0.05,
    says: [
      'Non riescono a inviare le fatture elettroniche: lo scarto dice {err}.',
      'L’invio delle fatture si ferma con errore {err}, ne hanno {n} in coda.',
      'Fatture elettroniche ferme: il programma resta su "invio in corso" {quando}.',
    ],
    found: [
      'Il certificato di firma era scaduto.',
      'Nel tracciato mancava il codice destinatario del cliente.',
      'La coda d’invio aveva un file bloccato in testa.',
    ],
    solved: [
      'Rinnovato il certificato di firma e rilanciata la coda: inviate tutte e {n} le fatture.',
      'Compilato il codice destinatario nell’anagrafica e rigenerato l’XML: fattura accettata.',
      'Tolto dalla coda il file che la bloccava; le altre sono partite, quello è stato rigenerato e inviato a parte.',
    ],
  },
  {
    type: 'defects',
    weight: 5,
    stops: 0.1,
    first: 0.3,
    third: 0.3,
    says: [
      'In prima nota il tasto F{n} non richiama più la causale {quando}.',
      'La ricerca clienti non trova chi ha l’apostrofo nel nome [{quando}|dopo l’aggiornamento {ver}].',
      'Nello scadenzario il filtro per banca viene ignorato.',
    ],
    found: ['Riprodotto anche da noi con la versione {ver}.', 'Succede solo con il nuovo modulo di ricerca attivo.'],
    solved: [
      'Difetto della versione {ver}: corretto con l’aggiornamento rilasciato oggi, installato e provato con il cliente.',
      'Soluzione provvisoria: disattivata la ricerca rapida; la correzione è nella prossima versione.',
      'Ripristinata la configurazione dei tasti funzione dell’utente: ora risponde.',
    ],
  },
  {
    type: 'crash',
    weight: 4,
    stops: 0.5,
    first: 0.45,
    third: 0.1,
    says: [
      'Alfa si chiude da solo quando stampano [l’estratto conto|il bilancino|la lista movimenti].',
      'Il programma va in errore {err} all’apertura dei documenti di {mese}.',
      'Alfa si blocca e si chiude {quando} sul {pc}.',
    ],
    found: [
      'Il driver della stampante predefinita non risponde.',
      'Log: errore {err} durante la lettura dell’indice documenti.',
    ],
    solved: [
      'Sostituito il driver della stampante con quello universale: la stampa va a buon fine.',
      'Ricostruito l’indice dei documenti; verificati {n} documenti di {mese}, tutti si aprono.',
      'Installata la libreria grafica mancante sul {pc}: nessun altro blocco.',
    ],
  },
  {
    type: 'loss',
    weight: 2,
    stops: 0.6,
    first: 0.15,
    third: 0.15,
    says: [
      'Sono spariti i movimenti di {mese} dalla prima nota.',
      'Dopo [un’interruzione di corrente|un blocco del server] mancano le {docs} di ieri.',
      'L’anagrafica di un cliente è vuota, prima c’era tutto.',
    ],
    found: ['I movimenti ci sono, ma sull’esercizio sbagliato.', 'Nell’archivio del {giorno} i dati c’erano ancora.'],
    solved: [
      'Movimenti riportati sull’esercizio giusto con la funzione di trasferimento; saldi verificati.',
      'Ripristinata la copia del {giorno} in un’area di prova e recuperate le {docs} mancanti; controllate con il cliente.',
      'Rimosso il filtro sull’utente che nascondeva i dati: non si era perso nulla.',
    ],
  },
  {
    type: 'otherSoftware',
    weight: 6,
    stops: 0.02,
    first: 0.85,
    says: [
      'Chiede come si fa [una nota di credito parziale|lo storno di un acconto|la chiusura di fine anno].',
      'Vuole sapere come aggiungere un [utente|listino|codice IVA].',
      'Serve aiuto per la stampa della {doc} con il logo nuovo.',
    ],
    found: ['Accompagnato passo passo al telefono.'],
    solved: [
      'Spiegata la procedura al telefono e mandata la scheda con i passaggi.',
      'Guidato nella creazione: dal menu Archivi, poi Nuovo, poi duplicare quello esistente.',
      'Caricato il logo nuovo nel modello di stampa e provata una {doc}.',
    ],
  },
  {
    type: 'blocking',
    weight: 4,
    stops: 0.85,
    first: 0.55,
    says: [
      'Nessuno riesce a entrare in Alfa: dice "licenza in uso da altri utenti".',
      'All’avvio Alfa chiede di nuovo la licenza {quando}.',
      'Alfa non parte: "archivio non raggiungibile".',
    ],
    found: ['Una sessione era rimasta aperta sul server.', 'La cartella condivisa del server non era montata.'],
    solved: [
      'Chiuse dal server {n} sessioni rimaste appese: le licenze sono tornate libere.',
      'Riattivata la licenza con il codice del contratto; entrano tutti.',
      'Rimontata la cartella condivisa e corretto il percorso nel file di configurazione del {pc}.',
    ],
  },
];
