/** Which columns the room's tables have, and which of them are yes/no or lists: SQLite knows neither. */
import type * as rows from '../../shared/apv/rows.ts';
import type { Shapes } from '../engine/rows.ts';

export interface ApvTables {
  readonly apv_round: rows.ApvRoundRow;
  readonly apv_round_unit: rows.ApvRoundUnitRow;
  readonly apv_earlier: rows.EarlierApvRow;
  readonly apv_participant: rows.ParticipantRow;
  readonly apv_method: rows.MethodRow;
  readonly apv_checklist: rows.ChecklistRow;
  readonly apv_check: rows.CheckRow;
  readonly apv_photo: rows.PhotoRow;
  readonly apv_problem: rows.ProblemRow;
  readonly apv_statement: rows.StatementRow;
  readonly apv_line: rows.PlanLineRow;
  readonly apv_sign_off: rows.SignOffRow;
  readonly substance: rows.SubstanceRow;
  readonly substance_use: rows.SubstanceUseRow;
  readonly incident: rows.IncidentRow;
  readonly apv_discussion: rows.DiscussionRow;
  readonly amo_training: rows.TrainingRow;
}
export type ApvTable = keyof ApvTables;

/** `apv_line.deadline`: which field of which table; of a row that came or went, the one that it is known by. */
export type ApvField = { [T in ApvTable]: `${T}.${keyof ApvTables[T] & string}` }[ApvTable] | 'apv_round.unitIds';

export const shapes: Shapes<ApvTables> = {
  apv_round: {
    columns: [
      'id',
      'name',
      'trigger',
      'scopes',
      'full',
      'about',
      'matrix',
      'startsOn',
      'endsOn',
      'state',
      'stateSince',
      'completedOn',
      'cancelReason',
      'followUpBy',
      'followUpHow',
    ],
    booleans: ['full'],
    lists: ['scopes'],
  },
  apv_round_unit: { columns: ['id', 'roundId', 'unitId', 'leftOn', 'leftReason'], booleans: [], lists: [] },
  apv_earlier: { columns: ['id', 'unitId', 'scopes', 'completedOn', 'note'], booleans: [], lists: ['scopes'] },
  apv_participant: { columns: ['id', 'roundId', 'personId', 'name', 'role', 'unitId'], booleans: [], lists: [] },
  apv_method: {
    columns: ['id', 'roundId', 'kind', 'heldOn', 'unitId', 'surveyRoundId', 'invited', 'attended', 'note', 'agenda'],
    booleans: [],
    lists: [],
  },
  apv_checklist: { columns: ['id', 'name', 'body'], booleans: [], lists: [] },
  apv_check: {
    columns: ['id', 'roundId', 'unitId', 'place', 'code', 'theme', 'question', 'answer', 'note'],
    booleans: [],
    lists: [],
  },
  apv_photo: {
    columns: ['id', 'roundId', 'unitId', 'problemId', 'checkId', 'mediaId', 'caption', 'width', 'height'],
    booleans: [],
    lists: [],
  },
  apv_problem: {
    columns: [
      'id',
      'roundId',
      'unitId',
      'origin',
      'theme',
      'place',
      'description',
      'confidential',
      'acute',
      'permanent',
      'prevention',
      'special',
      'nature',
      'likelihood',
      'consequence',
      'extent',
      'extentGroup',
      'causes',
      'solvedAtOnce',
      'solvedOn',
      'solvedBy',
      'solvedHow',
      'interim',
      'source',
      'carriedFrom',
    ],
    booleans: ['confidential', 'acute', 'permanent', 'solvedAtOnce'],
    lists: [],
  },
  apv_statement: {
    columns: [
      'id',
      'roundId',
      'unitId',
      'statedOn',
      'contributes',
      'conclusion',
      'unit12',
      'all12',
      'unit36',
      'all36',
      'figuresFrom',
      'problemIds',
    ],
    booleans: ['contributes'],
    lists: ['problemIds'],
  },
  apv_line: {
    columns: [
      'id',
      'problemId',
      'measure',
      'prevention',
      'responsibleId',
      'responsible',
      'startsOn',
      'deadline',
      'followUpOn',
      'followUpHow',
      'priority',
      'cost',
      'budgetOwner',
      'medMeeting',
      'state',
      'doneOn',
      'effect',
      'effectRating',
      'effectOn',
      'evidence',
      'closedOn',
      'reopenedFrom',
      'carriedTo',
    ],
    booleans: [],
    lists: [],
  },
  apv_sign_off: {
    columns: ['id', 'roundId', 'role', 'personId', 'name', 'signedOn', 'droppedOn', 'droppedBy'],
    booleans: [],
    lists: [],
  },
  substance: {
    columns: [
      'id',
      'name',
      'supplier',
      'purpose',
      'number',
      'hazards',
      'carcinogen',
      'sheetId',
      'sheetName',
      'sheetDate',
      'endedOn',
      'note',
    ],
    booleans: ['carcinogen'],
    lists: [],
  },
  substance_use: {
    columns: [
      'id',
      'substanceId',
      'unitId',
      'place',
      'properties',
      'exposure',
      'circumstances',
      'measures',
      'experience',
      'limitValues',
      'supplierInfo',
      'substitution',
      'instruction',
      'assessedOn',
      'assessedBy',
      'endedOn',
    ],
    booleans: [],
    lists: [],
  },
  incident: {
    columns: [
      'id',
      'kind',
      'unitId',
      'happenedOn',
      'place',
      'description',
      'injury',
      'absence',
      'firstAbsenceOn',
      'beyondTheDay',
      'compensation',
      'easyNumber',
      'reportedOn',
      'causes',
      'measures',
      'analysedOn',
      'problemId',
    ],
    booleans: ['beyondTheDay', 'compensation'],
    lists: [],
  },
  apv_discussion: {
    columns: [
      'id',
      'unitId',
      'year',
      'heldOn',
      'participants',
      'cooperation',
      'meetings',
      'goalsReached',
      'goals',
      'competence',
    ],
    booleans: [],
    lists: [],
  },
  amo_training: {
    columns: ['id', 'personId', 'kind', 'forYear', 'offeredOn', 'offeredBy', 'answer', 'answeredOn', 'takenOn', 'note'],
    booleans: [],
    lists: [],
  },
};
