import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';

export interface ErrorBoundaryProps {
  /** Around everything: the message is then a page of its own. Otherwise it stands in the pane. */
  page?: boolean;
  children: ReactNode;
}

/** A defect on screen: says what happened, what is safe, what to do, in place of a blank window. React logs the error. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const again = (): void => this.setState({ failed: false });
    return this.props.page === true ? <BrokenPage onRetry={again} /> : <Broken onRetry={again} />;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <ErrorState
      title={t('broken.title')}
      safe={t('broken.safe')}
      todo={t('broken.todo')}
      onRetry={onRetry}
      actions={<Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>}
    />
  );
}

function BrokenPage({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('common');
  return (
    <EntryPage title={t('app.name')}>
      <Broken onRetry={onRetry} />
    </EntryPage>
  );
}
