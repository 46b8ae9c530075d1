/** The course of one import: a file is chosen, read and compared, looked at, and applied. */
import { useEffect, useRef, useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { AppError, Result } from '../../../shared/kernel/result.ts';
import { profileFits } from '../../../shared/staff/column-address.ts';
import type { FileLook, SavedProfile } from '../../../shared/staff/contract-sources.ts';
import type { ApplyResult, ImportKind, MappingProfile, PreviewSummary } from '../../../shared/staff/import-contract.ts';
import { navigate } from '../../app/navigation.ts';
import { type Command, type InputOf, useCommand } from '../../bridge.ts';
import { importPath } from './import-paths.ts';

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
  /** Saved profiles that speak of just this file's columns. */
  readonly fitting: readonly SavedProfile[];
  /** The one of them that the file was read with of itself. */
  readonly fitted: SavedProfile | undefined;
  /** Another kind that the file looks like. */
  readonly likelyKind: ImportKind | undefined;
  /** It has columns to be mapped; an XML file has none. */
  readonly isTable: boolean;
  readonly preview: Command<PreviewInput, PreviewSummary>;
  readonly apply: Command<InputOf<'staff', 'applyImport'>, ApplyResult>;
  readonly chooseFile: () => Promise<void>;
  /** Reads again with other wishes, which are added to those before. */
  readonly read: (wishes: ReadWishes) => Promise<void>;
  /** A profile chosen before the file, or another name for the one in use. */
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

/** What is known of the file apart from its preview; kept while it is read again and again. */
interface AboutFile {
  readonly file?: ChosenFile | undefined;
  readonly fitting?: readonly SavedProfile[] | undefined;
  readonly likelyKind?: ImportKind | undefined;
  readonly isTable?: boolean | undefined;
}

interface Seen {
  readonly about: AboutFile;
  readonly wishes: ReadWishes;
  readonly summary?: PreviewSummary | undefined;
  readonly fault?: AppError | undefined;
  readonly result?: ApplyResult | undefined;
  readonly wasStopped?: boolean;
}

const keptProfile = (profile: MappingProfile | undefined): ReadWishes => (profile ? { profile } : {});

interface Start {
  readonly about: AboutFile;
  readonly wishes: ReadWishes;
}

/**
 * A profile that the user chose is kept for the next file; one that fits by itself goes before one that was
 * only made for the file before.
 */
function startWith(kind: ImportKind, file: ChosenFile, look: FileLook | undefined, before: BeforeFile): Start {
  const fitting = (look?.fitting ?? []).filter((saved) => saved.kind === kind);
  const likelyKind = look?.likelyKind && look.likelyKind !== kind ? look.likelyKind : undefined;
  const about = { file, fitting, likelyKind, isTable: look?.fault === null };
  const { profile, isChosen } = before;
  if (profile && isChosen) return { about, wishes: { profile } };
  const [first] = fitting;
  if (first) return { about, wishes: { profile: first.profile } };
  const addresses = look?.columns.map((c) => c.address) ?? [];
  return { about, wishes: profile && profileFits(addresses, profile) ? { profile } : {} };
}

interface BeforeFile {
  readonly profile: MappingProfile | undefined;
  readonly isChosen: boolean;
}

/** @param token a file that another page has chosen already */
export function useImport(kind: ImportKind, token?: string): ImportState {
  const [seen, setSeen] = useState<Seen>({ about: {}, wishes: {} });
  const [isChosen, setChosen] = useState(false);
  const preview = usePreview(kind);
  const apply = useCommand('staff', 'applyImport');
  const choose = useCommand('desktop', 'chooseFile', { refresh: false });
  const look = useCommand('staff', 'readFile', { refresh: false });
  const discard = useCommand('staff', 'discardPreview', { refresh: false });

  const take = (start: Start, answer: Result<PreviewSummary>) => {
    if (answer.ok) setSeen({ ...start, summary: answer.value });
    else if (answer.error.code === 'cancelled') setSeen((old) => ({ ...old, wasStopped: true }));
    else setSeen({ ...start, fault: answer.error });
  };

  const readWith = async (start: Start) => {
    if (start.about.file) take(start, await preview.run(inputOf(start.about.file, start.wishes)));
  };

  const begin = async (file: Pick<ChosenFile, 'token'> & Partial<ChosenFile>) => {
    const before: BeforeFile = { profile: seen.wishes.profile, isChosen };
    const seenFile = await look.run({ file: file.token, kind });
    const found = seenFile.ok ? seenFile.value : undefined;
    const { name = found?.name, bytes = found?.bytes } = file;
    if (name === undefined || bytes === undefined) {
      if (!seenFile.ok) setSeen({ about: {}, wishes: {}, fault: seenFile.error });
      return;
    }
    const start = startWith(kind, { token: file.token, name, bytes }, found, before);
    setSeen(start);
    await readWith(start);
  };

  const begun = useRef<string>(undefined);
  useEffect(() => {
    if (token === undefined || begun.current === token) return;
    begun.current = token;
    void begin({ token });
  });

  const { about, wishes } = seen;
  const { file, fitting = [], likelyKind } = about;
  return {
    kind,
    file,
    wishes,
    summary: seen.summary,
    fault: seen.fault,
    result: seen.result,
    wasStopped: seen.wasStopped ?? false,
    fitting,
    fitted: isChosen ? undefined : fitting.find((saved) => saved.profile === wishes.profile),
    likelyKind,
    isTable: about.isTable ?? false,
    preview,
    apply,
    chooseFile: async () => {
      const answer = await choose.run({ purpose: 'import' });
      if (!answer.ok) return setSeen({ about: {}, wishes, fault: answer.error });
      // Another file is another extract: only the profile, which is about the source, is kept.
      if (answer.value) await begin(answer.value);
    },
    read: (more) => readWith({ about, wishes: { ...wishes, ...more } }),
    setProfile: (profile) => {
      setChosen(profile !== undefined);
      setSeen((old) => ({ ...old, wishes: { ...old.wishes, profile } }));
    },
    applyImport: async (approveEnded) => {
      if (!seen.summary) return;
      const answer = await apply.run({ previewId: seen.summary.previewId, approveEnded });
      if (answer.ok) setSeen({ about, wishes, result: answer.value });
      else if (answer.error.code === 'cancelled') setSeen((old) => ({ ...old, wasStopped: true }));
    },
    startOver: () => {
      if (seen.summary) void discard.run({ previewId: seen.summary.previewId });
      preview.reset();
      apply.reset();
      setSeen({ about: {}, wishes: isChosen ? keptProfile(wishes.profile) : {} });
      if (token !== undefined) navigate(importPath(kind));
    },
  };
}
