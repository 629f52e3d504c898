import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { RecordOut } from '#shared/api/records.ts';
import { formatDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Tag, type Tone } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { PackBar } from './PackBar.tsx';
import styles from './packs.module.css';

export type PackBalance = OutputOf<'packs.ledger'>['balances'][number];

const TONES: Readonly<Record<PackBalance['warnings'][number], Tone>> = {
  low: 'warn',
  exhausted: 'late',
  expiring: 'warn',
  expired: 'neutral',
};

/** What managers may do to a pack that was sold. */
export interface PackMend {
  readonly correct: (pack: RecordOut) => void;
  readonly retire: (pack: RecordOut) => void;
}

/** One pack: when it was bought, until when it may be used, what is left. */
export function PackRow({ balance, mend }: { balance: PackBalance; mend: PackMend | undefined }) {
  const { t } = useTranslation(['billing', 'common']);
  const lang = useLanguage();
  const { pack, warnings } = balance;
  const row = useRef<HTMLLIElement>(null);
  // Letters while the focus is in the row; by name in the palette.
  useHotkeys(
    mend === undefined
      ? []
      : [
          {
            id: `pack.correct.${pack.id}`,
            keys: 'c',
            label: t('billing:pack.correctOne', { name: pack.name }),
            run: () => mend.correct(pack),
          },
          {
            id: `pack.retire.${pack.id}`,
            keys: 'Delete',
            label: t('billing:pack.retireOne', { name: pack.name }),
            run: () => mend.retire(pack),
          },
        ],
    { scope: 'pane', within: row },
  );
  const { boughtOn, expiresOn, priceCents } = pack.fields as {
    boughtOn: string;
    expiresOn: string | null;
    priceCents: number;
  };
  return (
    <li ref={row} className={styles.pack}>
      <div className={styles.packWords}>
        <div className={styles.packName}>
          {pack.name}
          {warnings.map((one) => (
            <Tag key={one} tone={TONES[one]}>
              {t(`billing:pack.warnings.${one}`)}
            </Tag>
          ))}
        </div>
        <div className={styles.packDetail}>
          {[
            t('billing:pack.soldOn', { date: formatDay(boughtOn, lang), price: formatMoney(priceCents, lang) }),
            expiresOn === null
              ? t('billing:pack.noExpiry')
              : t('billing:pack.usableUntil', { date: formatDay(expiresOn, lang) }),
          ].join(' · ')}
        </div>
      </div>
      <PackBar {...balance} />
      {mend !== undefined && (
        <div className={styles.mend}>
          <Button
            size="small"
            variant="quiet"
            icon={IconPencil}
            hotkey="c"
            aria-label={t('billing:pack.correctOne', { name: pack.name })}
            onClick={() => mend.correct(pack)}
          >
            {t('billing:pack.correct')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={IconTrash}
            hotkey="Delete"
            aria-label={t('billing:pack.retireOne', { name: pack.name })}
            onClick={() => mend.retire(pack)}
          >
            {t('common:actions.retire')}
          </Button>
        </div>
      )}
    </li>
  );
}
