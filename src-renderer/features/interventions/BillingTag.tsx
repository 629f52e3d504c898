import { useTranslation } from 'react-i18next';
import type { InterventionLine } from '#shared/api/interventions.ts';
import { Tag, type Tone } from '#renderer/ui/Tag.tsx';

const TONES: Readonly<Record<InterventionLine['billing'], Tone>> = {
  none: 'neutral',
  open: 'wait',
  excluded: 'neutral',
  disputed: 'warn',
  billed: 'ok',
};

/** Where an intervention stands on its way to the bill, in a word, with the bill's number. */
export function BillingTag({ line }: { line: Pick<InterventionLine, 'billing' | 'billNumber'> }) {
  const { t } = useTranslation('interventions');
  return (
    <Tag tone={TONES[line.billing]}>
      {line.billing === 'billed' && line.billNumber !== ''
        ? t('billing.billedOn', { number: line.billNumber })
        : t(`billing.${line.billing}`)}
    </Tag>
  );
}
