/** `survey`: questionnaires in, rounds opened, closed and listed. The objects of `--json` are fixed: night jobs read them. */
import { resolve } from 'node:path';
import { formatDate, type IsoDate } from '../../shared/kernel/dates.ts';
import { formatNumber } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { RoundLine } from '../../shared/survey/contract-rounds.ts';
import { type RoundSettings, strictRoundLimits } from '../../shared/survey/round.ts';
import { type Answer, dateOf, type Of } from './answer.ts';
import { writeCodes } from './survey-codes.ts';
import { instrumentsOf, roundOf, unitsOf } from './survey-names.ts';
import { type Terminal, unlock } from './terminal.ts';

type SurveyCommand = Of<'survey'>;
type Action<Name extends SurveyCommand['action']> = Extract<SurveyCommand, { action: Name }>;

export async function survey(terminal: Terminal, command: SurveyCommand): Promise<Answer> {
  switch (command.action) {
    case 'import-instrument':
      return importInstrument(terminal, command);
    case 'open':
      return openRound(terminal, command);
    case 'close':
      return closeRound(terminal, command);
    case 'list':
      return listRounds(terminal);
    case 'codes':
      return makeCodes(terminal, command);
  }
}

const wordsOf = (terminal: Terminal) => messagesFor(terminal.words.language).terminal.survey;

async function importInstrument(terminal: Terminal, command: Action<'import-instrument'>): Promise<Answer> {
  await unlock(terminal);
  const file = terminal.host.grant(resolve(command.file));
  const { previewId, ...preview } = await terminal.call('survey', 'previewInstrument', { file });
  const { instrumentId } = await terminal.call('survey', 'addInstrument', { previewId });
  return {
    json: { id: instrumentId, ...preview },
    lines: [wordsOf(terminal).instrument(preview), ...(preview.attribution === '' ? [] : [preview.attribution])],
  };
}

/** Strict limits; whoever wants others opens the round in the window, where they are explained. */
async function settingsOf(
  terminal: Terminal,
  command: Action<'open'>,
  [opensOn, closesOn]: readonly [IsoDate, IsoDate],
): Promise<RoundSettings> {
  const instrumentIds = await instrumentsOf(terminal, command.instruments);
  const lines = await terminal.call('survey', 'instruments', {});
  const chosen = lines.filter((line) => instrumentIds.includes(line.id));
  const languages = (chosen[0]?.languages ?? []).filter((one) => chosen.every((line) => line.languages.includes(one)));
  return {
    name: command.round,
    instrumentIds,
    unitIds: await unitsOf(terminal, command.units, opensOn),
    dialogueUnitIds: [],
    opensOn,
    closesOn,
    attributes: [],
    anonymity: 'anonymous',
    limits: { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' },
    languages: languages.length > 0 ? languages : (chosen[0]?.languages ?? ['da']),
    firstScreen: null,
    commentQuestion: command.comment === undefined ? null : { da: command.comment },
    codes: command.codes,
  };
}

async function openRound(terminal: Terminal, command: Action<'open'>): Promise<Answer> {
  const from = dateOf(command.from, '--from') as IsoDate;
  const to = dateOf(command.to, '--to') as IsoDate;
  await unlock(terminal);
  const settings = await settingsOf(terminal, command, [from, to]);
  const { roundId } = await terminal.call('survey', 'saveRound', { roundId: null, settings });
  try {
    const opened = await terminal.call('survey', 'openRound', { roundId });
    const line = wordsOf(terminal).opened({ name: settings.name, ...opened, to: formatDate(to) });
    return { json: { id: roundId, name: settings.name, ...opened }, lines: [line] };
  } catch (error) {
    // What could not be opened leaves no draft behind: nobody at the terminal would see it.
    await terminal.call('survey', 'removeDraft', { roundId });
    throw error;
  }
}

async function closeRound(terminal: Terminal, command: Action<'close'>): Promise<Answer> {
  await unlock(terminal);
  const round = await roundOf(terminal, command.round, 'open');
  const { answers } = await terminal.call('survey', 'closeRound', { roundId: round.id });
  return {
    json: { id: round.id, name: round.name, answers },
    lines: [wordsOf(terminal).closed({ name: round.name, answers })],
  };
}

async function listRounds(terminal: Terminal): Promise<Answer> {
  await unlock(terminal);
  const { language } = terminal.words;
  const words = wordsOf(terminal);
  const rounds = await terminal.call('survey', 'rounds', {});
  const lineOf = ({ name, state, opensOn, closesOn, answered }: RoundLine): string =>
    `${name.padEnd(40)}${words.states[state].padEnd(12)}${formatDate(opensOn)}–${formatDate(closesOn)}${(answered === null ? '–' : formatNumber(answered, language)).padStart(9)}`;
  return { json: { rounds }, lines: rounds.length === 0 ? [words.noRounds] : rounds.map(lineOf) };
}

async function makeCodes(terminal: Terminal, command: Action<'codes'>): Promise<Answer> {
  await unlock(terminal);
  return writeCodes(terminal, await roundOf(terminal, command.round, 'open'), command);
}
