/** Reads a file of answers against the questionnaires and units of the register. Nothing is written. */
import { basename } from 'node:path';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { latestStamp } from '../../../db/staff/data-stamp.ts';
import { unitsKnown } from '../../../db/staff/units.ts';
import { findInstrument, listInstruments } from '../../../db/survey/instruments.ts';
import { newId, type RoundId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { bandsOf, MOST_BANDS } from '../../../shared/survey/answers-bands.ts';
import { guessInstruments, proposeMapping, type Questions } from '../../../shared/survey/answers-mapping.ts';
import type { AnswersMapping, AnswersPreview, importCalls } from '../../../shared/survey/contract-import.ts';
import type { Attribute, Questionnaire } from '../../../shared/survey/round.ts';
import type { ParsedInput, SystemContext } from '../../worker/context.ts';
import { type LookedAt, lookAt } from './look.ts';
import { openRoundOf } from './open-round.ts';
import { type PendingAnswers, pendingAnswers } from './pending.ts';
import { type ReadAnswers, readAnswers } from './read-answers.ts';
import { roundUnits } from './round-units.ts';
import { type FindableUnit, unitFinder } from './unit-finder.ts';

type Input = ParsedInput<typeof importCalls.previewAnswers>;

/** What the answers are held against. */
interface Frame {
  readonly questions: readonly Questions[];
  /** Of an open round; null where the file itself says which there are. */
  readonly attributes: readonly Attribute[] | null;
  readonly units: readonly FindableUnit[];
}

/** @throws file faults, answers_no_instrument, no_organisation, round_not_open, not_found, item_clash, cancelled */
export function previewAnswers(context: SystemContext, input: Input): AnswersPreview {
  const db = context.session.open?.reader;
  if (!db) throw new AppFailure('locked');
  const path = context.pathOf(input.file);
  const looked = lookAt(path, basename(path), context.job);
  const frame = input.roundId === null ? frameOf(db, input, looked) : roundFrame(db, input.roundId);
  const find = unitFinder(frame.units);
  const isUnit = (value: string): boolean => find(value) !== undefined;
  const mapping =
    input.mapping === null
      ? proposeMapping(looked.columns, frame.questions, isUnit, frame.attributes)
      : onlyKnown(input.mapping, looked.headers);
  const questionnaire = questionnaireOf(frame, mapping, looked);
  const read = readAnswers(looked, questionnaire, mapping, find, context.job);
  const pending = hold(context, input, latestStamp(db), { looked, frame, mapping, questionnaire, read });
  const waiting = pendingAnswers(context);
  waiting.clear();
  waiting.set(pending.preview.previewId, pending);
  return pending.preview;
}

function frameOf(db: ReadableDB, { instrumentIds, asOf }: Input, looked: LookedAt): Frame {
  const chosen = instrumentIds.map((id) => findInstrument(db, id));
  if (chosen.includes(undefined)) throw new AppFailure('not_found');
  const questions = chosen.length > 0 ? (chosen as Questions[]) : guessInstruments(looked.columns, listInstruments(db));
  if (questions.length === 0) throw new AppFailure('answers_no_instrument');
  refuseClash(questions);
  const units = unitsKnown(db, asOf);
  if (units.length === 0) throw new AppFailure('no_organisation');
  return { questions, attributes: null, units };
}

/** A mapping names questions by their code alone. */
function refuseClash(questions: readonly Questions[]): void {
  const keys = questions.flatMap(({ body }) => body.items.map((item) => item.key.toLowerCase()));
  if (new Set(keys).size < keys.length) throw new AppFailure('item_clash');
}

function roundFrame(db: ReadableDB, roundId: RoundId): Frame {
  const { questionnaire, units } = openRoundOf(db, roundId);
  return { questions: questionnaire.instruments, attributes: questionnaire.attributes, units };
}

/** Columns that the file has not are not read. */
function onlyKnown(mapping: AnswersMapping, headers: readonly string[]): AnswersMapping {
  const known = new Set(headers.filter((header) => header !== ''));
  const keep = (header: string): string => (known.has(header) ? header : '');
  return {
    unit: keep(mapping.unit),
    comment: keep(mapping.comment),
    attributes: mapping.attributes.filter(({ column }) => known.has(column)),
    items: Object.fromEntries(Object.entries(mapping.items).filter(([, header]) => known.has(header))),
  };
}

function questionnaireOf({ questions, attributes }: Frame, mapping: AnswersMapping, looked: LookedAt): Questionnaire {
  const instruments = questions.map(({ id, body }) => ({ id, body }));
  if (attributes) return { instruments, attributes: [...attributes] };
  const found = mapping.attributes.map(({ key, column }): Attribute => {
    const values = looked.columns.find(({ header }) => header === column)?.values ?? [];
    return { key, name: { da: column }, bands: bandsOf(values.filter(isStated).slice(0, MOST_BANDS)) };
  });
  // A question with one band says nothing of anybody.
  return { instruments, attributes: found.filter(({ bands }) => bands.length > 1) };
}

const isStated = (value: string): boolean => !/^(?:-|–|\.|n\/?a|null)$/i.test(value);

interface Read {
  readonly looked: LookedAt;
  readonly frame: Frame;
  readonly mapping: AnswersMapping;
  readonly questionnaire: Questionnaire;
  readonly read: ReadAnswers;
}

function hold(
  context: SystemContext,
  { file, roundId }: Input,
  basedOn: string | undefined,
  { looked, frame, mapping, questionnaire, read }: Read,
): PendingAnswers {
  const units = roundUnits(frame.units, read.unitIds);
  const places = new Map(units.map(({ id }, place) => [id, place]));
  const placeOf = Int32Array.from(read.unitIds, (id) => places.get(id) ?? -1);
  const used = new Set([
    mapping.unit,
    mapping.comment,
    ...Object.values(mapping.items),
    ...mapping.attributes.map(({ column }) => column),
  ]);
  const preview: AnswersPreview = {
    previewId: newId(context.random),
    fileName: basename(context.pathOf(file)),
    rows: read.respondents,
    instrumentIds: frame.questions.map(({ id }) => id),
    columns: looked.headers.filter((header) => header !== ''),
    mapping,
    unread: looked.headers.filter((header) => header !== '' && !used.has(header)),
    units: read.unitIds.length,
    faults: [...read.faults.list],
    faultCount: read.faults.count(),
  };
  return {
    preview,
    roundId,
    questionnaire,
    units,
    basedOn,
    columns: {
      respondents: read.respondents,
      unit: read.unit.map((at) => (at < 0 ? -1 : (placeOf[at] as number))),
      answers: read.answers,
      bands: read.bands,
    },
    comments: read.comments,
  };
}
