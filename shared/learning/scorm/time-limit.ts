/** How long a course lets its learner stay with an activity, and what comes then (RTE 4.2.14, 4.2.20; 1.2: cmi.student_data). */
import type { Activity, ScormModel } from '../package-model.ts';
import { secondsOfHms, secondsOfIso } from './durations.ts';

export interface TimeLimit {
  readonly seconds: number;
  readonly doesExit: boolean;
  readonly doesTell: boolean;
}

/** @returns null: no limit, or one that nothing follows (`continue,no message`, the standard's default) */
export function timeLimitOf(
  { maxTimeAllowed, timeLimitAction }: Pick<Activity, 'maxTimeAllowed' | 'timeLimitAction'>,
  standard: ScormModel['standard'],
): TimeLimit | null {
  const seconds = standard === 'scorm12' ? secondsOfHms(maxTimeAllowed) : secondsOfIso(maxTimeAllowed);
  const [deed, word] = timeLimitAction.split(',').map((part) => part.trim());
  const limit = { doesExit: deed === 'exit', doesTell: word === 'message' };
  return seconds === null || !(limit.doesExit || limit.doesTell) ? null : { seconds, ...limit };
}
