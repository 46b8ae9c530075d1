/** The fields of one plan, with its mentor and first day. */
import { PersonField } from '../../apv/parts/person-field.tsx';
import { useMessages } from '../../bridge.ts';
import { DateField, Facts } from '../../components/index.ts';
import { type DraftProps, LevelChoice, TemplateChoice } from './template-choice.tsx';
import { isUnknown } from './use-new-plans.ts';

export function OnePlan({ draft, onChange, isTried }: DraftProps) {
  const words = useMessages().t.onboarding;
  const { of, startsOn, mentor } = draft;
  return (
    <>
      <Facts
        items={[
          { term: words.plan.person, value: of.name },
          { term: words.people.unit, value: of.unitName },
          { term: words.people.jobTitle, value: of.jobTitle },
        ]}
      />
      <LevelChoice {...{ draft, onChange, isTried }} />
      <TemplateChoice {...{ draft, onChange }} />
      <DateField
        label={words.startsOn}
        value={startsOn}
        onChange={(day) => onChange({ startsOn: day })}
        error={isTried && startsOn === null ? words.create.needDay : undefined}
      />
      <PersonField
        label={words.mentor}
        description={words.create.mentorHelp}
        unitIds={[]}
        value={mentor}
        onChange={(chosen) => onChange({ mentor: chosen })}
        error={isTried && isUnknown(mentor) ? words.create.mentorUnknown : undefined}
      />
    </>
  );
}
