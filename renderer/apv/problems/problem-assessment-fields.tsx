/** The fields of the assessment, in the order in which one thinks of them. */
import type { ProblemAssessed } from '../../../shared/apv/contract-problems.ts';
import { extentBand, specialAssessment } from '../../../shared/apv/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useMessages } from '../../bridge.ts';
import { Checkbox, DateField, Select, TextArea, TextField } from '../../components/index.ts';
import type { AssessedFault } from './problem-assessment.tsx';
import { YesNo } from './problem-yes-no.tsx';

export interface AssessmentFieldsProps {
  readonly draft: ProblemAssessed;
  readonly set: (change: Partial<ProblemAssessed>) => void;
  readonly faults: readonly AssessedFault[];
}

const LONGEST = 4000;

export function WhyFields({ draft, set, part }: AssessmentFieldsProps & { readonly part: 'nature' | 'causes' }) {
  const { t } = useMessages();
  const words = t.apvProblems.form;
  const texts = {
    nature: { label: words.nature, description: `${words.natureHelp} ${words.textHelp}` },
    causes: { label: words.causes, description: `${words.causesHelp} ${words.textHelp}` },
  };
  return (
    <TextArea
      {...texts[part]}
      value={draft[part]}
      onChange={(text) => set({ [part]: text })}
      rows={2}
      maxLength={LONGEST}
    />
  );
}

export function ExtentFields({ draft, set }: AssessmentFieldsProps) {
  const { t } = useMessages();
  const words = t.apvProblems.form;
  return (
    <div className="pj-problem-pair">
      <Select
        label={words.extent}
        options={extentBand.options.map((value) => ({ value, label: t.apv.extent[value] }))}
        value={draft.extent}
        onChange={(extent) => set({ extent })}
      />
      <TextField
        label={words.extentGroup}
        placeholder={words.extentGroupHelp}
        value={draft.extentGroup}
        onChange={(extentGroup) => set({ extentGroup })}
        maxLength={200}
      />
    </div>
  );
}

export function SolvedFields({ draft, set, faults }: AssessmentFieldsProps) {
  const { t } = useMessages();
  const words = t.apvProblems.form;
  return (
    <>
      <YesNo
        label={words.solved}
        yes={words.solvedYes}
        no={words.solvedNo}
        value={draft.solvedAtOnce}
        onChange={(solvedAtOnce) => set({ solvedAtOnce })}
      />
      {draft.solvedAtOnce === true && <HowSolved {...{ draft, set, faults }} />}
      {draft.solvedAtOnce === false && (
        <TextArea
          label={words.interim}
          description={words.interimHelp}
          value={draft.interim}
          onChange={(interim) => set({ interim })}
          rows={2}
          maxLength={LONGEST}
        />
      )}
    </>
  );
}

function HowSolved({ draft, set, faults }: AssessmentFieldsProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.apvProblems.form;
  const dayFault = faults.includes('solvedOn')
    ? words.solvedOnFault
    : faults.includes('future')
      ? words.futureFault
      : undefined;
  return (
    <>
      <div className="pj-problem-pair">
        <DateField
          label={words.solvedOn}
          value={draft.solvedOn}
          onChange={(solvedOn) => set({ solvedOn })}
          max={today}
          isRequired
          error={dayFault}
        />
        <TextField
          label={words.solvedBy}
          placeholder={words.solvedByHelp}
          value={draft.solvedBy}
          onChange={(solvedBy) => set({ solvedBy })}
          maxLength={200}
          isRequired
          error={faults.includes('solvedBy') ? words.solvedByFault : undefined}
        />
      </div>
      <TextArea
        label={words.solvedHow}
        value={draft.solvedHow}
        onChange={(solvedHow) => set({ solvedHow })}
        rows={2}
        maxLength={LONGEST}
      />
    </>
  );
}

const NONE = 'none';

/** What reaches beyond this round: risks that stay, and assessments that the law asks for by themselves. */
export function LastingFields({ draft, set }: AssessmentFieldsProps) {
  const { t } = useMessages();
  const words = t.apvProblems.form;
  const specials = specialAssessment.options.map((value) => ({ value, label: t.apv.special[value] }));
  return (
    <>
      <Checkbox isSelected={draft.permanent} onChange={(permanent) => set({ permanent })}>
        {words.permanent}
        <span className="pj-muted pj-problem-note">{words.permanentHelp}</span>
      </Checkbox>
      {draft.permanent && (
        <TextArea
          label={words.prevention}
          description={words.preventionHelp}
          value={draft.prevention}
          onChange={(prevention) => set({ prevention })}
          maxLength={LONGEST}
        />
      )}
      <Select
        label={words.special}
        description={words.specialHelp}
        options={[{ value: NONE, label: words.noSpecial }, ...specials]}
        value={draft.special ?? NONE}
        onChange={(special) => set({ special: special === NONE ? null : special })}
      />
    </>
  );
}
