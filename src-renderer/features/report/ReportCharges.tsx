import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import type { Language } from '#shared/i18n/resources.ts';
import styles from './report.module.css';
import type { ReportTerms } from './reportData.ts';

type Charge = NonNullable<ReportTerms['lines']>[number];

/** What the work comes to, before VAT, as it stands on the PDF. */
export function ReportCharges({ lines, language }: { lines: readonly Charge[]; language: Language }) {
  const { t } = useTranslation(['documents', 'interventions']);
  if (lines.length === 0) return <p role="note">{t('documents:lines.none')}</p>;
  const net = lines.reduce((sum, one) => sum + one.netCents, 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('documents:report.amounts')}</th>
          <th scope="col">{t('interventions:fields.quantity')}</th>
          <th scope="col">{t('documents:lines.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((one) => (
          <tr key={one.key}>
            <td>
              {one.text}
              {one.covered !== null && ` · ${t(`documents:lines.${one.covered}`)}`}
            </td>
            <td>{quantityOf(one, language)}</td>
            <td>{formatMoney(one.netCents, language)}</td>
          </tr>
        ))}
        <tr>
          <td>
            <b>{t('documents:lines.net')}</b>
          </td>
          <td />
          <td>
            <b>{formatMoney(net, language)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function quantityOf({ amount, unit }: Charge, language: Language): string {
  if (unit === 'minutes') return formatMinutes(amount);
  if (unit === 'km') return `${formatNumber(amount, language)} km`;
  return unit === 'pieces' ? formatNumber(amount, language) : '';
}
