import { useTranslation } from 'react-i18next';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import type { SignInOperator } from './pickOperator.ts';
import { SignInForm } from './SignInForm.tsx';

export interface SignInScreenProps {
  company: { name: string };
  operators: readonly SignInOperator[];
  onDone: () => void;
}

/** Nobody is signed in. */
export function SignInScreen({ company, operators, onDone }: SignInScreenProps) {
  const { t } = useTranslation('session');
  return (
    <EntryPage title={t('whoAreYou')} lead={company.name} foot={t('foot')}>
      <SignInForm operators={operators} onDone={onDone} />
    </EntryPage>
  );
}
