import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkPostcode,
  checkProvince,
  checkRecipientCode,
  checkTaxCode,
  checkVatNumber,
} from '#shared/domain/people/taxIds.ts';
import { checkEmail } from '#shared/text/email.ts';
import type { Wrong } from '#renderer/features/billing/CheckedField.tsx';
import type { Values } from './specs.ts';

export type CheckedName = 'vatNumber' | 'taxCode' | 'postcode' | 'province' | 'pec' | 'recipientCode';

/** What CheckedField needs to check one of them. */
export interface FieldCheck {
  readonly check: (text: string) => Wrong | null;
  readonly tidy: (text: string) => string;
}

/** What is kept of a code once it is typed: capitals without blanks. */
const packed = (text: string): string => text.toUpperCase().replace(/\s+/g, '');
const same = (text: string): string => text;
/** A postcode of abroad, with its country in front: `SI-5000`. */
const ABROAD = /^[A-Z]{1,3}-[A-Z0-9][A-Z0-9 -]{1,8}$/;

/** The checks of a customer's tax data, each with its reason in words. What may still be completed is said on leaving the field. */
export function useTaxChecks(): Readonly<Record<CheckedName, (values: Values) => FieldCheck>> {
  const { t } = useTranslation('billing');
  return useMemo(() => {
    const wrong = (message: string, unfinished = false): Wrong => ({ message, unfinished });
    return {
      vatNumber: () => ({
        tidy: packed,
        check(text) {
          const checked = checkVatNumber(text);
          if (checked.ok) return null;
          const { reason } = checked;
          if (reason === 'length') return wrong(t('tax.vatWrong.length'), true);
          return wrong(t(reason === 'check' ? 'tax.vatWrong.check' : 'tax.vatWrong.other'), reason !== 'check');
        },
      }),
      taxCode: () => ({
        tidy: packed,
        check(text) {
          const checked = checkTaxCode(text);
          if (checked.ok) return null;
          const { reason } = checked;
          if (reason === 'length') return wrong(t('tax.taxCodeWrong.length'), true);
          return wrong(t(reason === 'check' ? 'tax.taxCodeWrong.check' : 'tax.taxCodeWrong.other'));
        },
      }),
      postcode: () => ({
        tidy: same,
        check: (text) =>
          ABROAD.test(text.trim().toUpperCase()) || checkPostcode(text).ok ? null : wrong(t('tax.postcodeWrong'), true),
      }),
      province: () => ({
        tidy: packed,
        check: (text) => (checkProvince(text).ok ? null : wrong(t('tax.provinceWrong'), true)),
      }),
      pec: () => ({
        tidy: (text) => text.trim(),
        check: (text) => (checkEmail(text.trim()).ok ? null : wrong(t('tax.pecWrong'), true)),
      }),
      recipientCode: (values) => ({
        tidy: packed,
        check(text) {
          const six = values['form'] === 'public';
          const checked = checkRecipientCode(text);
          const unfinished = packed(text).length < (six ? 6 : 7);
          if (checked.ok && checked.value.length === (six ? 6 : 7)) return null;
          return wrong(t(six ? 'tax.recipientSix' : 'tax.recipientSeven'), unfinished);
        },
      }),
    };
  }, [t]);
}
