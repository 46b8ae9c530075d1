import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitRules, takeParts } from '../../../renderer/vite/dkfds-parts.ts';

const css = readFileSync('node_modules/dkfds/dist/css/dkfds.css', 'utf8');

describe('takeParts', () => {
  const parts = takeParts(css);

  it('takes a small part of the design system, in a layer that ours can override', () => {
    expect(parts.startsWith('@layer dkfds{')).toBe(true);
    expect(parts.length).toBeLessThan(css.length / 4);
    for (const name of ['.button.button-primary{', '.form-input{', '.alert-warning{', '.table td']) {
      expect(parts).toContain(name);
    }
  });

  it('takes nothing that would fetch a file, and no colour that is not a variable', () => {
    expect(parts).not.toMatch(/url\(|@font-face|@import/);
    expect(parts).not.toMatch(/#[0-9a-f]{3,6}\b/i);
  });
});

describe('splitRules', () => {
  it('keeps nested blocks whole', () => {
    expect(splitRules('a{b:c}@media x{d{e:f}}')).toEqual(['a{b:c}', '@media x{d{e:f}}']);
  });
});
