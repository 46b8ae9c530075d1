/** Which of a person's dated facts hold on a day. Last days are inclusive. */
import type { IsoDate } from '../kernel/dates.ts';
import type { PersonDetail } from './contract.ts';

export type Engagement = PersonDetail['engagements'][number];
export type Spell = Engagement['spells'][number];

export type Phase = 'current' | 'planned' | 'ended';

export const phaseOf = ({ start, end }: Pick<Engagement, 'start' | 'end'>, asOf: IsoDate): Phase =>
  asOf < start ? 'planned' : asOf > end ? 'ended' : 'current';

const heldOn = (engagement: Engagement, asOf: IsoDate): Spell | undefined =>
  engagement.spells.find((s) => s.validFrom <= asOf && asOf <= s.validTo);

/** What holds on the day, the largest engagement first. */
export const spellsOn = (person: PersonDetail, asOf: IsoDate): Spell[] =>
  person.engagements.flatMap((e) => heldOn(e, asOf) ?? []).sort((a, b) => b.fte - a.fte);
