/** How a plain course is driven from outside, as by the terminal's `course play`. */
import { NOTHING_DONE, type PartState, partState, plainStanding } from '../../../shared/learning/plain-progress.ts';
import type { PlayerHandle, PlayerState, Standing } from '../../../shared/learning/player.ts';
import type { Course } from './use-course.ts';

const COMPLETION: Readonly<Record<PartState, Standing['completion']>> = {
  new: 'not_attempted',
  begun: 'incomplete',
  tried: 'incomplete',
  done: 'completed',
};

function stateOf({ model, now }: Course): PlayerState {
  const { state, at, isEnded, seconds } = now();
  const whole = plainStanding(model, state, seconds);
  const ofParts = model.parts.map((part): [string, Standing] => {
    const done = state.parts[part.id] ?? NOTHING_DONE;
    const isQuiz = part.kind === 'quiz' && done.tries > 0 && part.questions.length > 0;
    const completion = COMPLETION[partState(model, part, state)];
    const questions = part.kind === 'quiz' ? part.questions.length : 0;
    return [
      part.id,
      {
        completion,
        success: 'unknown',
        scaled: isQuiz ? done.best / questions : null,
        raw: isQuiz ? done.best : null,
        min: isQuiz ? 0 : null,
        max: isQuiz ? questions : null,
        progress: completion === 'completed' ? 1 : 0,
        seconds: 0,
      },
    ];
  });
  const open = isEnded ? undefined : model.parts[at];
  return {
    activityId: open?.id ?? null,
    isReady: true,
    isEnded,
    requests: isEnded
      ? []
      : [...(at < model.parts.length ? ['continue'] : []), ...(at > 0 ? ['previous'] : []), 'exitAll', 'suspendAll'],
    choices: isEnded ? [] : model.parts.map(({ id }) => id),
    course: whole,
    activities: Object.fromEntries(ofParts),
  };
}

/** @param course as it was drawn last; @param forward as the button does it, which also marks a page as read */
export function makeHandle(course: () => Course, forward: () => void): PlayerHandle {
  return {
    state: () => stateOf(course()),
    navigate: async (request) => {
      const { goTo, leave, now } = course();
      if (!stateOf(course()).requests.includes(request)) return false;
      if (request === 'continue') forward();
      else if (request === 'previous') goTo(now().at - 1);
      else leave();
      return true;
    },
    choose: async (activityId) => {
      const { model, goTo, now } = course();
      const at = model.parts.findIndex(({ id }) => id === activityId);
      if (at < 0 || now().isEnded) return false;
      goTo(at);
      return true;
    },
    leave: async () => course().leave(),
  };
}
