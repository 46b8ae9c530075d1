/**
 * Before and after every file of component tests. Most files share one page and its modules (test/vitest.config.ts),
 * so what Testing Library does once, when it is first imported, is done here for each file; and each file finds
 * the page as a fresh one.
 */
import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { layOutNothing } from './lay-out.ts';

// Pages are loaded when they are first gone to; on a busy machine that takes longer than Testing Library waits.
configure({ asyncUtilTimeout: 10_000 });

// A field that was typed in and loses the focus is told of as changed, also where React is just taking it away: that
// is no moment for React to be asked to do what else is waiting.
const { eventWrapper } = getConfig();
configure({ eventWrapper: (tell) => (window.event?.type === 'blur' ? tell() : eventWrapper(tell)) });

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

afterEach(cleanup);

afterAll(async () => {
  // A page that was gone to and not waited for: cut off halfway, its code would be missing to the next file.
  await vi.dynamicImportSettled();
  layOutNothing();
  Reflect.deleteProperty(window, 'pejling');
  window.localStorage.clear();
  window.sessionStorage.clear();
  // Unlike a new hash, tells nobody.
  window.history.replaceState(null, '', '/');
  document.title = '';
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  // What was read aloud stands in the page for some seconds more.
  for (const aloud of document.querySelectorAll('[data-live-announcer] [aria-live]')) aloud.replaceChildren();
});
