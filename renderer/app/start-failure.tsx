import { useFrontMessages, WordsProvider } from '../bridge/words.tsx';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';

/** Shown when not even the first two questions were answered. */
export function StartFailure() {
  return (
    <WordsProvider>
      <Sorry />
    </WordsProvider>
  );
}

function Sorry() {
  const { t } = useFrontMessages();
  return (
    <main className="pj-page">
      <h1>{t.app.problem.startTitle}</h1>
      <Alert tone="error" actions={<Button onPress={() => window.location.reload()}>{t.app.actions.retry}</Button>}>
        {t.app.problem.startText}
      </Alert>
    </main>
  );
}
