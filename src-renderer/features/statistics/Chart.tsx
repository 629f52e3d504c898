import { type ReactNode, useDeferredValue, useId } from 'react';
import { ComposedChart, ResponsiveContainer, XAxis } from 'recharts';
import styles from './statistics.module.css';

/** What stands at one place of the axis. */
interface Place {
  readonly name: string;
}

/** The numbers along an axis, small and without a line. */
export const NUMBERS = { axisLine: false, tickLine: false, tick: { fill: 'var(--soft)', fontSize: 11 } } as const;
/** A full bar, a pale one, and their shape. */
export const BAR = {
  isAnimationActive: false,
  maxBarSize: 52,
  fill: 'color-mix(in srgb, var(--accent) 42%, var(--pane))',
};
export const PALE = 'color-mix(in srgb, var(--accent) 16%, var(--pane))';
/** The corners of a bar with nothing over it. */
export const TOP: [number, number, number, number] = [2, 2, 0, 0];
/** What is compared with, or was laid down: a dashed line. */
export const DASHED = {
  isAnimationActive: false,
  stroke: 'var(--edge)',
  strokeWidth: 1.5,
  strokeDasharray: '4 3',
  dot: false,
} as const;

export interface PlotProps {
  data: readonly Place[];
  /** How large it is before the page has been laid out, px. */
  width?: number;
  height?: number;
  /** Room for the figures over the bars, px. */
  top?: number;
  /** At least so much between two names, px. */
  gap?: number;
  /** Bars and lines, and the axis of their numbers. */
  children: ReactNode;
}

/**
 * Bars and lines over named places. It draws what a table says: whoever cannot see it loses nothing. The figures come first:
 * the drawing takes longer than a whole table, and its place is kept for it.
 */
export function Plot({ data, width = 800, height = 172, top = 18, gap = 5, children }: PlotProps) {
  const drawn = useDeferredValue(true, false);
  if (!drawn) return null;
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width, height }}>
      <ComposedChart
        data={[...data]}
        margin={{ top, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        aria-hidden="true"
      >
        <XAxis
          dataKey="name"
          axisLine={{ stroke: 'var(--line)' }}
          tickLine={false}
          tick={NUMBERS.tick}
          interval="preserveStartEnd"
          minTickGap={gap}
          height={20}
        />
        {children}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** A line of the legend: a full mark, a pale one, a dashed line. */
export interface LegendLine {
  readonly mark: 'full' | 'pale' | 'dashed';
  readonly text: string;
}

/** A plot over its legend. */
export function Chart({
  data,
  legend,
  children,
}: {
  data: readonly Place[];
  legend: LegendLine[];
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.chart} aria-labelledby={id}>
      <figure>
        <Plot data={data}>{children}</Plot>
      </figure>
      <p id={id} className={styles.legend}>
        {legend.map(({ mark, text }) => (
          <span key={mark}>
            <i data-mark={mark} aria-hidden="true" />
            {text}
          </span>
        ))}
      </p>
    </section>
  );
}
