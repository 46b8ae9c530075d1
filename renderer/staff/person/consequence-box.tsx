/** What a change or a correction will do, said before it is saved. */
import { useMemo } from 'react';
import { type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { EngagementId } from '../../../shared/kernel/ids.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import type { EngagementFields } from '../../../shared/staff/contract-edit.ts';
import { type Format, type OutputOf, useCall, useDebounced, useFormat, useMessages } from '../../bridge.ts';
import { Alert, ErrorAlert } from '../../components/index.ts';
import { historyFieldLabel, historyValue } from '../person-words.ts';

type Preview = OutputOf<'staff', 'previewEngagementEdit'>;
export type EditKind = 'change' | 'correction';

function sentence(t: Messages, { date }: Format, as: EditKind, { alters, altersPast }: Preview): string {
  const words = t.edit.consequence;
  if (!alters) return words.same;
  const from = date(alters.from);
  if (as === 'change') return altersPast ? words.changePast(from) : words.changeForward(from);
  return alters.to === OPEN_END ? words.correctionOpen(from) : words.correction(from, date(alters.to));
}

interface BoxProps {
  readonly engagementId: EngagementId;
  readonly as: EditKind;
  readonly from: IsoDate | null;
  /** Undefined while something typed will not do; empty while nothing is changed. */
  readonly fields: Partial<EngagementFields> | undefined;
}

function Outcome({ as, preview }: { readonly as: EditKind; readonly preview: Preview }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.edit.consequence;
  const value = (field: string, text: string) => historyValue(t, field, text) || words.empty;
  return (
    <Alert tone={as === 'correction' ? 'warning' : 'info'} title={sentence(t, format, as, preview)}>
      {preview.changes.length > 0 && (
        <ul className="pj-plain-list">
          {preview.changes.map(({ field, from, to }) => (
            <li key={`${field} ${from} ${to}`}>
              {words.line(historyFieldLabel(t, field), value(field, from), value(field, to))}
            </li>
          ))}
        </ul>
      )}
      {preview.altersPast && <p>{words.past}</p>}
    </Alert>
  );
}

export function ConsequenceBox({ engagementId, as, from, fields }: BoxProps) {
  const { t } = useMessages();
  const words = t.edit.consequence;
  const patch = JSON.stringify(fields ?? {});
  const settled = useDebounced(patch);
  const asked = useMemo(() => JSON.parse(settled) as Partial<EngagementFields>, [settled]);
  const isReady = from !== null && settled !== '{}' && patch === settled;
  const call = useCall(
    'staff',
    'previewEngagementEdit',
    { engagementId, as, from: from ?? OPEN_END, fields: asked },
    { enabled: isReady },
  );
  return (
    <div className="pj-consequence" role="status" aria-label={words.title}>
      {patch === '{}' || from === null ? (
        <p className="pj-muted">{words.nothing}</p>
      ) : call.error ? (
        <ErrorAlert error={call.error} />
      ) : call.data && isReady ? (
        <Outcome as={as} preview={call.data} />
      ) : (
        <p className="pj-muted">{words.working}</p>
      )}
    </div>
  );
}
