/** Start of the page. Both questions are asked before React is ready, so that their answers are there when it is. */
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { StartFailure } from './app/start-failure.tsx';
import { callBridge } from './bridge/call.ts';
import './bridge/zod-without-eval.ts';
import './styles/index.ts';

async function start(): Promise<void> {
  const [preferences, state] = await Promise.all([
    callBridge('desktop', 'preferences', {}),
    callBridge('register', 'state', {}),
  ]);
  const element = document.getElementById('root');
  if (!element) return;
  createRoot(element).render(
    preferences.ok && state.ok ? <App preferences={preferences.value} state={state.value} /> : <StartFailure />,
  );
}

void start();
