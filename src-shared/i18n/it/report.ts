/** Reports, signatures and intervention requests. */
export const report = {
  story: {
    requested: '{{who}} ha preparato una richiesta di intervento',
    accepted: '{{name}} ha accettato la richiesta di intervento ({{means}}, {{date}})',
    refused: '{{name}} ha rifiutato la richiesta di intervento ({{means}}, {{date}})',
  },
  means: {
    phone: 'per telefono',
    email: 'per e-mail',
    signature: 'con firma',
    person: 'a voce',
    other: 'in altro modo',
  },
} as const;
