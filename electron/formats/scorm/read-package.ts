/**
 * A course package as it lies in its zip: which standard, what is in it, what is not supported, and which files are to
 * be kept. All files are kept, listed or not, for courses fetch what no manifest lists; only what computers and
 * authoring tools leave behind is not.
 */
import { AppFailure } from '../../../shared/kernel/result.ts';
import { CMI5_MANIFEST, readCmi5 } from '../../../shared/learning/manifest/cmi5.ts';
import { SCORM_MANIFEST } from '../../../shared/learning/manifest/manifest-context.ts';
import { info, warning } from '../../../shared/learning/manifest/notes.ts';
import { type ReadPackage, readScorm } from '../../../shared/learning/manifest/scorm.ts';
import type { ManifestAbsence } from '../../../shared/learning/package-faults.ts';
import type { Cmi5Model, PackageNote, ScormModel } from '../../../shared/learning/package-model.ts';
import type { PackageZip, ZipEntry } from '../zip/package-zip.ts';
import {
  fileNotes,
  indexOf,
  keptFiles,
  looksLikeAicc,
  type PackageFile,
  topFolderOf,
  withoutJunk,
} from './package-files.ts';
import { readManifest } from './read-manifest.ts';

export interface CoursePackage {
  readonly model: ScormModel | Cmi5Model;
  readonly title: string;
  readonly notes: readonly PackageNote[];
  readonly files: readonly PackageFile[];
  /** Of the files, unpacked. */
  readonly bytes: number;
}

interface Found {
  readonly manifest: ZipEntry;
  readonly name: typeof SCORM_MANIFEST | typeof CMI5_MANIFEST;
  /** With its slash; '' when the manifest lies at the top. */
  readonly folder: string;
  readonly hasBoth: boolean;
}

function absence(entries: readonly ZipEntry[]): never {
  const has = (name: string): boolean => entries.some((entry) => entry.name.toLowerCase().endsWith(name));
  const found: ManifestAbsence = has(`/${SCORM_MANIFEST}`)
    ? 'deeper'
    : has('tincan.xml')
      ? 'tincan'
      : looksLikeAicc(entries)
        ? 'aicc'
        : 'none';
  throw new AppFailure('package_no_manifest', { found });
}

/** At the top, or in the one folder that everything lies in. SCORM goes before cmi5 in a package that is both. */
function findManifest(entries: readonly ZipEntry[]): Found {
  const at = (path: string): ZipEntry | undefined =>
    entries.find(({ name }) => name.toLowerCase() === path.toLowerCase());
  for (const folder of ['', topFolderOf(entries) ?? '']) {
    const scorm = at(`${folder}${SCORM_MANIFEST}`);
    const cmi5 = at(`${folder}${CMI5_MANIFEST}`);
    if (scorm) return { manifest: scorm, name: SCORM_MANIFEST, folder, hasBoth: cmi5 !== undefined };
    if (cmi5) return { manifest: cmi5, name: CMI5_MANIFEST, folder, hasBoth: false };
  }
  return absence(entries);
}

/**
 * @throws package_no_manifest {found}, package_bad_manifest {file, reason, line, about}, package_nothing_to_launch,
 *   package_launch_missing {path}, package_bad_zip {reason, entry}, package_too_large {what, most}
 */
export async function readPackage(zip: PackageZip): Promise<CoursePackage> {
  const entries = withoutJunk(zip.entries);
  const { manifest, name, folder, hasBoth } = findManifest(entries);
  const all = entries.map((entry) => ({ path: entry.name.slice(folder.length), entry }));
  const root = await readManifest(manifest, name);
  const files = indexOf(all);
  const read: ReadPackage<ScormModel | Cmi5Model> =
    name === SCORM_MANIFEST ? readScorm(root, files) : readCmi5(root, files);
  const kept = keptFiles(all, read.listed);
  const notes = [
    ...read.notes,
    ...(folder === '' ? [] : [info('top_folder', { folder: folder.slice(0, -1) })]),
    ...(hasBoth ? [warning('cmi5_too', {})] : []),
    ...fileNotes(all, kept, read.listed, name === SCORM_MANIFEST, zip.entries.length),
  ];
  const bytes = kept.reduce((sum, { entry }) => sum + entry.size, 0);
  return { model: read.model, title: read.title, notes, files: kept, bytes };
}
