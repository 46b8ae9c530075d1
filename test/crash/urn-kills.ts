/** An open round with codes, and a look at what its urn and register hold together. */
import { readAnswers } from '../../db/survey/answers.ts';
import { readUrn } from '../../electron/survey/answering/urn-desk.ts';
import { makeCodes } from '../../electron/survey/rounds/codes.ts';
import { saveRound } from '../../electron/survey/rounds/drafts.ts';
import { requireOpenRound } from '../../electron/survey/rounds/find-round.ts';
import { openRound } from '../../electron/survey/rounds/open.ts';
import type { Session } from '../../electron/worker/session.ts';
import { inTransaction } from '../../electron/worker/transaction.ts';
import type { RoundId } from '../../shared/kernel/ids.ts';
import { fillOffice, settingsFor } from '../electron/survey/survey-office.ts';
import { createTestRegister, newBase, openTestRegister } from '../support/registers.ts';

export interface PreparedSurvey {
  readonly folder: string;
  readonly roundId: RoundId;
  readonly codes: readonly string[];
}

export function prepareSurvey(parent: string): PreparedSurvey {
  const open = createTestRegister(parent);
  try {
    fillOffice(open.writer, [{ code: '10', people: 400 }]);
    const { roundId } = inTransaction(open, newBase(), 'survey.saveRound', (command) =>
      saveRound(command, { roundId: null, settings: settingsFor(['10']) }),
    );
    inTransaction(open, newBase(), 'survey.openRound', (command) => openRound(command, { roundId }));
    const session = { open } as Session;
    const { slips } = makeCodes({ ...newBase(), session }, { roundId, unitIds: [], spare: 0 });
    return { folder: open.folder, roundId, codes: slips.map(({ code }) => code) };
  } finally {
    open.close();
  }
}

/** @returns how many codes are used, answers are kept and comments are kept */
export function lookInto({ folder, roundId }: PreparedSurvey): {
  readonly used: number;
  readonly answers: number;
  readonly comments: number;
} {
  const open = openTestRegister(folder);
  try {
    const urn = readUrn({ open, base: newBase(), round: requireOpenRound(open.writer, roundId) });
    const answers = readAnswers(open.writer, roundId).length + urn.waiting.length;
    return { used: urn.used.size, answers, comments: urn.comments.length };
  } finally {
    open.close();
  }
}
