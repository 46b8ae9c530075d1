/** The fields of a problem as it was found. */
import { type ProblemFound, problemFound } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { methodKind, type ProblemOrigin, type Theme } from '../../../shared/apv/words.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';
import { Checkbox, Select, TextArea } from '../../components/index.ts';
import { ProblemWhere } from './problem-where.tsx';

/** Unit and theme are not chosen at first. */
export type FoundDraft = Omit<ProblemFound, 'unitId' | 'theme'> & {
  readonly unitId: UnitId | null;
  readonly theme: Theme | null;
};

/** @returns undefined while something needed is missing */
export function wholeFound(draft: FoundDraft): ProblemFound | undefined {
  const whole = problemFound.safeParse(draft);
  return whole.success ? whole.data : undefined;
}

/** What one may say oneself; that it came from an incident or an earlier round, the program knows. */
const CHOSEN: readonly ProblemOrigin[] = methodKind.options;

export interface ProblemFieldsProps {
  readonly round: ApvRoundView;
  readonly draft: FoundDraft;
  /** Saving was tried: what is missing is told. */
  readonly isTried: boolean;
  /** It is known where it came up. */
  readonly isOriginFixed: boolean;
  readonly onChange: (draft: FoundDraft) => void;
}

export function ProblemFields({ round, draft, isTried, isOriginFixed, onChange }: ProblemFieldsProps) {
  const { t } = useMessages();
  const words = t.apvProblems.dialog;
  const set = (change: Partial<FoundDraft>) => onChange({ ...draft, ...change });
  const fault = (isMissing: boolean, text: string) => (isTried && isMissing ? text : undefined);
  const units = round.units.filter(({ leftOn, unitId }) => leftOn === null || unitId === draft.unitId);
  return (
    <div className="pj-problem-form">
      <TextArea
        label={words.description}
        description={words.descriptionHelp}
        value={draft.description}
        onChange={(description) => set({ description })}
        maxLength={4000}
        isRequired
        error={fault(draft.description.trim() === '', words.descriptionFault)}
      />
      <ProblemWhere labels={words} value={draft} onChange={set} isTried={isTried} />
      <div className="pj-problem-pair">
        {units.length > 1 && (
          <Select
            label={words.unit}
            options={units.map(({ unitId, name, code }) => ({ value: unitId, label: name, description: code }))}
            value={draft.unitId}
            onChange={(unitId) => set({ unitId })}
            isRequired
            error={fault(draft.unitId === null, words.unitFault)}
          />
        )}
        {!isOriginFixed && CHOSEN.includes(draft.origin) && (
          <Select
            label={words.origin}
            options={CHOSEN.map((value) => ({ value, label: t.apv.origin[value] }))}
            value={draft.origin}
            onChange={(origin) => set({ origin })}
          />
        )}
      </div>
      <Checkbox isSelected={draft.acute} onChange={(acute) => set({ acute })}>
        {words.acute}
      </Checkbox>
      <Checkbox isSelected={draft.confidential} onChange={(confidential) => set({ confidential })}>
        {words.confidential}
      </Checkbox>
    </div>
  );
}
