import { describe, expect, it } from 'vitest';
import { mayNavigate, mayRequest, placeOf, rangeOf } from '../../../electron/main/course-rule.ts';

const host = 'a'.repeat(32);
const own = `course://${host}`;
const OUTSIDE = [
  'http://example.org/',
  'https://127.0.0.1/',
  'ws://127.0.0.1/',
  'file:///etc/passwd',
  'pejling://app/index.html',
  'chrome://version/',
  `course://${'b'.repeat(32)}/content/a.html`,
  `course://${host}.example/content/a.html`,
  `course://bo@${host}/content/a.html`,
  `course://${host}:80/content/a.html`,
  `blob:https://example.org/1`,
  `blob:course://${'b'.repeat(32)}/1`,
  'blob:null/1',
  'javascript:alert(1)',
  'filesystem:course:///x',
  '',
  'nonsense',
];

describe('what a course may ask for', () => {
  it('is its own host, its own blobs, and data', () => {
    for (const url of [
      `${own}/player/player.html`,
      `${own}/content/a%20b.html?x=1`,
      `blob:${own}/1`,
      'data:text/plain,x',
    ]) {
      expect(mayRequest(url, host)).toBe(true);
    }
    for (const url of OUTSIDE) expect([url, mayRequest(url, host)]).toEqual([url, false]);
  });

  it('lets frames go to files of the package only, and the page of the window nowhere', () => {
    for (const url of [
      `${own}/content/a.html`,
      `${own}/lrs/return`,
      `blob:${own}/1`,
      'about:blank',
      'about:srcdoc',
      'data:text/html,x',
    ]) {
      expect(mayNavigate(url, false, host)).toBe(true);
      expect(mayNavigate(url, true, host)).toBe(false);
    }
    for (const url of [
      ...OUTSIDE,
      `${own}/player/player.html`,
      `${own}/api/launch`,
      `${own}/lrs/xapi/about`,
      'about:version',
    ]) {
      expect([url, mayNavigate(url, false, host)]).toEqual([url, false]);
    }
  });
});

describe('an address of the course’s host', () => {
  it('names a file of the package, decoded once and without its query', () => {
    expect(placeOf(`${own}/content/mappe/f%C3%B8rste%20side.html?x=1#y`, host)).toEqual({
      kind: 'content',
      path: 'mappe/første side.html',
    });
    expect(placeOf(`${own}/content/50%25.html`, host)).toEqual({ kind: 'content', path: '50%.html' });
    expect(placeOf(`${own}/player/assets/a.js`, host)).toEqual({ kind: 'player', path: '/assets/a.js' });
    expect(placeOf(`${own}/api/commit`, host)).toEqual({ kind: 'api', name: 'commit' });
    expect(placeOf(`${own}/lrs/statements?x=1`, host)).toEqual({ kind: 'lrs', path: '/statements' });
  });

  it.each([
    '/content/',
    '/content/..%2fplayer%2fplayer.html',
    '/content/a%2f..%2fb',
    '/content/%2e%2e%2fa',
    '/content/a%00.html',
    '/content/..%5ca',
    '/content/a%0ab',
    '/content/%E0%A4%A',
    '/other',
    '/',
  ])('leads nowhere: %s', (path) => {
    expect(placeOf(`${own}${path}`, host)).toEqual({ kind: 'nowhere' });
  });

  it('never climbs: what the browser itself makes of a way up stays a place of the host or none', () => {
    expect(placeOf(`${own}/content/../player/player.html`, host)).toEqual({ kind: 'player', path: '/player.html' });
    // Decoded once only: this is a file of that very name, which no package has.
    expect(placeOf(`${own}/content/..%252fa`, host)).toEqual({ kind: 'content', path: '..%2fa' });
  });
});

describe('a range', () => {
  it.each([
    [null, undefined],
    ['bytes=0-', { from: 0, to: 100 }],
    ['bytes=10-19', { from: 10, to: 20 }],
    ['bytes=90-500', { from: 90, to: 100 }],
    ['bytes=-10', { from: 90, to: 100 }],
    ['bytes=-500', { from: 0, to: 100 }],
    ['bytes=100-', null],
    ['bytes=20-10', null],
    ['bytes=-0', null],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['lines=1-2', undefined],
  ])('%s of 100 bytes', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });
});
