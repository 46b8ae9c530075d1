/**
 * A session for one play of one course, in memory, under a name of its own, without a way out. Each layer was seen to
 * hold alone for a part of what a page can try, and only together for all of it: the policy on every answer (course-
 * answers.ts); cancelling of requests (which WebTransport and WebRTC pass by); a proxy that is not there (for
 * connections by number); no names looked up in the whole program (main/index.ts); no datagrams from WebRTC.
 * Chromium's own emulation of being offline stops none of these and is not used.
 */
import { randomBytes } from 'node:crypto';
import { type Session, session as sessions, type WebContents } from 'electron';
import { answerCourse, type Served } from './course-answers.ts';
import { mayNavigate, mayRequest } from './course-rule.ts';
import type { LetFrames } from './hardening.ts';

const HOST_BYTES = 16;

export const newCourseHost = (): string => randomBytes(HOST_BYTES).toString('hex');

export async function openCourseSession(served: Served, letFrames: LetFrames): Promise<Session> {
  const { host } = served;
  // Not named 'persist:': gone with the window.
  const session = sessions.fromPartition(`pejling-course-${randomBytes(HOST_BYTES).toString('hex')}`, { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url, host) }));
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://nowhere.invalid:1',
    proxyBypassRules: '<-loopback>',
  });
  session.protocol.handle('course', (request) => answerCourse(served, request));
  letFrames(session, (url, isMainFrame) => mayNavigate(url, isMainFrame, host));
  return session;
}

export function hardenCourse(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // A course cannot keep its window open, nor ask whether one really wants to go.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}

/** Nothing of it stays, not even in memory. */
export async function closeCourseSession(session: Session): Promise<void> {
  if (session.protocol.isProtocolHandled('course')) session.protocol.unhandle('course');
  await session.clearStorageData().catch(() => undefined);
}
