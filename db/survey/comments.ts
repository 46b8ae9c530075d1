/** Comments as they are laid down at closing: apart from the answers, in the order of random ids. */
import type { CommentId, RoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { WritableDB } from '../engine/handles.ts';
import { prepared } from '../engine/statements.ts';

export interface NewComment {
  readonly id: CommentId;
  /** Where it may be read. */
  readonly unitId: UnitId;
  /** Item key, '' for the comment at the end. */
  readonly item: string;
  readonly text: string;
}

export function insertComments(db: WritableDB, roundId: RoundId, comments: readonly NewComment[]): void {
  const insert = prepared(
    db,
    `INSERT INTO survey_comment (round_id, id, unit_id, item, text, redacted, state) VALUES (?, ?, ?, ?, ?, NULL, 'new')`,
  );
  for (const { id, unitId, item, text } of [...comments].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    insert.run(roundId, id, unitId, item, text);
  }
}
