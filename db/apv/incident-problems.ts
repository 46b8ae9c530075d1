/** The problems that an incident can be linked to. */
import type { ProblemToLink } from '../../shared/apv/contract-incidents.ts';
import type { ProblemId, UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';

/** More than one looks through; the newest round is first. */
const MOST = 200;
/** As much of what is wrong as tells one problem from another. */
const MOST_LETTERS = 160;

/** Those of the unit's rounds, and `linked` wherever it stands: a unit may have changed since. */
export const problemsToLink = (db: ReadableDB, unitId: UnitId, linked: ProblemId | null): ProblemToLink[] =>
  all<ProblemToLink>(
    db,
    `SELECT p.id AS problemId, p.theme, substr(p.description, 1, ${MOST_LETTERS}) AS description, r.name AS roundName
     FROM apv_problem p JOIN apv_round r ON r.id = p.round_id
     WHERE p.id = @linked OR (p.unit_id = @unitId AND r.state <> 'cancelled')
     ORDER BY r.starts_on DESC, r.id, p.born DESC, p.id LIMIT ${MOST}`,
    [{ unitId, linked }],
  );
