/** How a bill is paid, with the codes of the electronic invoice (ModalitaPagamento): cash, bank transfer, card, bank receipt, SEPA debit. */
export const PAYMENT_METHODS = ['MP01', 'MP05', 'MP08', 'MP12', 'MP19'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
