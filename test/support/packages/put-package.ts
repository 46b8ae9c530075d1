/** Lays a package into an open register as the import leaves it, for tests that are about playing and not about reading zips. */
import { createHash } from 'node:crypto';
import { writeMedia } from '../../../db/engine/media.ts';
import { run } from '../../../db/engine/statements.ts';
import { insertCourse } from '../../../db/learning/import.ts';
import { insertRow } from '../../../db/learning/rows.ts';
import { indexPersons } from '../../../db/staff/text-index.ts';
import type { OpenRegister } from '../../../electron/worker/session.ts';
import { inTransaction } from '../../../electron/worker/transaction.ts';
import { type CourseId, type MediaId, newId, type PackageId, type PersonId } from '../../../shared/kernel/ids.ts';
import { collationKey } from '../../../shared/kernel/text.ts';
import type { Activity, PackageModel, ScormModel } from '../../../shared/learning/package-model.ts';
import { newBase } from '../registers.ts';

const MIMES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mp4: 'video/mp4',
  xml: 'text/xml',
};

export interface PackagePart {
  readonly name: string;
  readonly data: string | Uint8Array;
}

/** As the standard sets it where a manifest says nothing. */
export const DEFAULT_SEQUENCING: Activity['sequencing'] = {
  control: {
    choice: true,
    choiceExit: true,
    flow: false,
    forwardOnly: false,
    useCurrentAttemptObjectiveInfo: true,
    useCurrentAttemptProgressInfo: true,
  },
  pre: [],
  exit: [],
  post: [],
  attemptLimit: null,
  rollup: {
    objectiveSatisfied: true,
    progressCompletion: true,
    objectiveMeasureWeight: 1,
    rules: [],
    requiredForSatisfied: 'always',
    requiredForNotSatisfied: 'always',
    requiredForCompleted: 'always',
    requiredForIncomplete: 'always',
    measureSatisfactionIfActive: true,
  },
  objectives: [],
  randomization: { randomizationTiming: 'never', selectionTiming: 'never', selectCount: null, reorderChildren: false },
  delivery: { tracked: true, completionSetByContent: false, objectiveSetByContent: false },
  preventActivation: false,
  constrainChoice: false,
};

export function activity(id: string, href: string | null, children: readonly Activity[] = []): Activity {
  return {
    id,
    title: id,
    isVisible: true,
    href,
    kind: href === null ? null : 'sco',
    launchData: '',
    masteryScore: null,
    maxTimeAllowed: '',
    timeLimitAction: '',
    prerequisites: '',
    completionThreshold: { completedByMeasure: false, minProgressMeasure: 1, progressWeight: 1 },
    hideUi: [],
    sharedData: [],
    sequencing: DEFAULT_SEQUENCING,
    children,
  };
}

export const scorm12 = (title: string, href: string): ScormModel => ({
  standard: 'scorm12',
  edition: '1.2',
  organization: { ...activity('org', null, [activity('sco', href)]), title },
  objectivesGlobalToSystem: false,
  sharedDataGlobalToSystem: false,
});

export interface PutPackage {
  readonly packageId: PackageId;
  readonly courseId: CourseId;
}

export function putPackage(
  open: OpenRegister,
  title: string,
  model: PackageModel,
  parts: readonly PackagePart[],
): PutPackage {
  const base = newBase();
  const packageId = newId<PackageId>(base.random);
  const courseId = newId<CourseId>(base.random);
  const files = parts.map(({ name, data }) => {
    const mediaId = newId<MediaId>(base.random);
    const bytes = Buffer.from(data as Uint8Array);
    const mime = MIMES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    writeMedia(open.media, mediaId, { kind: 'package_file', name, mime, data: bytes });
    return { path: name, mediaId, mime, bytes: bytes.length };
  });
  inTransaction(open, base, 'learning.importPackage', ({ db, set }) => {
    const course = { code: title.slice(0, 20), name: title, validMonths: null, basis: 'unknown', source: '' } as const;
    insertCourse(db, courseId, course as never, set.stamp);
    insertRow(db, set, 'course_package', {
      id: packageId,
      courseId,
      title,
      standard: model.standard,
      model: JSON.stringify(model),
      notes: '[]',
      state: 'published',
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      sha256: createHash('sha256').update(title).digest('hex'),
      importedOn: base.today,
    });
    for (const file of files) {
      run(db, 'INSERT INTO package_file (package_id, path, media_id, mime, bytes) VALUES (?, ?, ?, ?, ?)', [
        packageId,
        file.path,
        file.mediaId,
        file.mime,
        file.bytes,
      ]);
    }
  });
  return { packageId, courseId };
}

export function putPerson(open: OpenRegister, name = 'Åse Øst'): PersonId {
  const base = newBase();
  const id = newId<PersonId>(base.random);
  const [first = '', last = ''] = name.split(' ');
  inTransaction(open, base, 'staff.createPerson', ({ db, set }) => {
    run(db, `INSERT INTO person (id, cpr, first_name, last_name, name_key, born) VALUES (?, '', ?, ?, ?, ?)`, [
      id,
      first,
      last,
      collationKey(name),
      set.stamp,
    ]);
    indexPersons(db, [id]);
  });
  return id;
}
