/** The live list beside the agenda. It stands on a screen that all see: what is confidential is only counted. */
import { useState } from 'react';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView, Method } from '../../../shared/apv/contract-rounds.ts';
import type { Theme } from '../../../shared/apv/words.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Badge, Card, IconButton, Loaded, RemoveDialog } from '../../components/index.ts';
import { MeetingAdd } from './meeting-add.tsx';
import { hasEnded, unitsIn } from './meeting-parts.ts';
import { ProblemDialog } from './problem-dialog.tsx';

interface LineProps {
  readonly problem: Problem;
  readonly withUnit: boolean;
  readonly onEdit?: (problem: Problem) => void;
  readonly onRemove?: (problem: Problem) => void;
}

function ProblemLine({ problem, withUnit, onEdit, onRemove }: LineProps) {
  const { t } = useMessages();
  const words = t.apvMeeting.problems;
  const { description, theme, unitName, place } = problem;
  const where = [withUnit ? unitName : '', place].filter((part) => part !== '').join(', ');
  return (
    <li className="pj-meeting-problem">
      <div>
        <p>{description}</p>
        <p>
          <Badge>{t.apv.theme[theme]}</Badge> {where !== '' && <span className="pj-muted">{where}</span>}
        </p>
      </div>
      {onEdit && onRemove && (
        <div className="pj-meeting-problem-acts">
          <IconButton label={words.edit(description)} icon="edit" onPress={() => onEdit(problem)} />
          <IconButton label={words.remove(description)} icon="remove" onPress={() => onRemove(problem)} />
        </div>
      )}
    </li>
  );
}

function RemoveFound({ problem, onClose }: { readonly problem: Problem; readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.apvMeeting.problems;
  return (
    <RemoveDialog
      title={words.removeTitle}
      confirmText={words.removeYes}
      command={useCommand('apv', 'removeProblem')}
      input={{ problemId: problem.id }}
      news={words.removed}
      onRemoved={onClose}
      onClose={onClose}
    >
      {words.removeText(problem.description)}
    </RemoveDialog>
  );
}

interface MeetingProblemsProps {
  readonly round: ApvRoundView;
  readonly method: Method;
  /** Of the item that is talked about. */
  readonly themes: readonly Theme[];
}

interface ListProps extends MeetingProblemsProps {
  readonly problems: readonly Problem[];
}

function Lists({ round, method, problems }: ListProps) {
  const { t } = useMessages();
  const words = t.apvMeeting.problems;
  const [edited, setEdited] = useState<Problem>();
  const [removed, setRemoved] = useState<Problem>();
  const withUnit = unitsIn(round).length > 1 && method.unitId === null;
  const open = problems.filter(({ confidential }) => !confidential);
  const isOurs = ({ origin, unitId }: Problem): boolean =>
    origin === 'dialogue' && (method.unitId === null || unitId === method.unitId);
  // The newest on top, beside where it was written.
  const ours = open.filter(isOurs).reverse();
  const others = open.filter((one) => !isOurs(one));
  const hidden = problems.length - open.length;
  const acts = hasEnded(round) ? {} : { onEdit: setEdited, onRemove: setRemoved };
  return (
    <>
      <p role="status" className="pj-muted">
        {ours.length === 0 ? words.empty : words.count(ours.length)}
      </p>
      <ul className="pj-meeting-list">
        {ours.map((problem) => (
          <ProblemLine key={problem.id} {...{ problem, withUnit }} {...acts} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{words.others(others.length)}</summary>
          <ul className="pj-meeting-list">
            {others.map((problem) => (
              <ProblemLine key={problem.id} {...{ problem, withUnit }} />
            ))}
          </ul>
        </details>
      )}
      {hidden > 0 && <p className="pj-note">{words.hidden(hidden)}</p>}
      {edited && <ProblemDialog round={round} problem={edited} onClose={() => setEdited(undefined)} />}
      {removed && <RemoveFound problem={removed} onClose={() => setRemoved(undefined)} />}
    </>
  );
}

export function MeetingProblems(props: MeetingProblemsProps) {
  const { t } = useMessages();
  const { round, method, themes } = props;
  const call = useCall('apv', 'problems', { roundId: round.id });
  return (
    <Card title={t.apvMeeting.problems.title}>
      {!hasEnded(round) && <MeetingAdd round={round} method={method} themes={themes} />}
      <Loaded call={call}>{(problems) => <Lists {...props} problems={problems} />}</Loaded>
    </Card>
  );
}
