import { useTranslation } from 'react-i18next';
import { type PriceList, TECHNICIAN_LEVELS } from '#shared/domain/billing/priceList.ts';
import { type Mode, MODES } from '#shared/domain/intervention/fields.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';
import styles from './prices.module.css';

type Rates = PriceList['rates'];
type Level = Rates[number]['level'];
/** The price for all, then what some levels cost instead. */
const COLUMNS: readonly Level[] = [null, ...TECHNICIAN_LEVELS];

/** The price of an hour: kinds of work down, technicians' levels across. An empty cell costs what all cost. */
export function RatesField({ name, label, hint, value, onChange }: BillingFieldProps) {
  const { t } = useTranslation(['billing', 'interventions']);
  const rates = (Array.isArray(value) ? value : []) as Rates;
  const rateOf = (mode: Mode, level: Level): number | null =>
    rates.find((one) => one.mode === mode && one.level === level)?.centsPerHour ?? null;
  const set = (mode: Mode, level: Level, cents: number | null): void => {
    const others = rates.filter((one) => one.mode !== mode || one.level !== level);
    const all = cents === null ? others : [...others, { mode, level, centsPerHour: cents }];
    onChange(
      all.toSorted(
        (a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode) || COLUMNS.indexOf(a.level) - COLUMNS.indexOf(b.level),
      ),
    );
  };
  const levelWord = (level: Level): string => t(`billing:levels.${level ?? 'all'}`);
  return (
    <Field label={label} name={name} hint={hint ?? t('billing:priceList.ratesHint')} kind="group">
      {(ids) => (
        <div {...ids} role="group" className={styles.scroll}>
          <table className={styles.rates}>
            <thead>
              <tr>
                <td />
                {COLUMNS.map((level) => (
                  <th key={level ?? 'all'} scope="col">
                    {levelWord(level)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {MODES.map((mode) => (
                <tr key={mode}>
                  <th scope="row">{t(`interventions:mode.${mode}`)}</th>
                  {COLUMNS.map((level) => (
                    <td key={level ?? 'all'}>
                      <MoneyField
                        label={`${t(`interventions:mode.${mode}`)}, ${levelWord(level)}`}
                        hideLabel
                        placeholder={level === null ? undefined : t('billing:priceList.asAll')}
                        value={rateOf(mode, level)}
                        onChange={(cents) => set(mode, level, cents)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Field>
  );
}
