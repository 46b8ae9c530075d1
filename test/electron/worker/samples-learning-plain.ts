import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { plainCalls } from '../../../shared/learning/contract-plain.ts';

type Samples = { readonly [Call in keyof typeof plainCalls]: CallInput<(typeof plainCalls)[Call]> };

const packageId = 'AAAAAAAAAAAAAAAAAAAAAA' as never;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const learningPlainSamples: Samples = {
  newPlain: { courseId: null, title: 'Brand på plejehjemmet' },
  plainCourse: { packageId },
  savePlain: {
    packageId,
    title: 'Brand på plejehjemmet',
    content: {
      parts: [
        { kind: 'video', id: 'film', title: 'Film', path: 'brand.mp4', transcript: 'Der siges …' },
        { kind: 'page', id: 'side', title: 'Side', blocks: [{ kind: 'picture', path: 'dor.jpg', alt: 'En dør' }] },
        {
          kind: 'quiz',
          id: 'quiz',
          title: 'Quiz',
          questions: [{ id: 'q1', text: 'Hvad?', options: [{ text: 'Ja', isRight: true }], explanation: '' }],
        },
      ],
      passPercent: 80,
    },
  },
  publishPlain: { packageId },
  reopenPlain: { packageId },
  newEdition: { packageId },
  addPlainFile: { packageId, file: 'AAAAAAAAAAAAAAAAAAAAAA', purpose: 'video' },
  plainPicture: { packageId, path: 'dor.jpg' },
};
