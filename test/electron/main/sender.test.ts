import { describe, expect, it } from 'vitest';
import { isTrustedSender, type SenderFacts } from '../../../electron/main/sender.ts';

const known = new Set([7]);
const right: SenderFacts = { frameUrl: 'pejling://app/index.html#/start', isMainFrame: true, webContentsId: 7 };

describe('the sender of a call', () => {
  it('is trusted when it is the main frame of our own window on our own page', () => {
    expect(isTrustedSender(right, known)).toBe(true);
    expect(isTrustedSender({ ...right, frameUrl: 'pejling://app/' }, known)).toBe(true);
  });

  it.each<[string, Partial<SenderFacts>]>([
    ['a frame that is gone', { frameUrl: undefined }],
    ['an inner frame', { isMainFrame: false }],
    ['a window we did not make', { webContentsId: 8 }],
    ['the print page', { frameUrl: 'pejling://print/print.html' }],
    ['a course page', { frameUrl: 'course://app/index.html' }],
    ['a file', { frameUrl: 'file:///index.html' }],
    ['the web', { frameUrl: 'https://app/index.html' }],
    ['a host that begins alike', { frameUrl: 'pejling://app.evil/index.html' }],
    ['a host that ends alike', { frameUrl: 'pejling://evil-app/index.html' }],
    ['a user name in front of another host', { frameUrl: 'pejling://app@evil/index.html' }],
    ['a user name in front of our host', { frameUrl: 'pejling://evil@app/index.html' }],
    ['a port', { frameUrl: 'pejling://app:8080/index.html' }],
    ['about:blank', { frameUrl: 'about:blank' }],
    ['no URL at all', { frameUrl: '' }],
  ])('is refused when it is %s', (_what, change) => {
    expect(isTrustedSender({ ...right, ...change }, known)).toBe(false);
  });
});
