import { useTranslation } from 'react-i18next';
import { recordClocks, type RecordForm } from './recordForm.ts';
import type { Step } from './recordTimes.ts';
import { useWhen } from './useWhen.ts';

/** What to say at a time that the clocks skip that day; undefined where there is nothing to say. */
export function useSkipped(form: RecordForm): (step: Step) => string | undefined {
  const { t } = useTranslation('errors');
  const { zone } = useWhen();
  const { never } = recordClocks(form, zone);
  return (step) => (never.includes(step) ? t('field.skippedTime') : undefined);
}
