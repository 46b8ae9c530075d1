/** The recovery key on paper: large, with what it is for, how it must be kept, and room to write where. */
import { formatDate } from '../../shared/kernel/dates.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { PrintPayload } from '../../shared/report/print-payload.ts';

type Recovery = Extract<PrintPayload, { kind: 'recovery' }>;

export function RecoverySheet({ payload }: { readonly payload: Recovery }) {
  const t = messagesFor(payload.language).register.recoverySheet;
  return (
    <main className="pj-sheet">
      <h1>{t.title}</h1>
      <dl>
        <dt>{t.register}</dt>
        <dd>{payload.registerName}</dd>
        <dt>{t.made}</dt>
        <dd>{formatDate(payload.date)}</dd>
      </dl>
      <p className="pj-sheet-key">{payload.recoveryKey}</p>
      <p>{t.use}</p>
      <p>{t.keep}</p>
      <p className="pj-sheet-where">{t.where}</p>
    </main>
  );
}
