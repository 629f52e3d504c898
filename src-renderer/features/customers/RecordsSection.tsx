import { IconDots, IconPencil, IconPhonePlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { formatPhone } from '#shared/domain/people/phones.ts';
import { localDay } from '#shared/format/date.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useNow } from '#renderer/app/now.ts';
import { useOverlays } from '#renderer/app/overlays.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { MenuItem } from '#renderer/ui/menuItems.ts';
import { Tag } from '#renderer/ui/Tag.tsx';
import styles from './customers.module.css';
import { ErasePersonDialog } from './ErasePersonDialog.tsx';
import { type LineContext, recordLine, validity } from './recordLine.ts';
import type { PeopleKind } from './specs.ts';
import { useExportPerson } from './useExportPerson.ts';

export interface RecordsSectionProps {
  kind: Exclude<PeopleKind, 'customer'>;
  records: readonly RecordOut[];
  customer: RecordOut;
  sites: readonly RecordOut[];
  hotkey: string;
  onAdd: () => void;
  onEdit: (record: RecordOut) => void;
  onRetire: (record: RecordOut, retired: boolean) => void;
}

const TITLES = { contact: 'contacts', site: 'sites', asset: 'assets', contract: 'contracts' } as const;

/** The contacts (sites, assets, contracts) of a customer: each in a row, to be changed, retired, called for. */
export function RecordsSection({
  kind,
  records,
  customer,
  sites,
  hotkey,
  onAdd,
  onEdit,
  onRetire,
}: RecordsSectionProps) {
  const { t } = useTranslation(['people', 'common', 'billing']);
  const { nameOf } = useCatalog();
  const { zone, language, has } = useSession();
  const exportPerson = useExportPerson();
  const { openCardFor } = useOverlays();
  const [all, setAll] = useState(false);
  const [erasing, setErasing] = useState<RecordOut | null>(null);
  const today = localDay(useNow(), zone);
  const context: LineContext = { t, language, today, nameOf: (id) => siteName(sites, id) ?? nameOf(id) };
  const retired = records.filter((one) => one.retired).length;
  const shown = records
    .filter((one) => all || !one.retired)
    .toSorted((a, b) => rank(kind, a, today) - rank(kind, b, today));
  const title = t(`people:${TITLES[kind]}`);

  const call = (one: RecordOut): void => {
    const phone = (one.fields['phones'] as readonly string[] | undefined)?.[0] ?? '';
    const who =
      kind === 'contact'
        ? { contact: one.id, asset: null, name: one.name }
        : { contact: null, asset: one.id, name: customer.name };
    openCardFor({
      ...who,
      customer: customer.id,
      company: customer.name,
      phone: phone === '' ? '' : formatPhone(phone),
    });
  };
  const menu = (one: RecordOut): MenuItem[] => [
    one.retired
      ? { id: 'restore', label: t('common:actions.restore'), run: () => onRetire(one, false) }
      : { id: 'retire', label: t('common:actions.retire'), run: () => onRetire(one, true) },
    ...(kind === 'contact' && has('manager', 'admin')
      ? [{ id: 'export', label: t('people:person.export'), run: () => exportPerson(one) }]
      : []),
    ...(kind === 'contact' && has('admin') && !one.erased
      ? [{ id: 'erase', label: t('people:person.erase'), danger: true, run: () => setErasing(one) }]
      : []),
  ];
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{title}</h2>
        {shown.length > 0 && <span className={styles.count}>{shown.length}</span>}
        <Button
          size="small"
          variant="quiet"
          icon={IconPlus}
          hotkey={hotkey}
          hotkeyId={`customer.add.${kind}`}
          onClick={onAdd}
        >
          {t(`people:add.${kind}`)}
        </Button>
      </div>
      {shown.length === 0 && <p className={styles.none}>{t(`people:page.none.${kind}`)}</p>}
      <ul>
        {shown.map((one) => {
          const { name, tag, detail } = recordLine(one, context);
          return (
            <li key={one.id} className={classes(styles.row, one.retired && styles.off)}>
              <div className={styles.words}>
                <div className={styles.name}>
                  {name}
                  {tag !== null && !one.retired && <Tag tone={tag.tone}>{tag.text}</Tag>}
                  {one.retired && <Tag>{t('people:retired')}</Tag>}
                </div>
                {detail !== '' && <div className={styles.detail}>{detail}</div>}
              </div>
              {(kind === 'contact' || kind === 'asset') && !one.retired && !one.erased && (
                <IconButton
                  icon={IconPhonePlus}
                  size="small"
                  label={t('people:page.call', { name })}
                  onClick={() => call(one)}
                />
              )}
              {!one.erased && (
                <IconButton
                  icon={IconPencil}
                  size="small"
                  label={`${t('common:actions.edit')}: ${name}`}
                  onClick={() => onEdit(one)}
                />
              )}
              <Menu label={t('people:page.more', { name })} sections={[{ id: 'more', items: menu(one) }]}>
                <IconButton icon={IconDots} size="small" label={t('people:page.more', { name })} />
              </Menu>
            </li>
          );
        })}
      </ul>
      {erasing !== null && <ErasePersonDialog contact={erasing} onClose={() => setErasing(null)} />}
      {retired > 0 && (
        <div className={styles.more}>
          <Button size="small" variant="quiet" onClick={() => setAll(!all)}>
            {all ? t('people:page.hideRetired') : t('people:page.showRetired', { count: retired })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Those in use first; of contracts those that hold today. */
function rank(kind: PeopleKind, record: RecordOut, today: string): number {
  if (record.retired) return 3;
  if (kind !== 'contract') return 0;
  const { from = null, to = null } = record.fields as { from?: string | null; to?: string | null };
  return { valid: 0, notYet: 1, expired: 2 }[validity({ from, to }, today)];
}

/** The only site a customer has says nothing. */
function siteName(sites: readonly RecordOut[], id: string | null): string | undefined {
  const found = sites.find((one) => one.id === id);
  return found === undefined ? undefined : sites.length > 1 ? found.name : '';
}
