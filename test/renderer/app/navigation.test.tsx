import { describe, expect, it } from 'vitest';
import { homeOf } from '../../../renderer/app/home.ts';
import { matchPath, paths } from '../../../renderer/app/navigation.ts';
import { findPage } from '../../../renderer/app/routes.tsx';
import type { PersonId } from '../../../shared/kernel/ids.ts';

describe('matchPath', () => {
  it('reads the parts that have a name', () => {
    expect(matchPath('/staff/person/:personId', '/staff/person/abc')).toEqual({ personId: 'abc' });
    expect(matchPath('/staff/person/:personId', '/staff/person')).toBeUndefined();
    expect(matchPath('/settings', '/settings/more')).toBeUndefined();
  });
});

describe('findPage', () => {
  it('knows every address that pages link to', () => {
    const person = paths.person('P'.repeat(22) as PersonId);
    const fixed = Object.values(paths).filter((path) => typeof path === 'string');
    for (const path of [...fixed, person]) expect(findPage(path, 'hr').kind, path).toBe('page');
  });

  it('refuses an id that is none, and pages with people to the adviser', () => {
    expect(findPage('/staff/person/1', 'hr').kind).toBe('not_found');
    expect(findPage(paths.register, 'dpo').kind).toBe('not_allowed');
    expect(findPage(homeOf('dpo'), 'dpo').kind).toBe('page');
  });
});
