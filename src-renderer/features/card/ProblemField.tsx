import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useCard } from './cardContext.ts';

export interface ProblemFieldProps {
  /** Enter in a general question, which is one line: save it. */
  onEnter: () => void;
}

/** The problem in free text; Tab goes on to the first choice nobody has decided. A general question is one line. */
export function ProblemField({ onEnter }: ProblemFieldProps) {
  const { t } = useTranslation(['card', 'common']);
  const { card, act, advance } = useCard();
  const write = (text: string): void => act({ do: 'write', field: 'problem', text });
  if (card.question) {
    const enter = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      onEnter();
    };
    return (
      <TextField
        label={t('question')}
        name="problem"
        data-part="problem"
        value={card.problem}
        onChange={write}
        onKeyDown={enter}
        spellCheck
        maxLength={2000}
      />
    );
  }
  const tab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || card.step !== 'card') return;
    event.preventDefault();
    advance(null);
  };
  return (
    <TextArea
      label={card.step === 'note' ? t('noteText') : t('common:fields.problem')}
      name={card.step === 'note' ? 'text' : 'problem'}
      data-part="problem"
      data-autofocus={card.caller !== null || card.stranger !== null || undefined}
      value={card.problem}
      onChange={write}
      onKeyDown={tab}
      minRows={3}
      maxRows={10}
    />
  );
}
