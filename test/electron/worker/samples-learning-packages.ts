import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { packageCalls } from '../../../shared/learning/contract-packages.ts';

type Samples = { readonly [Call in keyof typeof packageCalls]: CallInput<(typeof packageCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const learningPackagesSamples: Samples = {
  packages: { courseId: null },
  importPackage: { file: 'AAAAAAAAAAAAAAAAAAAAAA', courseId: null },
  setPackage: { packageId: 'AAAAAAAAAAAAAAAAAAAAAA' as never, title: 'Brand', state: 'published' },
  removePackage: { packageId: 'AAAAAAAAAAAAAAAAAAAAAA' as never },
};
