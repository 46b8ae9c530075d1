import { describe, expect, it } from 'vitest';
import { findDelimiter } from '../../../../electron/formats/csv/delimiter.ts';

describe('findDelimiter', () => {
  it.each([
    ['a;b;c\n0,5;1,2;3,4\n', ';'],
    ['a,b,c\n1;2,3,4\n', ','],
    ['a\tb\n1,5\t2,5\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['"a;b",c\n"d;e;f",g\n', ','],
    ['"a\n;;;;",b,c\n1,2,3\n', ','],
    ['Timer (t|u);Navn;Kode\n1;2;3\n', ';'],
    ['a;b,c\n1;2,3\n', ';'],
  ])('%j is parted by %j', (text, sign) => expect(findDelimiter(text)).toBe(sign));

  it('finds none in one column', () => expect(findDelimiter('Navn\nÅse\n')).toBeUndefined());
});
