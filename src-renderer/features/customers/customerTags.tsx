import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { RecordOut } from '#shared/api/records.ts';
import { Tag } from '#renderer/ui/Tag.tsx';

/** What must be known of a customer at a glance, each in a word: overdue, prospect, retired. */
export function customerTags(record: RecordOut, t: TFunction<['people', 'common']>): ReactNode[] {
  const tags: ReactNode[] = [];
  if (record.fields['overdue'] === true)
    tags.push(
      <Tag key="overdue" tone="late">
        {t('people:overdue')}
      </Tag>,
    );
  if (record.fields['prospect'] === true)
    tags.push(
      <Tag key="prospect" tone="wait">
        {t('people:prospect')}
      </Tag>,
    );
  if (record.retired) tags.push(<Tag key="retired">{t('people:retired')}</Tag>);
  return tags;
}
