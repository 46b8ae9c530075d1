import { describe, expect, it } from 'vitest';
import { decode } from '../../../../electron/formats/csv/decode.ts';
import { AppFailure } from '../../../../shared/kernel/result.ts';

const TEXT = 'Navn;By\r\nÅse Sørensen;Ærø – €\r\nRené;Øster\r\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const cp1252 = (text: string) => Buffer.from(text.replaceAll('–', '\u0096').replaceAll('€', '\u0080'), 'latin1');

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['windows-1252', cp1252(TEXT), 'windows-1252'],
    ['UTF-16 LE with mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without mark', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with mark', utf16be(`\ufeff${TEXT}`), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, warnings: [] });
  });

  it('takes plain ASCII for UTF-8', () => {
    expect(decode(Buffer.from('a;b\n')).encoding).toBe('utf-8');
  });

  it('reads windows-1252 when the profile says so', () => {
    expect(decode(Buffer.from('Sø'), 'windows-1252').text).toBe('SÃ¸');
  });

  it('refuses the encoding of a profile that does not fit, with the line', () => {
    expect(() => decode(cp1252('a;b\nÅse;c\n'), 'utf-8')).toThrow(
      expect.objectContaining({ error: { code: 'file_encoding', params: { line: 2 } } }),
    );
    expect(() => decode(Buffer.from('a;b\n'), 'utf-16le')).toThrow(AppFailure);
  });

  it('warns of UTF-8 that was read as windows-1252 and saved again', () => {
    const twice = Buffer.from(cp1252Text(Buffer.from('Sørensen;Åse;Ærø')));
    expect(decode(twice).warnings).toEqual([{ code: 'mojibake', count: 4 }]);
  });

  it('warns of bytes that are no characters', () => {
    expect(decode(Buffer.from([0xe6, 0x20, 0x81, 0x9d])).warnings).toEqual([{ code: 'odd_characters', count: 2 }]);
  });

  it('reads UTF-8 with a few broken bytes as UTF-8', () => {
    const text = 'Åse Sørensen;'.repeat(20);
    const { encoding, warnings } = decode(Buffer.concat([Buffer.from(text), Buffer.from([0xe6, 0x0a])]));
    expect({ encoding, warnings }).toEqual({ encoding: 'utf-8', warnings: [{ code: 'odd_characters', count: 1 }] });
  });

  it('names the line of a NUL', () => {
    expect(() => decode(Buffer.from('a;b\nc\0;d\n'))).toThrow(
      expect.objectContaining({ error: { code: 'file_has_nul', params: { line: 2 } } }),
    );
  });
});

function cp1252Text(bytes: Buffer): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
