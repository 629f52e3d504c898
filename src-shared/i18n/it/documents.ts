/** Texts of printed documents. */
export const documents = {
  report: 'Rapporto di intervento',
} as const;
