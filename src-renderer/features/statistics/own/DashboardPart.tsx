import { IconLayoutDashboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { firstView, decodeView } from '../view.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { Dashboard } from './Dashboard.tsx';
import { OwnView } from './OwnView.tsx';
import { useViews } from './useViews.ts';

export interface DashboardPartProps {
  /** A view's id, `new`, or '' for the dashboard. */
  id: string;
  /** The view as it is being changed, as addresses hold it; '' as it was saved. */
  encoded: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** The dashboard, or one of its views whole. */
export function DashboardPart({ id, encoded, today }: DashboardPartProps) {
  const { t } = useTranslation('views');
  const { views } = useViews();
  if (id === '') return <Dashboard today={today} />;
  const fallback = firstView('analysis', today);
  if (id === 'new')
    return <OwnView key="new" saved={null} edited={decodeView(encoded)} today={today} fallback={fallback} />;
  if (views === undefined) return <Skeleton lines={12} />;
  const saved = views.find((one) => one.id === id);
  return saved === undefined ? (
    <EmptyState icon={IconLayoutDashboard} title={t('gone')} hint={t('goneHint')} />
  ) : (
    <OwnView key={id} saved={saved} edited={decodeView(encoded)} today={today} fallback={fallback} />
  );
}
