/** The template of a plan to be made, and why it is proposed. */
import type { TemplateId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';
import { Select } from '../../components/index.ts';
import { type PlanDraft, proposalOf, templateOf } from './use-new-plans.ts';

const NONE = '';

export interface DraftProps {
  readonly draft: PlanDraft;
  readonly onChange: (part: Partial<PlanDraft>) => void;
  readonly isTried: boolean;
}

function useReason(draft: PlanDraft): string {
  const words = useMessages().t.onboarding;
  if (draft.level === null) return '';
  const proposal = proposalOf(draft);
  if (!proposal) return words.create.noneFits;
  if (templateOf(draft) !== proposal.templateId) return '';
  if (proposal.level !== draft.level) return words.create.otherLevel(words.levels[proposal.level]);
  if (proposal.because.length === 0) return words.create.becauseAll;
  return words.create.because(proposal.because.map((kind) => words.create.reasons[kind]).join(', '));
}

export function TemplateChoice({
  draft,
  onChange,
  hideLabel = false,
}: Pick<DraftProps, 'draft' | 'onChange'> & { readonly hideLabel?: boolean }) {
  const words = useMessages().t.onboarding;
  const reason = useReason(draft);
  const options = [
    ...draft.of.options.map(({ templateId, name, level }) => ({
      value: templateId as string,
      label: name,
      description: words.levels[level],
    })),
    { value: NONE, label: words.noTemplate },
  ];
  return (
    <div className="pj-onboarding-template">
      <Select
        label={words.template}
        hideLabel={hideLabel}
        options={options}
        value={draft.level === null && draft.chosenTemplate === undefined ? null : (templateOf(draft) ?? NONE)}
        onChange={(value) => onChange({ chosenTemplate: value === NONE ? null : (value as TemplateId) })}
      />
      <p className="pj-muted" role="status">
        {reason}
      </p>
    </div>
  );
}

export function LevelChoice({
  draft,
  onChange,
  isTried,
  hideLabel = false,
}: DraftProps & { readonly hideLabel?: boolean }) {
  const words = useMessages().t.onboarding;
  const levels = Object.entries(words.levels) as [NonNullable<PlanDraft['level']>, string][];
  return (
    <Select
      label={words.level}
      hideLabel={hideLabel}
      options={levels.map(([value, label]) => ({ value, label }))}
      value={draft.level}
      onChange={(level) => onChange({ level, chosenTemplate: undefined })}
      error={isTried && draft.isChosen && draft.level === null ? words.create.chooseLevel : undefined}
    />
  );
}
