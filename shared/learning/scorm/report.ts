/** What content said of itself, handed to the sequencing (RTE to sequencing, RTE 4.2, SN 4.2.1). */
import type { Standing } from '../player.ts';
import { readCompleted, readMeasure, readProgress, readSatisfied, setValue } from './objectives.ts';
import { type ActivityNode, isLeaf, objectiveOf, type Session, stateOf } from './tree.ts';

export interface Said {
  /** `unknown`, `not attempted`, `incomplete`, `completed`. */
  readonly completion: string;
  /** `unknown`, `passed`, `failed`. */
  readonly success: string;
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly progress: number | null;
  /** The content itself set them in this attempt; else they stand as the program laid them in. */
  readonly didSayCompletion: boolean;
  readonly didSaySuccess: boolean;
}

export interface Report extends Said {
  readonly objectives: readonly (Said & { readonly id: string })[];
}

const completedOf = (said: string): boolean | null => (said === 'unknown' || said === '' ? null : said === 'completed');
const satisfiedOf = (said: string): boolean | null => (said === 'passed' ? true : said === 'failed' ? false : null);

function lay(session: Session, node: ActivityNode, id: string | null, said: Said): void {
  const objective = objectiveOf(node, id);
  if (objective === null) return;
  const satisfied = satisfiedOf(said.success);
  if (satisfied !== null || said.didSaySuccess) {
    setValue(session, node, objective, 'satisfied', satisfied, said.didSaySuccess);
  }
  const completed = completedOf(said.completion);
  if (completed !== null || said.didSayCompletion) {
    setValue(session, node, objective, 'completed', completed, said.didSayCompletion);
  }
  setValue(session, node, objective, 'measure', said.scaled);
  setValue(session, node, objective, 'progress', said.progress);
  setValue(session, node, objective, 'raw', said.raw);
  setValue(session, node, objective, 'min', said.min);
  setValue(session, node, objective, 'max', said.max);
}

/** What stands for the activity itself: its own elements; where they say nothing, its primary objective's. */
function ofActivity(report: Report, primary: Said | undefined): Said {
  if (primary === undefined) return report;
  const isOwnSuccess = report.didSaySuccess && !primary.didSaySuccess;
  return {
    completion: report.didSayCompletion || primary.completion === 'unknown' ? report.completion : primary.completion,
    success: isOwnSuccess || primary.success === 'unknown' ? report.success : primary.success,
    scaled: report.scaled ?? primary.scaled,
    raw: report.raw ?? primary.raw,
    min: report.min ?? primary.min,
    max: report.max ?? primary.max,
    progress: report.progress ?? primary.progress,
    didSayCompletion: report.didSayCompletion || primary.didSayCompletion,
    didSaySuccess: report.didSaySuccess || primary.didSaySuccess,
  };
}

export function layReport(session: Session, node: ActivityNode, report: Report): void {
  const primaryId = objectiveOf(node, null)?.id ?? null;
  for (const said of report.objectives) if (said.id !== primaryId) lay(session, node, said.id, said);
  const own = ofActivity(
    report,
    report.objectives.find(({ id }) => id === primaryId),
  );
  node.didSayCompletion = own.didSayCompletion;
  node.didSaySuccess = own.didSaySuccess;
  lay(session, node, null, own);
}

const leavesOf = (node: ActivityNode): readonly ActivityNode[] =>
  isLeaf(node) ? [node] : node.available.flatMap(leavesOf);

/** Where nothing tells of progress: the share of what is completed. */
function shareDone(session: Session, node: ActivityNode): number | null {
  const leaves = leavesOf(node).filter((leaf) => leaf.activity.sequencing.delivery.tracked);
  if (leaves.length === 0) return null;
  return leaves.filter((leaf) => readCompleted(session, leaf) === true).length / leaves.length;
}

/** @param seconds of all sessions together */
export function standingOf(session: Session, node: ActivityNode, seconds: number): Standing {
  const completed = readCompleted(session, node);
  const satisfied = readSatisfied(session, node);
  const started = node.attempts > 0 || node.isActive;
  const leaves = leavesOf(node);
  // Points belong to one piece of content; of several there is only the measure.
  const only = leaves.length === 1 ? leaves[0] : undefined;
  const objective = only === undefined ? null : objectiveOf(only, null);
  const points = only !== undefined && objective !== null ? stateOf(only, objective) : null;
  return {
    completion: completed === true ? 'completed' : started ? 'incomplete' : 'not_attempted',
    success: satisfied === null ? 'unknown' : satisfied ? 'passed' : 'failed',
    scaled: readMeasure(session, node),
    raw: points?.raw ?? null,
    min: points?.min ?? null,
    max: points?.max ?? null,
    progress: completed === true ? 1 : (readProgress(session, node) ?? shareDone(session, node)),
    seconds,
  };
}
