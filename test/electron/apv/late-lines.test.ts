/** Late lines are told on the board, in the plan lists, in the list of rounds and by `dueOn`: always the same ones. */
import { expect, it } from 'vitest';
import { linesByUnit } from '../../../db/apv/board-lines.ts';
import { readPlanCounts, readPlanLines } from '../../../db/apv/plan.ts';
import { readRoundLines } from '../../../db/apv/rounds-list.ts';
import { freshProgress, lateDays } from '../../../shared/apv/plan-states.ts';
import type { PlanLineRow } from '../../../shared/apv/rows.ts';
import { addDays } from '../../../shared/kernel/dates.ts';
import { type Chance, makeChance } from '../../support/chance.ts';
import { openProblemsOffice, type ProblemsOffice } from './problems-office.ts';
import { lineFor, problemIn, TODAY } from './round-office.ts';

/** A line as its states can make it. */
function progress(chance: Chance): Partial<PlanLineRow> {
  const near = () => (chance.int(5) === 0 ? null : addDays(TODAY, chance.int(9) - 4));
  const past = () => addDays(TODAY, -chance.int(5));
  const days = { deadline: near(), followUpOn: near() };
  const done = { ...freshProgress, state: 'done', doneOn: past() } as const;
  const rated = { ...done, state: 'rated', effect: 'works', effectRating: 3, effectOn: TODAY } as const;
  const closed = { ...rated, state: 'closed', closedOn: TODAY } as const;
  return {
    ...days,
    ...chance.pick([freshProgress, { ...freshProgress, state: 'started' } as const, done, rated, closed]),
  };
}

function fill(office: ProblemsOffice, chance: Chance): void {
  for (let r = 0; r < 4; r++) {
    const state = chance.pick(['uncovering', 'follow_up', 'follow_up', 'cancelled', 'closed'] as const);
    // One that was planned to begin later has lines all the same.
    const roundId = office.round({ state, startsOn: addDays(TODAY, chance.int(20) - 10) });
    for (let n = 0; n < 6; n++) {
      const problem = problemIn(roundId, `${r}${n}`);
      office.insert('apv_problem', problem);
      office.insert('apv_line', lineFor(problem, `${r}${n}`, progress(chance)));
    }
  }
}

it('are the same everywhere, in 60 random plans', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const office = openProblemsOffice();
    fill(office, makeChance(seed));
    const { db } = office;
    const filter = { unitId: null, asOf: TODAY, late: false, priority: null };
    const live = readPlanLines(db, { roundId: null, unitId: null, asOf: TODAY }).filter(
      ({ state }) => state !== 'closed',
    );
    const expected = [live.length, live.filter((line) => lateDays(line, TODAY) > 0).length];
    for (const past of [false, true]) {
      const counts = [...linesByUnit(db, TODAY, past).values()];
      const sum = (of: 'openLines' | 'overdueLines') => counts.reduce((total, count) => total + count[of], 0);
      expect([seed, past, sum('openLines'), sum('overdueLines')]).toEqual([seed, past, ...expected]);
    }
    const { states, late } = readPlanCounts(db, filter);
    expect([seed, states.open + states.started + states.done + states.rated, late]).toEqual([seed, ...expected]);
    const rounds = readRoundLines(db, TODAY);
    const inRounds = (of: 'openLines' | 'overdueLines') => rounds.reduce((total, round) => total + round[of], 0);
    expect([seed, inRounds('openLines'), inRounds('overdueLines')]).toEqual([seed, ...expected]);
  }
});
