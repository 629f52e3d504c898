import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { isRetired } from '#shared/domain/catalog/routing.ts';
import { ROLES } from '#shared/domain/decision.ts';
import { formatDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { fieldText } from '#renderer/app/fieldText.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { isFamily } from './families.ts';
import type { EntryList } from './listTypes.ts';

/** What a row shows of an entry. */
export interface RowText {
  title: string;
  /** Second line; '' when there is nothing more to say. */
  sub: string;
}

/** Words for the entries of any list. */
export function useRowText(): (list: EntryList, entry: RecordOut) => RowText {
  const { t } = useTranslation(['admin', 'common']);
  const { nameOf, operators, groups } = useCatalog();
  const language = useLanguage();
  return useCallback(
    (list, entry) => {
      const { fields, name } = entry;
      const named = (field: string): string => nameOf(typeof fields[field] === 'string' ? fields[field] : null);
      // What leads to a group nobody works in is said where it is read: calls go elsewhere until it is mended.
      const group = (): string =>
        isRetired(fields['group'], groups) ? t('rows.groupRetired', { name: named('group') }) : named('group');
      const level = typeof fields['level'] === 'number' ? t('rows.level', { level: fields['level'] }) : '';
      const family = isFamily(fields['family']) ? t(`families.${fields['family']}`) : '';
      const letter = fieldText(fields['letter']);
      const lettered = letter === '' ? '' : t('rows.lettered', { letter: letter.toUpperCase() });
      const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');
      switch (list) {
        case 'operators': {
          const roles: readonly unknown[] = Array.isArray(fields['roles']) ? fields['roles'] : [];
          const words = ROLES.filter((role) => roles.includes(role)).map((role) => t(`common:roles.${role}`));
          return { title: name, sub: join(fieldText(fields['login']), words.join(', ')) };
        }
        case 'groups': {
          const members = operators.filter(
            (one) => !one.retired && Array.isArray(one.fields['groups']) && one.fields['groups'].includes(entry.id),
          ).length;
          return { title: name, sub: join(level, t('rows.members', { count: members })) };
        }
        case 'products':
        case 'types':
          return { title: name, sub: lettered };
        case 'services':
          return {
            title: name,
            sub: join(fields['access'] === 'free' ? t('access.free') : t('access.contract'), group(), level),
          };
        case 'routes': {
          const when = join(
            named('product'),
            named('type'),
            named('product') === '' && named('type') === '' ? family : '',
          );
          return { title: when === '' ? t('rows.anything') : when, sub: join(named('service'), group(), level) };
        }
        case 'templates':
          return { title: name, sub: join(lettered, named('product'), named('type')) };
        case 'priceLists': {
          const day = (field: string): string => {
            const value = fieldText(fields[field]);
            return value === '' ? '' : formatDay(value, language);
          };
          const from = day('from');
          const to = day('to');
          const rates: readonly unknown[] = Array.isArray(fields['rates']) ? fields['rates'] : [];
          return {
            title: name,
            sub: join(
              fields['standard'] === true ? t('rows.standard') : '',
              from === '' && to === ''
                ? t('rows.validAlways')
                : [from && t('rows.validFrom', { date: from }), to && t('rows.validUntil', { date: to })]
                    .filter(Boolean)
                    .join(' '),
              rates.length === 0 ? t('rows.noRates') : '',
            ),
          };
        }
        case 'spareParts': {
          const cents = fields['priceCents'];
          return {
            title: name,
            sub: join(fieldText(fields['code']), typeof cents === 'number' ? formatMoney(cents, language) : ''),
          };
        }
        case 'notices':
          return { title: name, sub: join(named('product'), named('type'), named('service')) };
      }
    },
    [t, nameOf, operators, groups, language],
  );
}
