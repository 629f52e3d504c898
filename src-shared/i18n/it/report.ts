/** Reports, signatures and intervention requests. */
export const report = {
  story: {
    customer: 'il cliente',
    requested: '{{who}} ha preparato una richiesta di intervento',
    requestedUntil: '{{who}} ha preparato una richiesta di intervento, valida fino al {{day}}',
    accepted: '{{who}} ha registrato che {{name}} ha accettato la richiesta di intervento ({{how}})',
    refused: '{{who}} ha registrato che {{name}} ha rifiutato la richiesta di intervento ({{how}})',
    signed: '{{who}} ha fatto firmare il rapportino a {{name}}',
    unsigned: '{{who}} ha chiuso il rapportino senza la firma di {{name}}',
    version: '{{sentence}} (versione {{version}})',
    reopened: '{{who}} ha riaperto il rapportino firmato',
    overridden: '{{who}} ha corretto a mano una riga della fattura: {{amount}}',
    overrideTaken: '{{who}} ha tolto la correzione a mano di una riga della fattura',
    excluded: '{{who}} ha segnato l’intervento come non fatturabile',
    disputed: '{{who}} ha segnato l’intervento come contestato: resta fuori dalla fattura',
    letIn: '{{who}} ha rimesso l’intervento tra quelli da fatturare',
    billed: '{{who}} ha fatturato l’intervento: fattura {{number}}',
    settled: '{{who}} ha chiuso i conti dell’intervento: tutto coperto, niente da fatturare',
    unbilled: '{{who}} ha stornato la fattura: l’intervento è di nuovo da fatturare',
  },
  means: {
    phone: 'per telefono',
    email: 'per e-mail',
    signature: 'con firma',
    person: 'a voce',
    other: 'in altro modo',
  },
} as const;
