import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dimension, DIMENSIONS } from '#shared/domain/statistics/dimensions.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { PickMany } from '#renderer/ui/PickMany.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useWords } from './useWords.ts';

export interface FilterDialogProps {
  dimension: Dimension;
  /** The dimension is chosen here too. */
  pick: boolean;
  /** Values that a dimension is filtered by now. */
  chosen: (dimension: Dimension) => readonly string[];
  onApply: (dimension: Dimension, values: readonly string[]) => void;
  onClose: () => void;
}

/** The values of a dimension that calls have, with how many have each: those chosen are what is counted. */
export function FilterDialog({ dimension: first, pick, chosen, onApply, onClose }: FilterDialogProps) {
  const { t, i18n } = useTranslation(['statistics', 'common']);
  const words = useWords();
  const [dimension, setDimension] = useState(first);
  const [values, setValues] = useState<readonly string[]>(() => chosen(first));
  const { data, error, reload } = useAsk('stats.values', { dimension });
  const failed = error === null ? null : errorText(error, i18n);
  const options = (data?.values ?? []).map((one) => ({
    value: one.value,
    label: words.value(dimension, one.value, { [one.value]: one.name }),
    detail: t('statistics:over', { count: one.calls }),
  }));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('statistics:filterBy', { what: t(`statistics:dimension.${dimension}`) })}
      onSubmit={() => onApply(dimension, values)}
      actions={
        <Button type="submit" variant="primary">
          {t('statistics:apply')}
        </Button>
      }
    >
      {pick && (
        <SelectField
          label={t('statistics:filterMenu')}
          autoFocus
          options={DIMENSIONS.map((one) => ({ value: one, label: t(`statistics:dimension.${one}`) }))}
          value={dimension}
          onChange={(next) => {
            if (next === null) return;
            setDimension(next);
            setValues(chosen(next));
          }}
        />
      )}
      {failed === null ? (
        <PickMany
          label={capital(t(`statistics:dimension.${dimension}`))}
          autoFocus={!pick}
          placeholder={t('statistics:filterFind')}
          hint={data !== undefined && options.length === 0 ? t('statistics:filterEmpty') : undefined}
          options={options}
          value={values}
          onChange={setValues}
          nameOf={(value) => words.value(dimension, value, {})}
          removeLabel={(name) => t('statistics:clearFilter', { what: name })}
        />
      ) : (
        <ErrorState size="line" {...failed} onRetry={reload} />
      )}
    </Dialog>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
