import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SportelloError } from '#shared/result.ts';
import { RecoveryPage } from '#renderer/features/recovery/RecoveryPage.tsx';
import { SetupScreen } from '#renderer/features/session/SetupScreen.tsx';
import { SignInScreen } from '#renderer/features/session/SignInScreen.tsx';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { firstLanguage, lastColorScheme } from './browserDefaults.ts';
import { useAsk } from './desk.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { Screen } from './Screen.tsx';
import { SignedIn } from './SignedIn.tsx';
import { Preparing, Starting } from './Starting.tsx';

/** The whole renderer: which page the state of the session calls for. */
export function App() {
  const { data: state, error, reload } = useAsk('session.state', {});
  const [chosen, setChosen] = useState(() => firstLanguage(navigator.languages));
  const [colorScheme] = useState(lastColorScheme);

  if (state === undefined) {
    return (
      <Screen language={chosen} colorScheme={colorScheme}>
        {error === null ? <Starting /> : <Unreachable error={error} onRetry={reload} />}
      </Screen>
    );
  }
  if (state.preparing !== null) {
    return (
      <Screen language={chosen} colorScheme={colorScheme}>
        <Preparing preparing={state.preparing} onAsk={reload} />
      </Screen>
    );
  }
  if (state.trouble !== null) {
    return (
      <Screen language={chosen} colorScheme={colorScheme}>
        <RecoveryPage trouble={state.trouble} language={chosen} onDone={reload} />
      </Screen>
    );
  }
  const { company, operator } = state;
  if (!state.ready || company === null) {
    return (
      <Screen language={chosen} colorScheme={colorScheme}>
        <SetupScreen language={chosen} onLanguage={setChosen} onDone={reload} />
      </Screen>
    );
  }
  if (operator === null) {
    return (
      <Screen language={company.language} colorScheme={lastColorScheme()}>
        <SignInScreen company={company} operators={state.operators} onDone={reload} />
      </Screen>
    );
  }
  // One tree for each operator: on a shared PC nothing of one person's screen is left for the next.
  return (
    <PreferencesProvider key={operator.id}>
      <SignedIn
        operator={operator}
        company={company}
        operators={state.operators}
        noticed={state.noticed}
        locked={state.locked}
        reload={reload}
      />
    </PreferencesProvider>
  );
}

function Unreachable({ error, onRetry }: { error: SportelloError; onRetry: () => void }) {
  const { t, i18n } = useTranslation(['common', 'errors']);
  const { title, todo, reference } = errorText(error, i18n);
  return (
    <EntryPage title={t('app.name')}>
      <ErrorState
        title={title}
        safe={t('errors:safe.savedIsSafe')}
        todo={todo}
        reference={reference}
        onRetry={onRetry}
      />
    </EntryPage>
  );
}
