import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { EntryPage } from '../ui/EntryPage.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';

const operators = ['Marta', 'Anna', 'Paolo'].map((label) => ({ value: label, label }));

export function EntryGallery() {
  const { t } = useTranslation('session');
  const [who, setWho] = useState<string | null>('Marta');
  const [password, setPassword] = useState('');
  return (
    <EntryPage title={t('whoAreYou')} lead="Assistenza Friuli srl" foot="Sportello 0.1.0">
      <SelectField label="Operatore" options={operators} value={who} onChange={setWho} />
      <TextField label={t('password')} type="password" value={password} onChange={setPassword} autoFocus />
      <Button variant="primary" wide hotkey="Enter">
        {t('signIn')}
      </Button>
    </EntryPage>
  );
}
