import { describe, expect, it } from 'vitest';
import type { ApvRoundRow } from '../../../../shared/apv/rows.ts';
import type { Scope } from '../../../../shared/apv/words.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { ApvRoundId, UnitId } from '../../../../shared/kernel/ids.ts';
import { type CoveringRound, chooseRounds } from '../../../../shared/report/apv/choose-rounds.ts';
import { apvRound } from '../../../support/apv-rows.ts';

const day = (text: string): IsoDate => text as IsoDate;

interface Plan {
  readonly name: string;
  readonly full?: boolean;
  readonly scopes?: readonly Scope[];
  readonly starts: string;
  readonly completed?: string;
  readonly state?: ApvRoundRow['state'];
  readonly units?: readonly string[];
  readonly left?: string;
}

const covering = ({ name, full = true, scopes = ['physical'], starts, completed, ...more }: Plan): CoveringRound => ({
  row: apvRound(name as ApvRoundId, {
    name,
    scopes,
    full,
    startsOn: day(starts),
    endsOn: day(starts),
    state: more.state ?? 'closed',
    stateSince: day(starts),
    completedOn: completed ? day(completed) : null,
  }),
  units: (more.units ?? ['home']).map((unitId) => ({
    unitId: unitId as UnitId,
    leftOn: more.left ? day(more.left) : null,
  })),
});

/** Names of the chosen rounds in order, then of those before. */
const choose = (...plans: readonly Plan[]): [string[], string[]] => {
  const { chosen, before } = chooseRounds(plans.map(covering));
  return [chosen.map(({ name }) => name), before.map(({ name }) => name)];
};

describe('the rounds of a written APV', () => {
  it('are the newest full one, then what runs, then the parts since; older ones are only named', () => {
    expect(
      choose(
        { name: 'old', starts: '2020-01-01', completed: '2020-03-01' },
        { name: 'part before', full: false, starts: '2021-01-01', completed: '2021-02-01' },
        { name: 'new', starts: '2023-01-01', completed: '2023-03-01', state: 'follow_up' },
        { name: 'part since', full: false, starts: '2024-01-01', completed: '2024-02-01' },
        { name: 'next', starts: '2026-01-01', state: 'uncovering' },
      ),
    ).toEqual([
      ['new', 'next', 'part since'],
      ['part before', 'old'],
    ]);
  });

  it('hold the newest full one of each scope and of each unit', () => {
    expect(
      choose(
        { name: 'mind', scopes: ['psychosocial'], starts: '2022-01-01', completed: '2022-03-01' },
        { name: 'body', scopes: ['physical'], starts: '2024-01-01', completed: '2024-03-01' },
        { name: 'other', starts: '2021-01-01', completed: '2021-03-01', units: ['other'] },
        { name: 'both before', scopes: ['physical', 'psychosocial'], starts: '2019-01-01', completed: '2019-03-01' },
      ),
    ).toEqual([['body', 'mind', 'other'], ['both before']]);
  });

  it('are not those that the unit had left when they were signed', () => {
    expect(
      choose(
        { name: 'stayed', starts: '2020-01-01', completed: '2020-03-01' },
        { name: 'left', starts: '2023-01-01', completed: '2023-03-01', left: '2023-02-01' },
      ),
    ).toEqual([['stayed'], ['left']]);
  });

  it('are all that runs where nothing was ever signed', () => {
    expect(
      choose(
        { name: 'planned', starts: '2026-09-01', state: 'planned' },
        { name: 'part', full: false, starts: '2026-01-01', state: 'closed', completed: '2026-02-01' },
      ),
    ).toEqual([['planned', 'part'], []]);
  });
});
