import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import type { LineGroup } from './groupLines.ts';
import styles from './lines.module.css';

export interface GroupHeadProps {
  group: LineGroup;
  onCall: () => void;
  onWork: () => void;
  /** Undefined where nothing may be held out any more. */
  onHold: (() => void) | undefined;
}

/** Which intervention the lines below are of, when it was, what it comes to. */
export function GroupHead({ group, onCall, onWork, onHold }: GroupHeadProps) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const { from, to, intervention, ticketNumber } = group;
  const days =
    from === null
      ? ''
      : to === null || to === from
        ? formatDay(from, lang)
        : `${formatDay(from, lang)} – ${formatDay(to, lang)}`;
  return (
    <div className={styles.head}>
      <h3 className={styles.headWords}>
        {intervention === null ? (
          t('lines.other')
        ) : (
          <>
            {ticketNumber ?? t('lines.work')} <span className={styles.days}>{days}</span>
          </>
        )}
        {group.late && <Tag tone="warn">{t('lines.late')}</Tag>}
      </h3>
      <span className={styles.headNet}>{formatMoney(group.netCents, lang)}</span>
      {intervention === null ? (
        <span className={styles.noMenu} />
      ) : (
        <Menu
          label={t('lines.more', { number: ticketNumber ?? days })}
          align="end"
          sections={[
            {
              id: 'open',
              items: [
                { id: 'work', label: t('lines.openWork'), hotkey: 'v', hotkeyId: 'lines.work', run: onWork },
                { id: 'call', label: t('lines.openCall'), hotkey: 'a', hotkeyId: 'lines.call', run: onCall },
              ],
            },
            ...(onHold === undefined
              ? []
              : [
                  {
                    id: 'hold',
                    items: [{ id: 'hold', label: t('lines.hold'), hotkey: 'x', hotkeyId: 'lines.hold', run: onHold }],
                  },
                ]),
          ]}
        >
          <IconButton icon={IconDots} size="small" label={t('lines.more', { number: ticketNumber ?? days })} />
        </Menu>
      )}
    </div>
  );
}
