import type { Fault } from './fault.ts';

/** Laser: cutting machines. */
export const LASER: readonly Fault[] = [
  {
    type: 'cuts', weight: 9, stops: 0.3, first: 0.3, visit: 0.3,
    says: [
      'I tagli su [lamiera da {n} mm|inox da {n} mm|alluminio da {n} mm] hanno bava [sul lato inferiore|in partenza].',
      'I fori escono ovali, fuori misura di {n} decimi.',
      'Il laser taglia storto {quando}: la squadratura è persa.',
      'Il taglio non passa: sul lato {lato} restano attaccati i pezzi.',
    ],
    found: ['La lente di protezione era sporca.', 'L’ugello è consumato e fuori centro.', 'La pressione del gas era bassa: {n} bar.', 'Gioco sull’asse {asse}.'],
    solved: [
      'Pulita la lente di protezione e ricentrato l’ugello: taglio pulito su un pezzo di prova.',
      'Sostituito l’ugello e rifatta la calibrazione dell’altezza; fori entro tolleranza.',
      'Regolata la pressione del gas e aggiornati i parametri del materiale: niente più bava.',
      'Rifatta la squadratura e recuperato il gioco sull’asse {asse}; controllato con il pezzo campione.',
    ],
    parts: ['Ugello doppio 1,5 mm', 'Lente di protezione', 'Ceramica portaugello', 'Cinghia asse X'],
  },
  {
    type: 'machine', weight: 7, stops: 0.9, first: 0.3, visit: 0.4,
    says: [
      'La macchina è ferma con allarme {all} {quando}.',
      'Il laser non si accende: "interblocco porta aperto".',
      'Dopo il ritorno a zero l’asse {asse} va in allarme {all}.',
      'Macchina bloccata a metà pezzo, non accetta il ripristino.',
    ],
    found: ['Il fine corsa dell’asse {asse} non commuta.', 'Il refrigeratore segna temperatura alta.', 'Il sensore dello sportello è fuori allineamento.'],
    solved: [
      'Sostituito il fine corsa dell’asse {asse}; ritorno a zero regolare.',
      'Pulito il filtro del refrigeratore e rabboccato il liquido: la sorgente si accende.',
      'Riallineato il sensore dello sportello: interblocco a posto.',
      'Guidato al telefono il ripristino dell’azionamento dall’armadio elettrico: allarme {all} rientrato.',
    ],
    parts: ['Fine corsa', 'Sensore sportello', 'Filtro refrigeratore', 'Azionamento asse'],
  },
  {
    type: 'parts', weight: 6, stops: 0.6, first: 0.05, visit: 0.75,
    says: [
      'Si è rotta la [cinghia dell’asse {asse}|catena portacavi|ventola dell’aspiratore].',
      'La testa di taglio ha urtato un pezzo: il portaugello è rotto.',
      'Perde [acqua dal refrigeratore|aria dal gruppo pneumatico].',
      'La lampada di puntamento non si accende più.',
    ],
    found: ['Serve il ricambio, non si ripara sul posto.', 'Verificato con le foto mandate dal cliente.', 'Il pezzo è disponibile da {n} giorni.'],
    solved: [
      'Sostituito il pezzo e rifatta la calibrazione; macchina consegnata funzionante.',
      'Montato il portaugello nuovo, centrato il raggio e fatto un taglio di prova.',
      'Cambiati tubo e fascette: nessuna perdita dopo mezz’ora di prova.',
    ],
    parts: ['Cinghia asse Y', 'Catena portacavi', 'Ventola aspiratore', 'Portaugello completo', 'Tubo refrigeratore', 'Lampada di puntamento'],
  },
  {
    type: 'link', weight: 6, stops: 0.5, first: 0.5, visit: 0.1,
    says: [
      'La macchina non riceve i file da Gamma {quando}.',
      'Il PC di bordo non vede più la rete.',
      'Il trasferimento del programma {num} si interrompe al {n}0 per cento.',
      'Il collegamento di teleassistenza con la macchina non parte.',
    ],
    found: ['Il cavo di rete in officina era schiacciato.', 'L’indirizzo del PC di bordo era in conflitto con una stampante.', 'La cartella condivisa chiedeva una password nuova.'],
    solved: [
      'Assegnato un altro indirizzo al PC di bordo: i file arrivano.',
      'Salvata la nuova password della cartella condivisa; trasferito il programma {num}.',
      'Sostituito il cavo di rete in officina, trasferimento completo.',
      'Riavviato lo switch del reparto e aggiornato il programma di teleassistenza.',
    ],
    parts: ['Cavo di rete schermato 10 m', 'Switch industriale'],
  },
  {
    type: 'otherMachine', weight: 4, stops: 0.05, first: 0.7, visit: 0.05,
    says: ['Chiede i parametri per tagliare [plexiglas|ottone|multistrato] da {n} mm.', 'Vuole prenotare la manutenzione ordinaria della macchina.', 'Il contatore delle ore segna {num}: chiede se è ora del tagliando.', 'Rumore strano quando la testa torna a zero.'],
    found: ['Verificata la tabella materiali.', 'Sentito il rumore al telefono: sembra la guida dell’asse {asse}.'],
    solved: [
      'Mandati i parametri e provati insieme su uno sfrido.',
      'Fissata la manutenzione ordinaria con il cliente.',
      'Lubrificate le guide seguendo la scheda: il rumore è sparito.',
    ],
  },
];
