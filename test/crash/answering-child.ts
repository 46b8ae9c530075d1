/**
 * Answers with one code after the other until it is killed. A number on stdout
 * is an acknowledgement: the respondent was told that the answer is kept.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { submitAnswer } from '../../electron/survey/answering/answer.ts';
import type { Session } from '../../electron/worker/session.ts';
import type { RoundId } from '../../shared/kernel/ids.ts';
import { newBase, openTestRegister } from '../support/registers.ts';

const tell = (line: string): void => void writeSync(1, `${line}\n`);

createInterface({ input: process.stdin }).once('line', (line) => {
  const { folder, roundId, codes } = JSON.parse(line) as { folder: string; roundId: RoundId; codes: string[] };
  const session = { open: openTestRegister(folder) } as Session;
  tell('answering');
  codes.forEach((code, at) => {
    submitAnswer(
      { ...newBase(), session },
      { roundId, code, answers: { T01: ['1'] }, bands: {}, comment: `nr. ${at}` },
    );
    tell(String(at));
  });
  tell('done');
});
tell('ready');
