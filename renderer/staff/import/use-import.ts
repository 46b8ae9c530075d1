/** The course of one import: a file is chosen, read and compared, looked at, and applied. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { AppError, Result } from '../../../shared/kernel/result.ts';
import type { ApplyResult, ImportKind, MappingProfile, PreviewSummary } from '../../../shared/staff/import-contract.ts';
import { type Command, type InputOf, useCommand } from '../../bridge.ts';

type PreviewInput = InputOf<'staff', 'previewStaff'>;

export interface ChosenFile {
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
}

/** How the file is to be read and from which day it holds; left out, the program finds out. */
export interface ReadWishes {
  readonly profile?: MappingProfile | undefined;
  readonly effective?: IsoDate | undefined;
  readonly extent?: 'full' | 'delta' | undefined;
}

export interface ImportState {
  readonly kind: ImportKind;
  readonly file: ChosenFile | undefined;
  readonly wishes: ReadWishes;
  readonly summary: PreviewSummary | undefined;
  /** Why the file as a whole was refused. */
  readonly fault: AppError | undefined;
  readonly result: ApplyResult | undefined;
  readonly wasStopped: boolean;
  readonly preview: Command<PreviewInput, PreviewSummary>;
  readonly apply: Command<InputOf<'staff', 'applyImport'>, ApplyResult>;
  readonly chooseFile: () => Promise<void>;
  /** Reads again with other wishes, which are added to those before. */
  readonly read: (wishes: ReadWishes) => Promise<void>;
  /** A profile chosen before the file. */
  readonly setProfile: (profile: MappingProfile | undefined) => void;
  readonly applyImport: (approveEnded: boolean) => Promise<void>;
  readonly startOver: () => void;
}

/** Each kind has a call of its own; hooks may not be chosen, so all three are at hand. */
function usePreview(kind: ImportKind): Command<PreviewInput, PreviewSummary> {
  const organisation = useCommand('staff', 'previewOrganisation', { refresh: false });
  const staff = useCommand('staff', 'previewStaff', { refresh: false });
  const courses = useCommand('learning', 'previewCourses', { refresh: false });
  return { organisation, staff, courses }[kind];
}

const inputOf = (file: ChosenFile, wishes: ReadWishes): PreviewInput => ({
  file: file.token,
  ...(wishes.profile ? { profile: wishes.profile } : {}),
  ...(wishes.effective ? { effective: wishes.effective } : {}),
  ...(wishes.extent ? { extent: wishes.extent } : {}),
});

interface Seen {
  readonly file?: ChosenFile | undefined;
  readonly wishes: ReadWishes;
  readonly summary?: PreviewSummary | undefined;
  readonly fault?: AppError | undefined;
  readonly result?: ApplyResult | undefined;
  readonly wasStopped?: boolean;
}

export function useImport(kind: ImportKind): ImportState {
  const [seen, setSeen] = useState<Seen>({ wishes: {} });
  const preview = usePreview(kind);
  const apply = useCommand('staff', 'applyImport');
  const choose = useCommand('desktop', 'chooseFile', { refresh: false });
  const discard = useCommand('staff', 'discardPreview', { refresh: false });

  const take = (file: ChosenFile, wishes: ReadWishes, answer: Result<PreviewSummary>) => {
    if (answer.ok) setSeen({ file, wishes, summary: answer.value });
    else if (answer.error.code === 'cancelled') setSeen((old) => ({ ...old, wasStopped: true }));
    else setSeen({ file, wishes, fault: answer.error });
  };

  const readFile = async (file: ChosenFile, wishes: ReadWishes) =>
    take(file, wishes, await preview.run(inputOf(file, wishes)));

  return {
    kind,
    file: seen.file,
    wishes: seen.wishes,
    summary: seen.summary,
    fault: seen.fault,
    result: seen.result,
    wasStopped: seen.wasStopped ?? false,
    preview,
    apply,
    chooseFile: async () => {
      const answer = await choose.run({ purpose: 'import' });
      if (!answer.ok) return setSeen({ wishes: seen.wishes, fault: answer.error });
      if (!answer.value) return;
      // Another file is another extract: only the profile, which is about the source, is kept.
      const wishes = seen.wishes.profile ? { profile: seen.wishes.profile } : {};
      setSeen({ file: answer.value, wishes });
      await readFile(answer.value, wishes);
    },
    read: async (more) => {
      if (seen.file) await readFile(seen.file, { ...seen.wishes, ...more });
    },
    setProfile: (profile) => setSeen((old) => ({ ...old, wishes: { ...old.wishes, profile } })),
    applyImport: async (approveEnded) => {
      if (!seen.summary) return;
      const answer = await apply.run({ previewId: seen.summary.previewId, approveEnded });
      if (answer.ok) setSeen({ file: seen.file, wishes: seen.wishes, result: answer.value });
      else if (answer.error.code === 'cancelled') setSeen((old) => ({ ...old, wasStopped: true }));
    },
    startOver: () => {
      if (seen.summary) void discard.run({ previewId: seen.summary.previewId });
      preview.reset();
      apply.reset();
      setSeen({ wishes: seen.wishes.profile ? { profile: seen.wishes.profile } : {} });
    },
  };
}
