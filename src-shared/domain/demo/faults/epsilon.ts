import type { Fault } from './fault.ts';

/** Software Epsilon: customers, offers and appointments. */
export const EPSILON: readonly Fault[] = [
  {
    type: 'blocking',
    weight: 5,
    stops: 0.6,
    first: 0.45,
    says: [
      'Epsilon non spedisce più la posta: errore {err}.',
      'Gli appuntamenti non si sincronizzano con i telefoni {quando}.',
      'Un commerciale non riesce a entrare: "utente disabilitato".',
    ],
    found: ['La password della casella era stata cambiata.', 'Il gettone di accesso al calendario era scaduto.'],
    solved: [
      'Aggiornata la password della casella nelle impostazioni di invio: la posta parte.',
      'Rinnovata l’autorizzazione al calendario su {n} telefoni: sincronizzazione ripresa.',
      'Riabilitato l’utente e reimpostata la password.',
    ],
  },
  {
    type: 'output',
    weight: 5,
    stops: 0.05,
    first: 0.5,
    says: [
      'L’offerta {num} esce con il listino [scaduto|di un altro cliente|senza IVA].',
      'Il riepilogo vendite di {mese} non conta gli agenti esterni.',
      'Le etichette per la spedizione hanno l’indirizzo spezzato.',
    ],
    found: [
      'All’anagrafica era collegato il listino dell’anno scorso.',
      'Il filtro del riepilogo escludeva gli agenti esterni.',
    ],
    solved: [
      'Collegato il listino in vigore e rigenerata l’offerta {num}.',
      'Tolto il filtro dal riepilogo e salvato come predefinito.',
      'Allargato il campo indirizzo nel modello delle etichette.',
    ],
  },
  {
    type: 'defects',
    weight: 4,
    stops: 0.05,
    first: 0.25,
    third: 0.3,
    says: [
      'I promemoria arrivano un’ora dopo {quando}.',
      'Unendo due contatti si perde il numero di telefono.',
      'La ricerca per partita IVA non dà risultati con gli spazi.',
    ],
    found: ['Il fuso orario del server era cambiato con l’ora legale.', 'Riprodotto con la versione {ver}.'],
    solved: [
      'Corretto il fuso orario del servizio promemoria: arrivano all’ora giusta.',
      'Corretto nella versione {ver}, installata oggi.',
      'Ricostruito l’indice di ricerca: ora ignora gli spazi.',
    ],
  },
  {
    type: 'crash',
    weight: 2,
    stops: 0.4,
    first: 0.4,
    says: [
      'Epsilon si chiude allegando un file grande.',
      'Errore {err} aprendo la scheda di un cliente con molte offerte.',
    ],
    found: ['Il limite degli allegati era impostato a zero.'],
    solved: [
      'Impostato il limite degli allegati a 20 MB: nessun errore.',
      'Aggiornato alla versione {ver}: la scheda si apre in un attimo.',
    ],
  },
  {
    type: 'loss',
    weight: 1,
    stops: 0.3,
    first: 0.25,
    says: ['Sono spariti i contatti importati in {mese}.', 'Le note delle visite di ieri non ci sono più.'],
    found: ['I contatti erano nel cestino di un altro utente.'],
    solved: [
      'Ripristinati dal cestino {n}0 contatti.',
      'Le note erano sul telefono, non ancora sincronizzate: inviate.',
    ],
  },
  {
    type: 'otherSoftware',
    weight: 5,
    stops: 0.02,
    first: 0.85,
    says: [
      'Chiede come creare un’offerta da un modello.',
      'Vuole importare un elenco di contatti da Excel.',
      'Come si condivide il calendario con un collega?',
    ],
    found: ['Provato insieme.'],
    solved: [
      'Mostrato il modello e creata la prima offerta insieme.',
      'Importati {n}0 contatti dal foglio, corrette le intestazioni delle colonne.',
      'Condiviso il calendario in sola lettura.',
    ],
  },
];
