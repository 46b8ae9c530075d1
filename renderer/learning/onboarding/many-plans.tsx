/** A line for each newcomer who has no plan. */
import { useFormat, useMessages } from '../../bridge.ts';
import { Checkbox, Select, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { LevelChoice, TemplateChoice } from './template-choice.tsx';
import type { PlanDraft, useNewPlans } from './use-new-plans.ts';

type ManyPlansProps = Pick<ReturnType<typeof useNewPlans>, 'drafts' | 'change' | 'fillLevels'> & {
  readonly isTried: boolean;
};

function useColumns({ change, isTried }: Omit<ManyPlansProps, 'drafts' | 'fillLevels'>): SimpleColumn<PlanDraft>[] {
  const words = useMessages().t.onboarding;
  const { date } = useFormat();
  return [
    {
      key: 'who',
      label: words.people.name,
      rowHeader: true,
      render: ({ of, isChosen }) => (
        <div className="pj-onboarding-who">
          <Checkbox isSelected={isChosen} onChange={(is) => change(of.personId, { isChosen: is })}>
            <span className="sr-only">{words.create.include(of.name)}</span>
            <span aria-hidden="true">{of.name}</span>
          </Checkbox>
          <span className="pj-muted">{[of.jobTitle, of.unitName].filter(Boolean).join(', ')}</span>
          <span className="pj-muted">{date(of.startsOn)}</span>
        </div>
      ),
    },
    {
      key: 'level',
      label: words.level,
      render: (draft) => (
        <LevelChoice {...{ draft, isTried }} onChange={(part) => change(draft.of.personId, part)} hideLabel />
      ),
    },
    {
      key: 'template',
      label: words.template,
      render: (draft) => (
        <TemplateChoice draft={draft} onChange={(part) => change(draft.of.personId, part)} hideLabel />
      ),
    },
  ];
}

export function ManyPlans({ drafts, change, fillLevels, isTried }: ManyPlansProps) {
  const words = useMessages().t.onboarding;
  const columns = useColumns({ change, isTried });
  const levels = Object.entries(words.levels) as [NonNullable<PlanDraft['level']>, string][];
  return (
    <>
      {drafts.some(({ level }) => level === null) && (
        <Select
          label={words.create.setAll}
          options={levels.map(([value, label]) => ({ value, label }))}
          value={null}
          onChange={fillLevels}
        />
      )}
      <SimpleTable
        caption={words.people.table}
        hideCaption
        columns={columns}
        rows={drafts}
        rowKey={({ of }) => of.personId}
      />
    </>
  );
}
