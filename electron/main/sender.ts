/**
 * Who may call: only the main frame of a window we made, showing our own page.
 * Pure, so that both polarities can be tested; anything not known is refused.
 */
export interface SenderFacts {
  /** URL of the frame that sent; undefined when the frame is already gone. */
  readonly frameUrl: string | undefined;
  readonly isMainFrame: boolean;
  readonly webContentsId: number;
}

export const APP_ORIGIN = 'pejling://app';

export function isTrustedSender(facts: SenderFacts, knownWindows: ReadonlySet<number>): boolean {
  if (facts.frameUrl === undefined || !facts.isMainFrame) return false;
  if (!knownWindows.has(facts.webContentsId)) return false;
  // A custom scheme has the origin 'null' for URL.origin, so scheme and host are compared one by one.
  let url: URL;
  try {
    url = new URL(facts.frameUrl);
  } catch {
    return false;
  }
  return url.protocol === 'pejling:' && url.host === 'app' && url.username === '' && url.port === '';
}
