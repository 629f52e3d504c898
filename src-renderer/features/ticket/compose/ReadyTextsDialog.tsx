import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { usePreference } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import type { ReadyText } from './readyTexts.ts';

const NONE: readonly ReadyText[] = [];
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export interface ReadyTextsDialogProps {
  /** What is written already, to be saved as a text of one's own. */
  written: string;
  onChoose: (text: string) => void;
  onClose: () => void;
}

/** One's own texts, those of the call templates, the answers of notices: choose one, or save what is written under a name. */
export function ReadyTextsDialog({ written, onChoose, onClose }: ReadyTextsDialogProps) {
  const { t } = useTranslation(['ticket', 'common']);
  const { active } = useCatalog();
  const toasts = useToasts();
  const [own, setOwn] = usePreference('texts.ready', NONE);
  const [name, setName] = useState('');
  const texts = useMemo(() => {
    const of = (group: string, list: readonly ReadyText[]) =>
      list.filter((one) => one.text !== '').map((one) => ({ ...one, group }));
    const field = (list: 'templates' | 'notices', name: 'problem' | 'answer') =>
      active(list).map((one) => ({ name: one.name, text: wordsOf(one.fields[name]) }));
    return [
      ...of(t('ticket:texts.own'), own),
      ...of(t('ticket:texts.templates'), field('templates', 'problem')),
      ...of(t('ticket:texts.notices'), field('notices', 'answer')),
    ];
  }, [own, active, t]);
  const options = texts.map(
    (one, n): ComboOption => ({ value: String(n), label: one.name, detail: one.text.slice(0, 80), group: one.group }),
  );
  const save = (): void => {
    const called = name.trim();
    if (called === '') return;
    setOwn([...own.filter((one) => one.name !== called), { name: called, text: written.trim() }]);
    toasts.show({ message: t('ticket:texts.saved', { name: called }) });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('ticket:texts.title')} size="narrow">
      {texts.length === 0 ? (
        <p>{t('ticket:texts.none')}</p>
      ) : (
        <ComboBox
          label={t('ticket:texts.search')}
          autoFocus
          options={options}
          value={null}
          onChange={(one) => one !== null && onChoose(texts[Number(one.value)]?.text ?? '')}
        />
      )}
      {written.trim() !== '' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextField
            label={t('ticket:texts.saveAs')}
            placeholder={t('ticket:texts.name')}
            value={name}
            onChange={setName}
            maxLength={80}
            trailing={
              <Button size="small" type="submit">
                {t('common:actions.save')}
              </Button>
            }
          />
        </form>
      )}
    </Dialog>
  );
}
