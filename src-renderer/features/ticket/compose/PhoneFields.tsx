import { useTranslation } from 'react-i18next';
import { MinutesField } from '#renderer/ui/MinutesField.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './Composer.module.css';
import type { ReplyDraft } from './draft.ts';

/** Who called whom, whether they spoke, for how long, on which number. */
export function PhoneFields({ draft, change }: { draft: ReplyDraft; change: (part: Partial<ReplyDraft>) => void }) {
  const { t } = useTranslation('ticket');
  return (
    <div className={styles.phone}>
      <SegmentedChoice
        label={t('write.direction')}
        name="direction"
        options={[
          { value: 'out', label: t('write.outgoing') },
          { value: 'in', label: t('write.incoming') },
        ]}
        value={draft.direction}
        onChange={(direction) => change({ direction })}
      />
      <SegmentedChoice
        label={t('write.reached')}
        name="reached"
        options={[
          { value: 'yes', label: t('write.reachedYes') },
          { value: 'no', label: t('write.reachedNo') },
        ]}
        value={draft.reached}
        onChange={(reached) => change({ reached })}
      />
      <MinutesField
        label={t('write.minutes')}
        name="minutes"
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      <TextField
        label={t('write.number')}
        name="number"
        value={draft.number}
        onChange={(number) => change({ number })}
        type="tel"
      />
    </div>
  );
}
