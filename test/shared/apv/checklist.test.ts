import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byPlace,
  codesTwice,
  countChecks,
  freeCode,
  isShippedName,
  kindByName,
  moveLine,
  nextUnanswered,
  shippedChecklists,
  suggestChecklist,
} from '../../../shared/apv/checklist.ts';
import { checklistBody } from '../../../shared/apv/contract-uncover.ts';
import { workplaceKind } from '../../../shared/apv/words.ts';

const codesOf = (key: string): string[] =>
  shippedChecklists('da')
    .find((list) => list.key === key)
    ?.body.lines.map(({ code }) => code) ?? [];

/** Column A of the table: asked at every workplace. */
const EVERYWHERE = 'IK1 IK2 IK3 LY1 LY2 PL1 PL2 VE1 KE1 UL1 VO2 BR1 SA1'.split(' ');

describe('the shipped checklists', () => {
  it('ask each kind of workplace what the table says, and every kind what is for all', () => {
    const own: Record<string, string> = {
      daycare: 'ST1 ST2 ER1 ER2 ER4 BI1 KE2 AL1 VO1 LE1 VJ1',
      care: 'ST1 VE2 ER1 ER2 ER4 ER5 BI1 BI2 KE2 KE3 UL2 UL4 AL1 AL2 VO1 VO3 HJ1 HJ2 NA1',
      school: 'ST1 ST2 ST3 ER1 ER2 ER3 BI1 KE2 KE3 KE4 UL2 AL1 VO1 VO3 LE1 KS1',
      office: 'ST1 ER2 ER3 UL4 VO1 VO3',
      outdoor: 'ST3 VE2 ER1 ER4 ER5 BI2 BI3 KE2 KE3 UL2 UL3 UL4 AL1 AL2 VJ1 VJ2',
    };
    for (const kind of workplaceKind.options) {
      expect(codesOf(kind).toSorted(), kind).toEqual([...EVERYWHERE, ...(own[kind] ?? '').split(' ')].toSorted());
    }
  });

  it.each(['da', 'en'] as const)('are whole in %s, and fit what one may save', (locale) => {
    const lists = shippedChecklists(locale);
    expect(lists).toHaveLength(5);
    for (const { id, name, body } of lists) {
      expect(id).toBeNull();
      expect(isShippedName(name.toUpperCase())).toBe(true);
      expect(checklistBody.parse(body)).toEqual(body);
      expect(codesTwice(body.lines).size).toBe(0);
      expect(body.lines.every(({ question, theme }) => question.endsWith('?') && theme !== 'other')).toBe(true);
    }
  });

  it('say something else in each language', () => {
    const [danish, english] = [shippedChecklists('da'), shippedChecklists('en')];
    const questions = (lists: typeof danish) => lists.flatMap(({ body }) => body.lines.map(({ question }) => question));
    expect(questions(danish).filter((question) => questions(english).includes(question))).toEqual([]);
  });
});

describe('a suggestion', () => {
  it.each([
    ['Hjemmeplejen Nord', 'care'],
    ['Plejecenter Åbrinken', 'care'],
    ['Børnehuset Mælkevejen', 'daycare'],
    ['Vuggestuen Spiren', 'daycare'],
    ['Vesterhede Skole', 'school'],
    ['Parkskolen', 'school'],
    ['Vej og Park', 'outdoor'],
    ['Materielgården', 'outdoor'],
    ['Økonomi og Løn, Rådhuset', 'office'],
    ['Afdeling 7', undefined],
  ])('for %s is %s', (name, kind) => {
    expect(kindByName(name)).toBe(kind);
  });

  it('takes the list of one’s own before the shipped one', () => {
    const lists = shippedChecklists('da');
    expect(suggestChecklist(lists, 'Plejecenter Syd')?.key).toBe('care');
    const own = { ...(lists[1] as (typeof lists)[0]), id: 'A'.repeat(22) as never, key: 'own' };
    expect(suggestChecklist([...lists, own], 'Plejecenter Syd')?.key).toBe('own');
    expect(suggestChecklist(lists, 'Afdeling 7')).toBeUndefined();
  });
});

describe('editing', () => {
  it('sees a code that stands twice, whatever its letters', () => {
    expect(codesTwice([{ code: 'A1' }, { code: ' a1 ' }, { code: '' }, { code: '' }])).toEqual(new Set(['a1']));
    expect(freeCode([{ code: 'x1' }, { code: 'X3' }])).toBe('X2');
  });

  it('moves a line without losing one, and no further than the ends', () => {
    expect(moveLine(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moveLine(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat()),
        fc.integer({ min: -3, max: 60 }),
        fc.integer({ min: -3, max: 3 }),
        (a, at, by) => {
          expect(moveLine(a, at, by).toSorted()).toEqual(a.toSorted());
        },
      ),
    );
  });
});

describe('how far one is', () => {
  const lines = ['a', 'b', 'c', 'd'].map((code) => ({ code }));

  it('goes on to the next line without an answer, and comes round to those skipped', () => {
    expect(nextUnanswered(lines, new Set(['b']), 0)).toBe(2);
    expect(nextUnanswered(lines, new Set(['c', 'd']), 1)).toBe(0);
    expect(nextUnanswered(lines, new Set(['a', 'b', 'c', 'd']), 1)).toBeUndefined();
    expect(nextUnanswered([], new Set(), 0)).toBeUndefined();
  });

  it('counts what is in order and what is not', () => {
    const answers = ['ok', 'ok', 'minor', 'major', 'acute', 'not_relevant', 'unknown'] as const;
    expect(countChecks(answers.map((answer) => ({ answer })))).toEqual({ answered: 7, inOrder: 2, problems: 3 });
  });

  it('lists places in Danish order', () => {
    const places = ['Åen', 'Værksted', 'Kontor', 'Ørnen', 'Kontor'];
    expect(byPlace(places.map((place) => ({ place }))).map(({ place, checks }) => [place, checks.length])).toEqual([
      ['Kontor', 2],
      ['Værksted', 1],
      ['Ørnen', 1],
      ['Åen', 1],
    ]);
  });
});
