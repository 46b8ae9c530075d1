/** Every dimension that the program ships has a theme that somebody chose, and none is only guessed. */
import { describe, expect, it } from 'vitest';
import { isMapped, themeOfDimension } from '../../../shared/apv/dimension-themes.ts';
import { psychologicalThemes } from '../../../shared/apv/words.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { scoringKeys } from '../../../shared/survey/scoring-keys.ts';

const shipped = [...ownModule.dimensions, ...scoringKeys.flatMap(({ dimensions }) => dimensions)];

describe('the theme of a dimension', () => {
  it.each([...new Set(shipped.map(({ key }) => key))])('%s is in the table', (key) => {
    expect(isMapped(key)).toBe(true);
  });

  it('is one of the five psychological themes, what strengthens, or other', () => {
    const allowed = [...psychologicalThemes, 'resources', 'other'];
    for (const { key } of shipped) expect(allowed).toContain(themeOfDimension(key));
  });

  it.each([
    ['trusler_om_vold', 'any_yes', 'violence'],
    ['physical_violence', 'any_yes', 'violence'],
    ['mobning', 'any_yes', 'offensive_acts'],
    ['seksuel_chikane', 'mean', 'offensive_acts'],
    ['noget_andet', 'any_yes', 'offensive_acts'],
    ['noget_andet', 'mean', 'other'],
    ['constructor', 'mean', 'other'],
  ] as const)('%s (%s) of a questionnaire that came by file is %s', (key, scoring, theme) => {
    expect(themeOfDimension(key, scoring)).toBe(theme);
  });
});
