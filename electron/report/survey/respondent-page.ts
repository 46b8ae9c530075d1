/** What respondents are told, from the round's real settings: also of a draft, with the questionnaires as they are now. */
import { isDemo } from '../../../db/report/demo.ts';
import { readTree } from '../../../db/staff/index.ts';
import { findInstrument } from '../../../db/survey/instruments.ts';
import { organisationName } from '../../../db/survey/people.ts';
import { findRound, type StoredRound } from '../../../db/survey/rounds.ts';
import { readRoundUnits } from '../../../db/survey/units.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import { buildRespondentPage } from '../../../shared/report/survey/respondent-page.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import type { QueryContext } from '../../worker/context.ts';
import { formatMoment } from '../moment.ts';

function bodiesOf(db: QueryContext['db'], { questionnaire, settings }: StoredRound): InstrumentBody[] {
  if (questionnaire) return questionnaire.instruments.map(({ body }) => body);
  return settings.instrumentIds.flatMap((id) => findInstrument(db, id)?.body ?? []);
}

/** Of those who talk instead of answering; as they were called in the round once it is open. */
function dialogueUnits(db: QueryContext['db'], { id, settings }: StoredRound): string[] {
  const chosen = new Set(settings.dialogueUnitIds);
  if (chosen.size === 0) return [];
  const opened = readRoundUnits(db, id);
  const units = opened.length > 0 ? opened : readTree(db, settings.opensOn).placed.map(({ unit }) => unit);
  return units.filter((unit) => chosen.has(unit.id)).map(({ name }) => name);
}

/** @throws not_found */
export function respondentPage(
  context: QueryContext,
  { roundId, language = context.language }: { readonly roundId: RoundId; readonly language?: Locale | undefined },
): ReportModel {
  const { db, now, today } = context;
  const round = findRound(db, roundId);
  if (!round) throw new AppFailure('not_found');
  const { settings } = round;
  return buildRespondentPage(
    {
      organisation: organisationName(db, settings.opensOn) || (readRoundUnits(db, roundId)[0]?.name ?? ''),
      demo: isDemo(db),
      state: round.state,
      settings,
      instruments: bodiesOf(db, round),
      dialogueUnits: dialogueUnits(db, round),
      today,
    },
    { language, madeAt: formatMoment(now, language) },
  );
}
