import type { Fault } from './fault.ts';

/** Software Gamma: drawing and nesting of furniture and sheet metal. */
export const GAMMA: readonly Fault[] = [
  {
    type: 'output',
    weight: 7,
    stops: 0.15,
    first: 0.3,
    says: [
      'Il file di taglio generato da Gamma ha [le quote in pollici|i fori spostati di {n} mm|due pezzi sovrapposti].',
      'La distinta del progetto {num} conta [un’anta in più|la ferramenta due volte].',
      'La stampa in scala del disegno {num} esce [ridotta|tagliata a destra].',
    ],
    found: [
      'Il postprocessore caricato era quello della macchina vecchia.',
      'L’unità di misura del modello importato non era impostata.',
    ],
    solved: [
      'Ricaricato il postprocessore giusto e rigenerato il file: quote controllate con il cliente.',
      'Impostati i millimetri nel modello importato; distinta del progetto {num} ricalcolata.',
      'Corretto il formato carta nel profilo di stampa: il disegno esce in scala.',
    ],
  },
  {
    type: 'crash',
    weight: 5,
    stops: 0.5,
    first: 0.35,
    third: 0.12,
    says: [
      'Gamma si chiude aprendo il progetto {num}.',
      'Durante il nesting il programma si blocca al {n}0 per cento.',
      'Vista 3D: schermo nero e poi errore {err} sul {pc}.',
    ],
    found: ['La scheda video del {pc} ha i driver di {mese}.', 'Il progetto contiene un blocco riferito a se stesso.'],
    solved: [
      'Aggiornati i driver della scheda video: la vista 3D funziona.',
      'Aperto il progetto in modalità di recupero ed eliminato il blocco difettoso; salvato con altro nome.',
      'Aumentata la memoria riservata al nesting nelle opzioni: il calcolo arriva alla fine.',
    ],
  },
  {
    type: 'blocking',
    weight: 5,
    stops: 0.8,
    first: 0.4,
    says: [
      'Gamma non vede la chiave di protezione [USB|di rete].',
      'Il programma parte solo in versione dimostrativa {quando}.',
      'Non salva più i progetti: "percorso non valido".',
    ],
    found: ['Il servizio della chiave era disabilitato dall’antivirus.', 'La lettera dell’unità di rete è cambiata.'],
    solved: [
      'Aggiunta l’eccezione nell’antivirus e riavviato il servizio della chiave: licenza riconosciuta.',
      'Rimappata l’unità di rete con la lettera di prima: salvataggio riuscito.',
      'Sostituita la chiave USB con quella di scorta e aggiornata la licenza.',
    ],
  },
  {
    type: 'defects',
    weight: 4,
    stops: 0.1,
    first: 0.2,
    third: 0.4,
    says: [
      'La quotatura automatica salta [i raggi|gli smussi|le asole].',
      'Annullando due volte Gamma non torna allo stato di prima.',
      'Il nesting non usa gli sfridi registrati a magazzino {quando}.',
    ],
    found: [
      'Riprodotto con il progetto del cliente sulla versione {ver}.',
      'Dipende dalla libreria di profili aggiornata in {mese}.',
    ],
    solved: [
      'Corretto nella versione {ver}; installata sul {pc} e provata sul progetto {num}.',
      'Riportata la libreria dei profili alla revisione precedente in attesa della correzione.',
      'Segnalato allo sviluppo; per ora si usa la quotatura manuale, il cliente è d’accordo.',
    ],
  },
  {
    type: 'loss',
    weight: 2,
    stops: 0.6,
    first: 0.2,
    says: [
      'Il progetto {num} si è salvato vuoto.',
      'Non trovano la libreria dei profili {quando}.',
      'Hanno sovrascritto il progetto {num} con una versione vecchia.',
    ],
    found: [
      'Nella cartella dei salvataggi automatici c’è una copia delle {ora}.',
      'La libreria era sul disco del PC sostituito.',
    ],
    solved: [
      'Recuperato il salvataggio automatico delle {ora}: perso solo un quarto d’ora di lavoro.',
      'Ricopiata la libreria dal vecchio disco nella cartella di rete.',
      'Ripristinata dalla copia del {giorno} la versione giusta del progetto {num}.',
    ],
  },
  {
    type: 'otherSoftware',
    weight: 4,
    stops: 0.02,
    first: 0.8,
    says: [
      'Chiede come importare un disegno [DXF|STEP|PDF].',
      'Vuole cambiare il cartiglio di tutti i disegni.',
      'Come si condivide una libreria tra due postazioni?',
    ],
    found: ['Provato insieme con un disegno di esempio.'],
    solved: [
      'Mostrata l’importazione con le opzioni giuste per le unità.',
      'Cambiato il cartiglio nel modello: i disegni nuovi lo prendono da soli.',
      'Spostata la libreria in rete e collegate le due postazioni.',
    ],
  },
];
