import { type ErrorCode, errorCodes } from '../../shared/messages/error-codes.ts';
import type { AuditRow } from '../../shared/privacy/contract.ts';
import { useFormat, useMessages } from '../bridge.ts';
import { Dialog, type Fact, Facts } from '../components/index.ts';
import { useEventWords } from './use-event-words.ts';

export interface EventDialogProps {
  readonly row: AuditRow | undefined;
  readonly onClose: () => void;
}

const isErrorCode = (code: string): code is ErrorCode => (errorCodes as readonly string[]).includes(code);

export function EventDialog({ row, onClose }: EventDialogProps) {
  const { t } = useMessages();
  const format = useFormat();
  if (!row) return null;
  return (
    <Dialog title={t.privacy.log.dialogTitle(format.number(row.seq))} isOpen onClose={onClose}>
      <EventFacts row={row} />
    </Dialog>
  );
}

function EventFacts({ row }: { readonly row: AuditRow }) {
  const { t, say } = useMessages();
  const format = useFormat();
  const { nameOf, detailsOf } = useEventWords();
  const words = t.privacy.log;
  const reason = isErrorCode(row.outcome) ? say({ code: row.outcome }) : row.outcome;
  const details = detailsOf(row);
  const facts: Fact[] = [
    { term: words.at, value: format.dateTime(row.at) },
    { term: words.actor, value: row.actor },
    { term: words.call, value: nameOf(row) },
    { term: words.outcome, value: row.outcome === 'ok' ? words.ok : words.refused(reason) },
    ...details.map(({ label, text }) => ({ term: label, value: text })),
  ];
  return (
    <>
      <Facts items={facts} />
      {details.length === 0 && <p className="pj-muted">{words.noDetail}</p>}
    </>
  );
}
