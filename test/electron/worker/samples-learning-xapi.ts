import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { xapiCalls } from '../../../shared/learning/contract-xapi.ts';

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as never;

type Samples = { readonly [Call in keyof typeof xapiCalls]: CallInput<(typeof xapiCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const learningXapiSamples: Samples = {
  exportStatements: {
    purpose: 'Flytning til nyt læringssystem',
    from: '2026-01-01' as never,
    to: null,
    withKeys: true,
    file: id,
  },
  lrs: {
    attemptId: id,
    ask: {
      method: 'PUT',
      path: '/xapi/statements',
      query: [['statementId', '5c1b0b52-5f0d-4c2e-9d6f-0f2b7f3a9a11']],
      headers: {
        authorization: 'Basic YQ==',
        version: '1.0.3',
        contentType: 'application/json',
        ifMatch: '',
        ifNoneMatch: '',
      },
      body: 'e30=',
      origin: 'course://0123456789abcdef0123456789abcdef',
    },
  },
  waiveUnit: { attemptId: id, unitId: 'https://example.org/del', reason: 'Administrative' },
};
