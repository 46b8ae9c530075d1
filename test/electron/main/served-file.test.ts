import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFor } from '../../../electron/main/served-file.ts';

const root = '/program/dist/renderer';

describe('the files our scheme serves', () => {
  it('are those of the built pages', () => {
    expect(fileFor(root, '/')?.path).toBe(`${root}/index.html`);
    expect(fileFor(root, '/assets/app.js')).toEqual({
      path: `${root}/assets/app.js`,
      type: 'text/javascript; charset=utf-8',
    });
    expect(fileFor(root, '/assets/b%C3%A6.css')?.path).toBe(`${root}/assets/bæ.css`);
  });

  it.each([
    '/../main.cjs',
    '/%2e%2e/renderer-other/index.html',
    '/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cmain.js',
    '/a\0.html',
    '/%00.html',
    '/%',
    '/assets',
    '/key.pem',
    '/register.db',
  ])('are never %s', (path) => {
    expect(fileFor(root, path)).toBeUndefined();
  });

  it('lie inside the folder whatever is asked for', () => {
    const step = fc.constantFrom('..', '.', '%2e%2e', 'assets', '%2f', '/', '\\', 'x.html', 'x.js', '%5c', '~', '//');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const found = fileFor(root, `/${steps.join('/')}`);
        expect(found === undefined || found.path.startsWith(`${root}/`)).toBe(true);
      }),
    );
  });
});
