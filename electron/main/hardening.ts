/**
 * What no page may do, on every session and every window: reach a network, ask
 * for a permission, navigate away, open a window, embed another program,
 * download. Each rule is a line of Electron's own security list.
 */
import { app, type Session, type WebContents } from 'electron';

/** Permissions a page may have. Everything else is refused, also what future versions invent. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set([
  // Copying a table cell or the recovery key is the user's own act.
  'clipboard-sanitized-write',
]);

const isOwn = (url: string): boolean => url.startsWith('pejling://app/') || url.startsWith('pejling://print/');

export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED_PERMISSIONS.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // No network at all: only our own scheme, and data: for pictures the program draws itself.
  session.webRequest.onBeforeRequest((details, answer) => {
    const local = isOwn(details.url) || details.url.startsWith('data:') || details.url.startsWith('devtools:');
    answer({ cancel: !local });
  });
  session.on('will-download', (event) => event.preventDefault());
}

export type FrameRule = (url: string, isMainFrame: boolean) => boolean;
export type LetFrames = (session: Session, rule: FrameRule) => void;
const frameRules = new WeakMap<Session, FrameRule>();

/**
 * Frames on this session may go where the rule lets them; on all others none goes anywhere. Handed to the bundle that
 * opens courses: a copy of this module in there would know no rule.
 */
export const letFrames: LetFrames = (session, rule) => void frameRules.set(session, rule);

function hardenContents(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const rule = frameRules.get(contents.session);
    if (!rule?.(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Must run before the first window is made. */
export function hardenApp(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
}
