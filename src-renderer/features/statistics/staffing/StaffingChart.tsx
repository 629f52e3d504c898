import { useTranslation } from 'react-i18next';
import { Area, Bar, Line, YAxis } from 'recharts';
import type { PlannedDay } from '#shared/domain/staffing/plan.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { BAR, Chart, DASHED, NUMBERS, PALE, TOP } from '../Chart.tsx';
import { busySlots, slotName } from './staffingGrid.ts';

/** One day: calls expected as bars, operators needed as a line, those of a what-if dashed. It draws what the table says. */
export function StaffingChart({ day, name, fixed }: { day: PlannedDay; name: string; fixed: number | null }) {
  const { t } = useTranslation('staffing');
  const lang = useLanguage();
  const busy = busySlots([day]);
  if (busy === null || day.slots === null) return null;
  const data = day.slots.slice(busy.first, busy.last + 1).map((slot, n) => ({
    name: slotName(busy.first + n),
    expected: slot.expected,
    needed: slot.needed,
    fixed,
  }));
  return (
    <Chart
      data={data}
      legend={[
        { mark: 'pale', text: `${name}: ${t('legendExpected')}` },
        { mark: 'full', text: t('legendNeeded') },
        ...(fixed === null ? [] : [{ mark: 'dashed' as const, text: t('legendFixed') }]),
      ]}
    >
      <YAxis
        yAxisId="calls"
        width={30}
        {...NUMBERS}
        domain={[0, 'dataMax']}
        tickFormatter={(calls: number) => formatNumber(calls, lang, Number.isInteger(calls) ? 0 : 1)}
      />
      <YAxis
        yAxisId="operators"
        orientation="right"
        width={30}
        {...NUMBERS}
        allowDecimals={false}
        domain={[0, (most: number) => most + 1]}
      />
      <Bar yAxisId="calls" dataKey="expected" {...BAR} maxBarSize={26} radius={TOP} fill={PALE} />
      <Area
        yAxisId="operators"
        dataKey="needed"
        type="step"
        isAnimationActive={false}
        stroke="var(--accent)"
        strokeWidth={1.5}
        fill="none"
      />
      {fixed !== null && <Line yAxisId="operators" dataKey="fixed" {...DASHED} />}
    </Chart>
  );
}
