import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { playerCalls } from '../../../shared/learning/contract-player.ts';

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as never;

type Samples = { readonly [Call in keyof typeof playerCalls]: CallInput<(typeof playerCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const learningPlayerSamples: Samples = {
  attempts: { personId: null, courseId: null, packageId: null, offset: 0, limit: 50 },
  playable: { personId: id },
  beginAttempt: { personId: id, packageId: id, again: true },
  playedFiles: { packageId: id },
  fileRange: { packageId: id, path: 'index.html', from: 0, to: 1000 },
  commitAttempt: {
    attemptId: id,
    commits: [
      {
        n: 1,
        activityId: 'sco',
        cmi: { location: '3' },
        activity: null,
        course: {
          completion: 'incomplete',
          success: 'unknown',
          scaled: null,
          raw: null,
          min: null,
          max: null,
          progress: null,
          seconds: 12,
        },
        sequencing: null,
        globals: {},
        ended: 'no',
      },
    ],
    refused: 0,
  },
  endAttempt: { attemptId: id, refused: 0 },
};
