import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ARRIVALS, type StaffingGoal } from '#shared/domain/staffing/plan.ts';
import { CHANNELS } from '#shared/domain/ticket/fields.ts';
import { formatNumber, formatPercent } from '#shared/format/number.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip, ChipGroup } from '#renderer/ui/Chip.tsx';
import { Slider } from '#renderer/ui/Slider.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './staffing.module.css';

export interface StaffingGoalsProps {
  goal: StaffingGoal;
  /** Mean talk of the telephone system's calls, seconds; null when it is not known. */
  talkSeconds: number | null;
  onGoal: (goal: StaffingGoal) => void;
  /** What follows from them, below. */
  children: ReactNode;
}

/** What is promised, how long a call takes, and what if it were otherwise: the week follows at once. */
export function StaffingGoals({ goal, talkSeconds, onGoal, children }: StaffingGoalsProps) {
  const { t } = useTranslation(['staffing', 'ticket']);
  const lang = useLanguage();
  const set = (change: Partial<StaffingGoal>): void => onGoal({ ...goal, ...change });
  const percent = (n: number): string => formatPercent(n / 100, lang);
  const seconds = (n: number): string =>
    n < 60 ? `${formatNumber(n, lang)} s` : `${String(Math.floor(n / 60))}:${String(n % 60).padStart(2, '0')} min`;
  return (
    <section className={styles.goals} aria-label={t('staffing:goals')}>
      <h2 className={styles.title}>{t('staffing:promise')}</h2>
      <Slider
        label={t('staffing:serviceLevel')}
        value={goal.serviceLevel}
        min={1}
        max={99}
        text={percent(goal.serviceLevel)}
        onChange={(serviceLevel) => set({ serviceLevel })}
      />
      <Slider
        label={t('staffing:targetSeconds')}
        value={goal.targetSeconds}
        min={0}
        max={300}
        step={5}
        text={seconds(goal.targetSeconds)}
        onChange={(targetSeconds) => set({ targetSeconds })}
      />
      <Slider
        label={t('staffing:maxOccupancy')}
        value={goal.maxOccupancy}
        min={10}
        max={100}
        text={percent(goal.maxOccupancy)}
        onChange={(maxOccupancy) => set({ maxOccupancy })}
      />
      <h2 className={styles.title}>{t('staffing:work')}</h2>
      <Slider
        label={t('staffing:handleSeconds')}
        value={goal.handleSeconds}
        min={10}
        max={7200}
        step={10}
        text={seconds(goal.handleSeconds)}
        onChange={(handleSeconds) => set({ handleSeconds })}
      />
      <Slider
        label={t('staffing:shrinkage')}
        value={goal.shrinkage}
        min={0}
        max={80}
        text={percent(goal.shrinkage)}
        onChange={(shrinkage) => set({ shrinkage })}
      />
      {talkSeconds !== null && talkSeconds !== goal.handleSeconds && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => set({ handleSeconds: Math.min(7200, Math.max(10, talkSeconds)) })}
        >
          {t('staffing:useTalk', { time: seconds(talkSeconds) })}
        </Button>
      )}
      <ChipGroup
        label={t('staffing:source')}
        options={ARRIVALS.map((value) => ({ value, label: t(`staffing:sources.${value}`) }))}
        value={goal.source}
        onChange={(source) => set({ source })}
      />
      {goal.source === 'calls' && (
        <div role="group" aria-label={t('staffing:channels')} className={styles.channels}>
          {CHANNELS.map((one) => (
            <Chip
              key={one}
              on={goal.channels.includes(one)}
              onClick={() => {
                const channels = CHANNELS.filter((other) => (other === one) !== goal.channels.includes(other));
                if (channels.length > 0) set({ channels });
              }}
            >
              {t(`ticket:channelName.${one}`)}
            </Chip>
          ))}
        </div>
      )}
      <h2 className={styles.title}>{t('staffing:whatIf')}</h2>
      <Slider
        label={t('staffing:growth')}
        value={goal.growth}
        min={-80}
        max={200}
        text={`${goal.growth > 0 ? '+' : ''}${percent(goal.growth)}`}
        onChange={(growth) => set({ growth })}
      />
      <Switch
        label={t('staffing:fixed')}
        checked={goal.operators !== null}
        onChange={(fixed) => set({ operators: fixed ? 2 : null })}
      />
      {goal.operators !== null && (
        <Slider
          label={t('staffing:operators')}
          value={goal.operators}
          min={0}
          max={Math.max(50, goal.operators)}
          text={formatNumber(goal.operators, lang)}
          onChange={(operators) => set({ operators })}
        />
      )}
      <h2 className={styles.title}>{t('staffing:hours')}</h2>
      <Slider
        label={t('staffing:covered')}
        value={goal.covered}
        min={50}
        max={100}
        text={percent(goal.covered)}
        onChange={(covered) => set({ covered })}
      />
      {children}
    </section>
  );
}
