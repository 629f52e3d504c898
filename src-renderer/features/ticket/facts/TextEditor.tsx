import { useState } from 'react';
import { TextField } from '#renderer/ui/TextField.tsx';

export interface TextEditorProps {
  label: string;
  hideLabel: true;
  autoFocus: true;
  value: string;
  type?: 'text' | 'tel';
  /** On Enter; what was only looked at changes nothing. */
  onSave: (text: string) => void;
}

/** One line of text, saved with Enter. */
export function TextEditor({ value, onSave, type = 'text', ...shared }: TextEditorProps) {
  const [text, setText] = useState(value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <TextField {...shared} type={type} value={text} onChange={setText} />
    </form>
  );
}
