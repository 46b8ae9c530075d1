/** A course of each kind of part, for the editor and the player. */
import type { CourseId, PackageId } from '../../../shared/kernel/ids.ts';
import type { PlainCourse } from '../../../shared/learning/contract-plain.ts';
import type { PlainModel } from '../../../shared/learning/package-model.ts';
import type { LaunchInfo } from '../../../shared/learning/player.ts';

export const packageId = 'p'.repeat(22) as PackageId;

export const model: PlainModel = {
  standard: 'plain',
  family: packageId,
  passPercent: 100,
  parts: [
    {
      kind: 'page',
      id: 'side',
      title: 'Før du begynder',
      blocks: [
        { kind: 'heading', text: 'Hvis det brænder' },
        { kind: 'text', text: 'Luk døren.\n\nRing 112.' },
        { kind: 'list', lines: ['Red', 'Alarmér', 'Begræns'] },
        { kind: 'picture', path: 'slukker.jpg', alt: 'En brandslukker' },
      ],
    },
    { kind: 'video', id: 'film', title: 'Sådan slukker du', path: 'film.mp4', transcript: 'Der trækkes en split ud.' },
    { kind: 'pdf', id: 'ark', title: 'Huskeark', path: 'ark.pdf' },
    {
      kind: 'quiz',
      id: 'quiz',
      title: 'Kan du det?',
      questions: [
        {
          id: 'q1',
          text: 'Hvem ringer du til?',
          options: [
            { text: '112', isRight: true },
            { text: '1234', isRight: false },
          ],
          explanation: 'Alarmcentralen har nummer 112.',
        },
        {
          id: 'q2',
          text: 'Hvad lukker du?',
          options: [
            { text: 'Dørene', isRight: true },
            { text: 'Vinduerne', isRight: true },
            { text: 'Øjnene', isRight: false },
          ],
          explanation: '',
        },
      ],
    },
  ],
};

export const draft: PlainCourse = {
  id: packageId,
  courseId: 'c'.repeat(22) as CourseId,
  courseCode: 'BRAND',
  courseName: 'Brand og evakuering',
  owner: 'Karen Holm',
  ownerUnit: 'Beredskab',
  title: 'Brand på plejehjemmet',
  state: 'draft',
  content: structuredClone({ parts: model.parts, passPercent: model.passPercent }) as PlainCourse['content'],
  files: [
    { path: 'film.mp4', mime: 'video/mp4', bytes: 2_000_000 },
    { path: 'ark.pdf', mime: 'application/pdf', bytes: 40_000 },
    { path: 'slukker.jpg', mime: 'image/jpeg', bytes: 9000 },
  ],
  attempts: 0,
  draftId: null,
  publishedId: null,
};

export const launch = (more: Partial<LaunchInfo> = {}): LaunchInfo => ({
  language: 'da',
  courseTitle: 'Brand på plejehjemmet',
  model,
  learner: { id: 'x', name: 'Åse Sørensen' },
  attempt: { id: 'a', n: 1, isResumed: false, lastCommit: 0 },
  activities: {},
  sequencing: null,
  globals: {},
  launchUrls: {},
  ...more,
});
