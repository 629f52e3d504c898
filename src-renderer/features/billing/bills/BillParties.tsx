import { useTranslation } from 'react-i18next';
import type { BillDocument } from '#shared/domain/bill/document.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './bills.module.css';

/** Who issued and who pays, as they were on the bill's day. */
export function BillParties({ seller, buyer }: Pick<BillDocument, 'seller' | 'buyer'>) {
  const { t } = useTranslation(['billing', 'common']);
  return (
    <div className={styles.parties}>
      <Party title={t('billing:bills.seller')} party={seller} />
      <Party
        title={t('billing:bills.buyer')}
        party={buyer}
        more={[
          buyer.recipientCode === null ? '' : `${t('billing:tax.recipientCode')} ${buyer.recipientCode}`,
          buyer.pec === null ? '' : `${t('billing:tax.pec')} ${buyer.pec}`,
        ]}
      />
    </div>
  );
}

interface PartyProps {
  title: string;
  party: Pick<
    BillDocument['buyer'],
    'name' | 'vatNumber' | 'taxCode' | 'address' | 'postcode' | 'city' | 'province' | 'country'
  >;
  more?: readonly string[];
}

const nothingMore: readonly string[] = [];

function Party({ title, party, more = nothingMore }: PartyProps) {
  const { t } = useTranslation('common');
  const lang = useLanguage();
  const town = [party.postcode, party.city, party.province === null ? null : `(${party.province})`]
    .filter(Boolean)
    .join(' ');
  const abroad =
    party.country === 'IT' ? '' : (new Intl.DisplayNames([lang], { type: 'region' }).of(party.country) ?? '');
  const lines = [
    party.address ?? '',
    [town, abroad].filter(Boolean).join(', '),
    party.vatNumber === null ? '' : `${t('fields.vatNumber')} ${party.vatNumber}`,
    party.taxCode === null || party.taxCode === party.vatNumber ? '' : `${t('fields.taxCode')} ${party.taxCode}`,
    ...more,
  ].filter(Boolean);
  return (
    <div>
      <div className={styles.term}>{title}</div>
      <div className={styles.partyName}>{party.name}</div>
      {lines.map((one) => (
        <div key={one} className={styles.partyLine}>
          {one}
        </div>
      ))}
    </div>
  );
}
