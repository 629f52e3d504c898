import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '#shared/format/date.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { BillsPart } from './bills/BillsPart.tsx';
import { DraftsPart } from './drafts/DraftsPart.tsx';
import { monthOf } from './months.ts';
import { firstBillingAsk } from './stats/billingAsk.ts';
import type { GroupBy } from './stats/StatsFilters.tsx';
import { StatsPart } from './stats/StatsPart.tsx';

const PARTS = ['drafts', 'bills', 'stats'] as const;
type Part = (typeof PARTS)[number];

/** Billing: what is to be billed in a month, the bills issued, and the figures behind them. */
export function BillingRoom() {
  const { t } = useTranslation('billing');
  const { zone } = useSession();
  const [part, setPart] = usePreference<Part>('billing.part', 'drafts');
  const [month, setMonth] = useState(() => monthOf(localDay(Date.now(), zone)));
  const [by, setBy] = usePreference<GroupBy>('billing.statsBy', 'customer');
  const [ask, setAsk] = useState(() => firstBillingAsk(localDay(Date.now(), zone)));
  useHotkeys(
    PARTS.map((one, at) => ({
      id: `billing.${one}`,
      keys: String(at + 1),
      label: t(`parts.${one}`),
      run: () => setPart(one),
    })),
  );
  return (
    <Page
      title={t('title')}
      body="flush"
      bar={
        <Tabs
          label={t('partsLabel')}
          value={part}
          onChange={setPart}
          tabs={PARTS.map((one, at) => ({
            value: one,
            label: t(`parts.${one}`),
            hotkey: String(at + 1),
            hotkeyId: `billing.${one}`,
          }))}
        />
      }
    >
      {part === 'drafts' && <DraftsPart month={month} onMonth={setMonth} onBills={() => setPart('bills')} />}
      {part === 'bills' && <BillsPart month={month} onMonth={setMonth} />}
      {part === 'stats' && (
        <StatsPart
          ask={{ ...ask, by }}
          onAsk={(next) => {
            setBy(next.by);
            setAsk(next);
          }}
        />
      )}
    </Page>
  );
}
