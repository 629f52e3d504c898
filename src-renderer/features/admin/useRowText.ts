import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { ROLES } from '#shared/domain/decision.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { fieldText } from '#renderer/app/fieldText.ts';
import { isFamily } from './families.ts';
import type { EntryList } from './lists.ts';

/** What a row shows of an entry. */
export interface RowText {
  title: string;
  /** Second line; '' when there is nothing more to say. */
  sub: string;
}

/** Words for the entries of any list. */
export function useRowText(): (list: EntryList, entry: RecordOut) => RowText {
  const { t } = useTranslation(['admin', 'common']);
  const { nameOf, operators } = useCatalog();
  return useCallback(
    (list, entry) => {
      const { fields, name } = entry;
      const named = (field: string): string => nameOf(typeof fields[field] === 'string' ? fields[field] : null);
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
            sub: join(fields['access'] === 'free' ? t('access.free') : t('access.contract'), named('group'), level),
          };
        case 'routes': {
          const when = join(
            named('product'),
            named('type'),
            named('product') === '' && named('type') === '' ? family : '',
          );
          return { title: when === '' ? t('rows.anything') : when, sub: join(named('service'), named('group'), level) };
        }
        case 'templates':
          return { title: name, sub: join(lettered, named('product'), named('type')) };
        case 'notices':
          return { title: name, sub: join(named('product'), named('type'), named('service')) };
      }
    },
    [t, nameOf, operators],
  );
}
