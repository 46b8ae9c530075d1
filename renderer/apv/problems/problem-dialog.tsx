/** A problem as it was found: theme, place, what is wrong, how it came up, photos. */
import { useState } from 'react';
import type { Problem, ProblemFound } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { CheckId, ProblemId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, EditDialog, useToast } from '../../components/index.ts';
import { PhotoStrip } from '../uncover/photo-strip.tsx';
import { type FoundDraft, ProblemFields, wholeFound } from './problem-fields.tsx';
import { RemoveProblem } from './problem-remove.tsx';

export interface ProblemDialogProps {
  readonly round: ApvRoundView;
  /** Null: a new one. */
  readonly problem: Problem | null;
  /** What a new one begins with. */
  readonly defaults?: Partial<ProblemFound>;
  /** The line of a checklist that raised a new one. */
  readonly checkId?: CheckId | null;
  /** A new one is in the register; the dialog may stay for its photos. */
  readonly onAdded?: () => void;
  readonly onClose: () => void;
}

const EMPTY: FoundDraft = {
  unitId: null,
  origin: 'other',
  theme: null,
  place: '',
  description: '',
  confidential: false,
  acute: false,
  source: '',
};

function draftOf({ round, problem, defaults }: ProblemDialogProps): FoundDraft {
  if (problem) {
    const { unitId, origin, theme, place, description, confidential, acute, source } = problem;
    return { unitId, origin, theme, place, description, confidential, acute, source };
  }
  const [only, ...others] = round.units.filter(({ leftOn }) => leftOn === null);
  return { ...EMPTY, unitId: only && others.length === 0 ? only.unitId : null, ...defaults };
}

export function ProblemDialog(props: ProblemDialogProps) {
  const { round, problem, checkId = null, onAdded, onClose } = props;
  const { t } = useMessages();
  const words = t.apvProblems.dialog;
  const notify = useToast();
  const add = useCommand('apv', 'addProblem');
  const change = useCommand('apv', 'changeProblem');
  const [draft, setDraft] = useState(() => draftOf(props));
  const [isTried, setTried] = useState(false);
  // Set by "save and add photos": from then on the dialog is about a problem that is there.
  const [addedId, setAddedId] = useState<ProblemId | null>(null);
  const problemId = problem?.id ?? addedId;

  const send = async (): Promise<ProblemId | undefined> => {
    setTried(true);
    const found = wholeFound(draft);
    if (!found) return undefined;
    if (problemId !== null) {
      const changed = await change.run({ problemId, found });
      return changed.ok ? problemId : undefined;
    }
    const added = await add.run({ roundId: round.id, found, checkId });
    if (!added.ok) return undefined;
    onAdded?.();
    return added.value.problemId;
  };
  const saveAndClose = async () => {
    if ((await send()) === undefined) return;
    notify(problemId === null ? words.added : words.saved);
    onClose();
  };
  const saveAndStay = async () => setAddedId((await send()) ?? null);

  return (
    <EditDialog
      title={problem ? words.editTitle : words.newTitle}
      submitText={addedId === null ? words.save : words.done}
      size="large"
      save={problemId === null ? add : change}
      onSubmit={() => void saveAndClose()}
      onClose={onClose}
      aside={
        problem ? (
          <RemoveProblem problem={problem} onRemoved={onClose} />
        ) : (
          addedId === null && (
            <Button icon="plus" onPress={() => void saveAndStay()} isPending={add.isRunning}>
              {words.saveAndPhotos}
            </Button>
          )
        )
      }
    >
      <ProblemFields
        {...{ round, draft, isTried }}
        isOriginFixed={checkId !== null || problem?.origin === 'checklist'}
        onChange={setDraft}
      />
      {problemId !== null && draft.unitId !== null && (
        <section aria-label={words.photos}>
          <h3 className="pj-problem-heading">{words.photos}</h3>
          <PhotoStrip roundId={round.id} unitId={draft.unitId} problemId={problemId} checkId={null} canAdd />
        </section>
      )}
    </EditDialog>
  );
}
