/** The file of answers that was looked at last and waits to be imported. Held in memory only. */
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { AnswersPreview } from '../../../shared/survey/contract-import.ts';
import type { RoundColumns, RoundUnit } from '../../../shared/survey/figures-model.ts';
import type { Questionnaire } from '../../../shared/survey/round.ts';
import type { BaseContext } from '../../worker/context.ts';
import type { ImportedComment } from './read-answers.ts';

export interface PendingAnswers {
  readonly preview: AnswersPreview;
  /** The open round they go into; null makes a round of its own. */
  readonly roundId: RoundId | null;
  readonly questionnaire: Questionnaire;
  /** The units with answers and all above them, as they were on the day. */
  readonly units: readonly RoundUnit[];
  readonly columns: RoundColumns;
  readonly comments: readonly ImportedComment[];
  /** The register's newest stamp when the file was read. */
  readonly basedOn: string | undefined;
}

const KEY = 'survey.answers';

export function pendingAnswers({ memory }: Pick<BaseContext, 'memory'>): Map<string, PendingAnswers> {
  const waiting = (memory.get(KEY) as Map<string, PendingAnswers> | undefined) ?? new Map();
  memory.set(KEY, waiting);
  return waiting;
}
