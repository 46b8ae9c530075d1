import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriesMore, jpegSize, pictureFormat, stripJpeg } from '../../../shared/apv/strip-picture.ts';
import { everything, joined, jpeg, metadata, SECRETS, segment } from '../../support/jpegs.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const from = (latin: string): Uint8Array => new Uint8Array(Buffer.from(latin, 'latin1'));

describe('what a photo carries', () => {
  it('is nothing, when it is the picture alone', () => {
    expect(carriesMore(jpeg())).toBe(false);
    expect(jpegSize(jpeg([], { width: 1920, height: 1080 }))).toEqual({ width: 1920, height: 1080 });
  });

  it.each(Object.keys(metadata))('is seen: %s', (kind) => {
    const bad = jpeg([metadata[kind] as Uint8Array]);
    expect(carriesMore(bad)).toBe(true);
    expect(stripJpeg(bad)).toEqual(jpeg());
  });

  it('is seen behind the end of the picture too, where telephones put a film', () => {
    const bad = jpeg([], { behind: from('ftypmp42 GPS') });
    expect(carriesMore(bad)).toBe(true);
    expect(stripJpeg(bad)).toEqual(jpeg());
  });

  it('is gone when it is stripped: no position, no device, no name', () => {
    const before = everything();
    for (const secret of SECRETS) expect(text(before)).toContain(secret);
    const after = stripJpeg(before);
    expect(after).toEqual(jpeg());
    for (const secret of [...SECRETS, 'GPS']) expect(text(after as Uint8Array)).not.toContain(secret);
    expect(carriesMore(after as Uint8Array)).toBe(false);
  });

  it('is found wherever it stands, however much of it there is', () => {
    const extra = fc.tuple(
      fc.constantFrom(0xe1, 0xe2, 0xe3, 0xe5, 0xec, 0xed, 0xef, 0xfe),
      fc.uint8Array({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(
        fc.array(extra, { minLength: 1, maxLength: 6 }),
        fc.uint8Array({ maxLength: 40 }),
        (parts, behind) => {
          const bad = jpeg(
            parts.map(([marker, content]) => segment(marker, [...content])),
            { behind },
          );
          return carriesMore(bad) && Buffer.from(stripJpeg(bad) as Uint8Array).equals(Buffer.from(jpeg()));
        },
      ),
    );
  });
});

describe('what is no whole JPEG', () => {
  it('has no size and nothing to strip, and is never taken for harmless', () => {
    const whole = jpeg();
    for (let length = 0; length < whole.length; length++) {
      const part = whole.subarray(0, length);
      expect([jpegSize(part), stripJpeg(part), carriesMore(part)]).toEqual([undefined, undefined, true]);
    }
  });

  it('throws nothing, whatever the bytes', () => {
    const head = joined(jpeg().subarray(0, 22));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const any of [bytes, joined(head, bytes)]) {
          const stripped = stripJpeg(any);
          if (stripped && carriesMore(stripped)) return false;
        }
        return true;
      }),
    );
  });
});

describe('the format of a file', () => {
  it.each([
    ['jpeg', '\xff\xd8\xff\xe0'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['gif', 'GIF89a'],
    ['webp', 'RIFF\0\0\0\0WEBP'],
    ['bmp', 'BM'],
    ['heic', '\0\0\0\x18ftypheic'],
    ['heic', '\0\0\0\x18ftypheix'],
    ['heic', '\0\0\0\x18ftypmif1'],
    ['avif', '\0\0\0\x18ftypavif'],
    [undefined, '\0\0\0\x18ftypmp42'],
    [undefined, 'Kære alle'],
    [undefined, '%PDF-1.7'],
    [undefined, ''],
  ])('is %s by its first bytes, whatever its name', (format, head) => {
    expect(pictureFormat(from(head))).toBe(format);
  });
});
