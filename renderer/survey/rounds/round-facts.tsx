/** How a round is set up, in a list: before it opens and ever after. */
import { limitChoiceOf } from '../../../shared/survey/limit-choice.ts';
import type { RoundSettings } from '../../../shared/survey/round.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { type Fact, Facts } from '../../components/index.ts';
import { useSay } from '../parts/use-say.ts';

interface RoundFactsProps {
  readonly settings: RoundSettings;
  readonly instrumentNames: readonly string[];
}

export function RoundFacts({ settings, instrumentNames }: RoundFactsProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const say = useSay();
  const words = t.rounds.facts;
  const { limits, attributes, dialogueUnitIds, languages, commentQuestion } = settings;
  const decided = limits.decidedOn && limits.owner ? `, ${words.decided(limits.owner, date(limits.decidedOn))}` : '';
  const background = attributes.map(({ name, bands }) => words.bands(say(name), bands.length));
  const items: Fact[] = [
    { term: words.instruments, value: instrumentNames.join(', ') },
    { term: words.period, value: t.rounds.periodOf(date(settings.opensOn), date(settings.closesOn)) },
    { term: words.languages, value: languages.map((one) => t.survey.languages[one]).join(', ') },
    { term: words.anonymity, value: t.survey.anonymity[settings.anonymity] },
    { term: words.codes, value: words.codesBy[settings.codes] },
    { term: words.background, value: background.join(', ') || t.app.state.none },
    { term: words.comment, value: commentQuestion ? say(commentQuestion) : t.app.state.no },
    {
      term: words.dialogue,
      value: dialogueUnitIds.length > 0 ? words.unitsCount(dialogueUnitIds.length) : t.app.state.none,
    },
    { term: words.limits, value: `${words.limitChoice[limitChoiceOf(limits)]}${decided}` },
  ];
  return <Facts items={items} />;
}
