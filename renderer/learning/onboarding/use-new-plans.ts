/** The plans that are being made in the dialog: one line for each person. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, TemplateId } from '../../../shared/kernel/ids.ts';
import type { PlanSuggestion } from '../../../shared/learning/contract-onboarding.ts';
import { suggested, type TemplateOption } from '../../../shared/learning/onboarding-suggest.ts';
import type { ExperienceLevel } from '../../../shared/learning/words.ts';

export interface PlanDraft {
  readonly of: PlanSuggestion;
  readonly isChosen: boolean;
  readonly level: ExperienceLevel | null;
  /** Undefined: as proposed. Null: without a template. */
  readonly chosenTemplate: TemplateId | null | undefined;
  readonly startsOn: IsoDate | null;
  readonly mentor: { readonly id: PersonId | null; readonly name: string };
}

export const proposalOf = ({ of, level }: PlanDraft): TemplateOption | undefined => suggested(of.options, level);

export const templateOf = (draft: PlanDraft): TemplateId | null =>
  draft.chosenTemplate === undefined ? (proposalOf(draft)?.templateId ?? null) : draft.chosenTemplate;

/** A name that was typed and stands for nobody in the register. */
export const isUnknown = ({ id, name }: PlanDraft['mentor']): boolean => id === null && name.trim() !== '';

/** Undefined: something is missing. */
export function planOf(draft: PlanDraft) {
  const { of, level, startsOn, mentor } = draft;
  if (level === null || startsOn === null || isUnknown(mentor)) return undefined;
  return { personId: of.personId, templateId: templateOf(draft), level, startsOn, mentorId: mentor.id };
}

export function useNewPlans(suggestions: readonly PlanSuggestion[]) {
  const [drafts, setDrafts] = useState<readonly PlanDraft[]>(() =>
    suggestions.map((of) => ({
      of,
      isChosen: true,
      level: of.level,
      chosenTemplate: undefined,
      startsOn: of.startsOn,
      mentor: { id: null, name: '' },
    })),
  );
  const change = (personId: PersonId, part: Partial<PlanDraft>) =>
    setDrafts((before) => before.map((one) => (one.of.personId === personId ? { ...one, ...part } : one)));
  const fillLevels = (level: ExperienceLevel) =>
    setDrafts((before) => before.map((one) => (one.level === null ? { ...one, level } : one)));
  const chosen = drafts.filter(({ isChosen }) => isChosen);
  return { drafts, change, fillLevels, chosen };
}
