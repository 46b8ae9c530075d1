/**
 * The print page: draws one payload on A4 and says when it stands. It has no
 * bridge and no register; the main process prints it as a tagged PDF.
 */

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { PrintPayload, PrintReady } from '../../shared/report/print-payload.ts';
import { ReportView } from '../report/report-view.tsx';
import { loadPayload } from './load-payload.ts';
import { RecoverySheet } from './recovery-sheet.tsx';
import { SlipsSheet } from './slips-sheet.tsx';
import './print.css';

const page = document.documentElement;

function titleOf(payload: PrintPayload): string {
  switch (payload.kind) {
    case 'report':
      return `${payload.model.title} – ${payload.model.organisation}`;
    case 'slips':
      return messagesFor(payload.language).answering.slips.title(payload.codes.round);
    case 'recovery':
      return messagesFor(payload.language).register.recoverySheet.title;
  }
}

function describe(payload: PrintPayload): void {
  page.lang = payload.kind === 'report' ? payload.model.language : payload.language;
  document.title = titleOf(payload);
}

function Sheet({ payload }: { readonly payload: PrintPayload }) {
  switch (payload.kind) {
    case 'report':
      return (
        <main>
          <ReportView model={payload.model} />
        </main>
      );
    case 'slips':
      return <SlipsSheet payload={payload} />;
    case 'recovery':
      return <RecoverySheet payload={payload} />;
  }
}

/** Twice: recharts lays its axes out in the frame after the first. A hidden window draws no frames, hence no requestAnimationFrame. */
const settle = () => new Promise<void>((resolve) => setTimeout(() => setTimeout(resolve, 50), 50));

function say(ready: PrintReady): void {
  page.dataset.ready = ready;
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('no root');
  const payload = await loadPayload(window.location.search);
  describe(payload);
  flushSync(() => createRoot(root).render(<Sheet payload={payload} />));
  await settle();
  await document.fonts.ready;
  say('true');
}

start().catch(() => say('failed'));
