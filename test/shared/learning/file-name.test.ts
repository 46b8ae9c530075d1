import { expect, it } from 'vitest';
import { fileFinder } from '../../../shared/learning/file-name.ts';

const find = fileFinder([{ path: 'Shared/API.js' }, { path: 'Lektion/Øvelse 1.html' }]);

it.each([
  ['Shared/API.js', 'Shared/API.js'],
  ['shared/api.JS', 'Shared/API.js'],
  // As a Mac writes ø and å: letter and mark apart.
  ['lektion/Øvelse 1.html'.normalize('NFD'), 'Lektion/Øvelse 1.html'],
])('a course that asks for %s gets %s, as on Windows', (asked, path) => {
  expect(find(asked)?.path).toBe(path);
});

it('finds nothing that is not there', () => {
  expect(find('shared/api')).toBeUndefined();
  expect(find('../shared/api.js')).toBeUndefined();
});
