/** What a line says: who, when, and what came of it. */
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { type Format, useFormat, useMessages } from '../../bridge.ts';
import { type Fact, Facts } from '../../components/index.ts';

function responsibleText({ responsible, responsibleLeft }: PlanLine, t: Messages): string {
  const words = t.apvPlan.line;
  const name = responsible || words.nobody;
  return responsibleLeft ? `${name} (${words.hasLeft.toLowerCase()})` : name;
}

const known = (term: string, value: string): Fact[] => (value === '' ? [] : [{ term, value }]);

function outcome(line: PlanLine, t: Messages, { date }: Format): Fact[] {
  const words = t.apvPlan.line;
  const { doneOn, effect, effectRating, effectOn, evidence, closedOn } = line;
  const on = (day: IsoDate | null): string => (day === null ? '' : date(day));
  const rated = effect === null ? '' : words.rated(t.apv.effect[effect], effectRating ?? 0, on(effectOn));
  return [
    ...known(words.doneOn, on(doneOn)),
    ...known(words.effect, rated),
    ...known(words.evidence, evidence),
    ...known(words.closedOn, on(closedOn)),
  ];
}

/** @param all also what is seldom asked for: start, way of follow-up, money, meeting */
function factsOf(line: PlanLine, t: Messages, format: Format, all: boolean): Fact[] {
  const words = t.apvPlan.line;
  const day = (one: IsoDate | null): string => (one === null ? words.noDay : format.date(one));
  const { startsOn, followUpHow, cost, budgetOwner, medMeeting, prevention, priority } = line;
  const more: Fact[] = [
    ...known(words.startsOn, startsOn === null ? '' : format.date(startsOn)),
    { term: words.priority, value: t.apv.priority[priority] },
    ...known(words.principle, prevention === null ? '' : t.apv.prevention[prevention]),
    ...known(words.cost, cost === null ? '' : words.crowns(format.number(cost))),
    ...known(words.budgetOwner, budgetOwner),
    ...known(words.medMeeting, medMeeting),
  ];
  const followUp = followUpHow === '' ? day(line.followUpOn) : `${day(line.followUpOn)}: ${followUpHow}`;
  return [
    { term: words.responsible, value: responsibleText(line, t) },
    { term: words.deadline, value: day(line.deadline) },
    { term: words.followUp, value: followUp },
    ...(all ? more : []),
    ...outcome(line, t, format),
  ];
}

export function LineFacts({ line, all = true }: { readonly line: PlanLine; readonly all?: boolean }) {
  const { t } = useMessages();
  const format = useFormat();
  return (
    <div className="pj-plan-facts">
      <Facts items={factsOf(line, t, format, all)} />
    </div>
  );
}
