/** What the steps of the wizard share: the draft, what is wrong with it, and the way between the steps. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { AppError } from '../../../shared/kernel/result.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import type { InstrumentLine } from '../../../shared/survey/contract-instruments.ts';
import {
  type DraftFault,
  draftFaults,
  type RoundDraft,
  type RoundStep,
  roundSteps,
  settingsOf,
} from '../../../shared/survey/round-draft.ts';
import { navigate, paths, useLocation } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { useToast } from '../../components/index.ts';

export interface Wizard {
  readonly roundId: RoundId | null;
  readonly draft: RoundDraft;
  readonly change: (part: Partial<RoundDraft>) => void;
  readonly step: RoundStep;
  /** Saves what can be saved and goes there. */
  readonly goTo: (step: RoundStep) => void;
  readonly next: () => Promise<void>;
  readonly saveDraft: () => Promise<void>;
  /** Stores the draft as it stands; undefined when that failed. */
  readonly saveForOpening: () => Promise<RoundId | undefined>;
  readonly isSaving: boolean;
  readonly error: AppError | undefined;
  readonly faults: readonly DraftFault[];
  /** The sentence for a field, once one has tried to go on. */
  readonly faultAt: (field: string) => string | undefined;
  /** How often one has tried in vain: the first field that is wrong takes the focus. */
  readonly tries: number;
  readonly instruments: readonly InstrumentLine[];
  /** Of the opening day; undefined while they are fetched. */
  readonly units: readonly UnitNode[] | undefined;
}

const stepPath = (roundId: RoundId | null, step: RoundStep): string =>
  `${roundId ? paths.roundDraft(roundId) : paths.newRound}?step=${step}`;

function useStep(): RoundStep {
  const { query } = useLocation();
  const asked = query.get('step');
  return roundSteps.find((step) => step === asked) ?? 'instruments';
}

/** The sentence for what is wrong with a field. */
export function useFaultText(): (fault: DraftFault) => string {
  const { t } = useMessages();
  const words = t.rounds.wizard.fault;
  return ({ reason, about = '' }) => {
    if (reason === 'not_in') return words.not_in(String(about));
    if (reason === 'too_low' || reason === 'too_high') return words[reason](Number(about));
    return words[reason];
  };
}

interface Stored {
  readonly draft: RoundDraft;
  readonly change: (part: Partial<RoundDraft>) => void;
  readonly save: () => Promise<RoundId | undefined>;
  readonly isSaving: boolean;
  readonly error: AppError | undefined;
}

/** The draft and its keeping. Whoever leaves the page in the middle of a step loses nothing that can be kept. */
function useStored(roundId: RoundId | null, initial: RoundDraft): Stored {
  const [draft, setDraft] = useState(initial);
  const latest = useRef({ draft: initial, isDirty: false });
  const command = useCommand('survey', 'saveRound');
  const { run } = command;
  const change = useCallback((part: Partial<RoundDraft>) => {
    const changed = { ...latest.current.draft, ...part };
    latest.current = { draft: changed, isDirty: true };
    setDraft(changed);
  }, []);
  const save = useCallback(async () => {
    const settings = settingsOf(latest.current.draft);
    if (!settings) return undefined;
    const { draft: saved } = latest.current;
    const answer = await run({ roundId, settings });
    if (!answer.ok) return undefined;
    if (latest.current.draft === saved) latest.current.isDirty = false;
    return answer.value.roundId;
  }, [run, roundId]);
  useEffect(
    () => () => {
      if (latest.current.isDirty) void save();
    },
    [save],
  );
  return { draft, change, save, isSaving: command.isRunning, error: command.error };
}

export interface WizardStart {
  readonly roundId: RoundId | null;
  readonly initial: RoundDraft;
  readonly instruments: readonly InstrumentLine[];
}

export function useWizard({ roundId, initial, instruments }: WizardStart): Wizard {
  const { t } = useMessages();
  const { today } = useScope();
  const notify = useToast();
  const faultText = useFaultText();
  const { draft, change, save, isSaving, error } = useStored(roundId, initial);
  const step = useStep();
  const [tried, setTried] = useState<{ step: RoundStep; times: number }>({ step, times: 0 });
  const tries = tried.step === step ? tried.times : 0;
  const faults = useMemo(() => draftFaults(draft, instruments), [draft, instruments]);
  const { data: units } = useCall('staff', 'unitTree', { asOf: draft.opensOn ?? today }, { keepPrevious: true });

  const keepAndGo = async (to: RoundStep) => {
    const saved = await save();
    if (saved) navigate(stepPath(saved, to));
  };
  const next = async () => {
    if (faults.some((fault) => fault.step === step)) return setTried({ step, times: tries + 1 });
    await keepAndGo(roundSteps[roundSteps.indexOf(step) + 1] ?? step);
  };
  return {
    roundId,
    draft,
    change,
    step,
    goTo: (to) => void (settingsOf(draft) ? keepAndGo(to) : navigate(stepPath(roundId, to))),
    next,
    saveDraft: async () => {
      if (!settingsOf(draft)) return setTried({ step, times: tries + 1 });
      const saved = await save();
      if (!saved) return;
      notify(t.rounds.wizard.saved);
      if (roundId === null) navigate(stepPath(saved, step));
    },
    saveForOpening: save,
    isSaving,
    error,
    faults,
    faultAt: (field) => {
      const found = tries > 0 ? faults.find((fault) => fault.field === field) : undefined;
      return found && faultText(found);
    },
    tries,
    instruments,
    units,
  };
}
