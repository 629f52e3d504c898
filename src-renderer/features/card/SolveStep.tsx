import { useTranslation } from 'react-i18next';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useCard } from './cardContext.ts';

/** Solved while the person is still there: with which words. */
export function SolveStep() {
  const { t } = useTranslation('card');
  const { card, act } = useCard();
  return (
    <TextArea
      label={t('solution')}
      name="solve.solution"
      data-part="solution"
      value={card.solution}
      onChange={(text) => act({ do: 'write', field: 'solution', text })}
      hint={t('solutionHint')}
      minRows={3}
      maxRows={10}
    />
  );
}
