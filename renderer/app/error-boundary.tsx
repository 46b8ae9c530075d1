import { Component, type ReactNode } from 'react';
import { useFrontMessages } from '../bridge/words.tsx';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { navigate, paths } from './navigation.ts';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly failed: boolean;
}

/** A page that breaks takes only itself down. Nothing about the fault is shown: it could hold data about people. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <ProblemPage onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function ProblemPage({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useFrontMessages();
  const goHome = () => {
    navigate(paths.start);
    onRetry();
  };
  return (
    <Page title={t.app.problem.title}>
      <Alert
        tone="error"
        actions={
          <>
            <Button variant="primary" icon="refresh" onPress={onRetry}>
              {t.app.actions.retry}
            </Button>
            <Button onPress={goHome}>{t.app.problem.toStart}</Button>
          </>
        }
      >
        {t.app.problem.text}
      </Alert>
    </Page>
  );
}

/** An address that leads nowhere, or to a page that the role may not see. */
export function NoPage({ reason }: { readonly reason: 'not_found' | 'not_allowed' }) {
  const { t } = useFrontMessages();
  const [title, text] =
    reason === 'not_found'
      ? [t.app.problem.notFoundTitle, t.app.problem.notFoundText]
      : [t.app.problem.notAllowedTitle, t.app.problem.notAllowedText];
  return (
    <Page title={title}>
      <Alert tone="info" title={title}>
        {text}
      </Alert>
    </Page>
  );
}
