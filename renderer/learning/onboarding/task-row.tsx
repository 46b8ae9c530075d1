/** One task of a plan: ticked off with one press, or skipped with the reason. */
import type { PlanTask } from '../../../shared/learning/contract-onboarding.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Checkbox, ErrorAlert, IconButton, TextLink, useToast } from '../../components/index.ts';

export interface TaskRowProps {
  readonly task: PlanTask;
  /** The plan has ended: nothing can be ticked. */
  readonly isOver: boolean;
  readonly onEdit: (task: PlanTask) => void;
  readonly onTick: (task: PlanTask) => void;
}

export function useSkipText(): (skip: NonNullable<PlanTask['skip']>) => string {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.onboarding.plan;
  return (skip) => {
    if (skip.by === 'certificate') {
      return skip.until === null
        ? words.byCertificate(skip.name)
        : words.byCertificateUntil(skip.name, date(skip.until));
    }
    const level = t.skills.levelOf(skip.level, t.skills.levels[skip.level] ?? '');
    return skip.until === null
      ? words.bySkill(skip.name, level)
      : words.bySkillUntil(skip.name, level, date(skip.until));
  };
}

function When({ task }: { readonly task: PlanTask }) {
  const words = useMessages().t.onboarding;
  const { date } = useFormat();
  const { standing, doneOn, dueOn, lateDays } = task;
  if (standing === 'done' && doneOn) return <Badge tone="success">{words.plan.doneOn(date(doneOn))}</Badge>;
  if (standing === 'dropped' && doneOn) return <Badge>{words.plan.droppedOn(date(doneOn))}</Badge>;
  if (standing === 'skipped') return <Badge tone="info">{words.taskStandings.skipped}</Badge>;
  return (
    <>
      {lateDays > 0 && <Badge tone="error">{words.lateBy(lateDays)}</Badge>}
      <span className="pj-nowrap">{words.plan.due(date(dueOn))}</span>
    </>
  );
}

function Details({ task }: { readonly task: PlanTask }) {
  const words = useMessages().t.onboarding;
  const skipText = useSkipText();
  const { about, courseId, courseName, skip, note } = task;
  return (
    <div className="pj-onboarding-details">
      {about !== '' && <p>{about}</p>}
      {skip && (
        <p>
          {skipText(skip)}. {skip.until !== null && words.plan.comesBack}
        </p>
      )}
      {courseId !== null && <TextLink to={paths.course(courseId)}>{words.plan.course(courseName)}</TextLink>}
      {note !== '' && <p className="pj-onboarding-note">{words.plan.note(note)}</p>}
    </div>
  );
}

export function TaskRow({ task, isOver, onEdit, onTick }: TaskRowProps) {
  const words = useMessages().t.onboarding;
  const { today } = useScope();
  const notify = useToast();
  const tick = useCommand('learning', 'tickTask');
  const isDone = task.standing === 'done';
  const toggle = async (done: boolean) => {
    const answer = await tick.run({ taskId: task.id, state: done ? 'done' : 'open', on: today, note: task.note });
    if (answer.ok) notify(done ? words.plan.ticked(task.title) : words.plan.unticked(task.title));
  };
  return (
    <li className="pj-onboarding-task" data-standing={task.standing}>
      <Checkbox isSelected={isDone} isDisabled={isOver || tick.isRunning} onChange={(done) => void toggle(done)}>
        <span className="sr-only">{words.plan.tick(task.title)}</span>
        <span aria-hidden="true" className="pj-onboarding-title">
          {task.title}
        </span>
      </Checkbox>
      <span className="pj-onboarding-owner">{words.owners[task.owner]}</span>
      <span className="pj-onboarding-when">
        <When task={task} />
      </span>
      <span className="pj-onboarding-ways">
        <IconButton
          icon="document"
          label={words.plan.tickTask(task.title)}
          isDisabled={isOver}
          onPress={() => onTick(task)}
        />
        <IconButton
          icon="edit"
          label={words.plan.editTask(task.title)}
          isDisabled={isOver}
          onPress={() => onEdit(task)}
        />
      </span>
      <Details task={task} />
      <ErrorAlert error={tick.error} />
    </li>
  );
}
