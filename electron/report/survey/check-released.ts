import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readReleasedAs } from '../../../db/report/ledger.ts';
import type { ReleaseFigure } from '../../../shared/report/ledger.ts';
import { isOfSurvey, requireUnchanged } from '../../../shared/report/survey/released-figures.ts';

/** @throws figures_changed when a survey's figure was handed out before as something else */
export function checkReleased(db: ReadableDB, figures: readonly ReleaseFigure[]): void {
  const definitions = new Set(figures.map(({ definition }) => definition).filter(isOfSurvey));
  for (const definition of definitions) requireUnchanged(figures, readReleasedAs(db, definition));
}
