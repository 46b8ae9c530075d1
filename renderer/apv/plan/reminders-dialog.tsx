/** What is late, by the one responsible, as a text that can be pasted into a mail. */
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import { dueOn } from '../../../shared/apv/plan-states.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useScope } from '../../app/scope.tsx';
import { type Format, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Button, Dialog, Loaded, useToast } from '../../components/index.ts';

const MOST = 500;

/** People of one name are told apart; those from outside go by what they are called. */
const keyOf = ({ responsibleId, responsible }: PlanLine): string =>
  responsibleId ?? `name:${responsible.toLowerCase()}`;

function itemText(line: PlanLine, t: Messages, { date }: Format): string {
  const words = t.apvPlan.reminders;
  const due = dueOn(line);
  const when = due === null ? '' : date(due);
  const waits =
    line.state === 'done' ? words.waitsFollowUp(when, line.lateDays) : words.waitsDeadline(when, line.lateDays);
  // A mail may be read by others: what is confidential is only pointed out.
  const what = line.confidential ? words.confidential : line.measure || line.problem;
  return `- ${line.unitName}: ${what} (${waits})`;
}

export function reminderText(lines: readonly PlanLine[], t: Messages, format: Format): string {
  const words = t.apvPlan.reminders;
  const name = lines[0]?.responsible ?? '';
  const items = lines.map((line) => itemText(line, t, format));
  return [...(name === '' ? [] : [words.greeting(name), '']), words.intro, ...items].join('\n');
}

function Reminder({ lines }: { readonly lines: readonly PlanLine[] }) {
  const { t } = useMessages();
  const format = useFormat();
  const notify = useToast();
  const words = t.apvPlan.reminders;
  const name = lines[0]?.responsible || words.nobody;
  const text = reminderText(lines, t, format);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      notify(words.copied(name));
    } catch {
      notify(words.notCopied, 'info');
    }
  };
  return (
    <li className="pj-plan-reminder">
      <div className="pj-plan-reminder-head">
        <h3>
          {name} <span className="pj-muted">({words.count(lines.length)})</span>
        </h3>
        <Button variant="tertiary" icon="copy" onPress={() => void copy()}>
          {words.copy}
          <span className="sr-only">: {words.copyOf(name)}</span>
        </Button>
      </div>
      <pre className="pj-plan-mail">{text}</pre>
    </li>
  );
}

export function RemindersDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const { unitId, asOf } = useScope();
  const words = t.apvPlan.reminders;
  const call = useCall('apv', 'planRows', {
    ...{ unitId, asOf, late: true, priority: null, states: [] },
    ...{ sort: 'due' as const, descending: false, offset: 0, limit: MOST },
  });
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>{t.app.actions.close}</Button>}
    >
      <Loaded call={call}>
        {({ rows, total }) => (
          <div className="pj-stack">
            <p className="pj-muted">{total === 0 ? words.none : words.lead(total)}</p>
            {rows.length < total && <p>{words.capped(rows.length, total)}</p>}
            <ul className="pj-plan-list">
              {[...Map.groupBy(rows, keyOf)].map(([key, lines]) => (
                <Reminder key={key} lines={lines} />
              ))}
            </ul>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}
