/** `disclosure check`: what it hides, what it finds in tables that hide too little, and what it refuses. */
import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../shared/disclosure/check-table.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { makeChance } from '../../support/chance.ts';
import { attackCross, attackTree } from './attack-table.ts';

const check = (file: unknown) => checkTable(JSON.stringify(file));
const hiddenOf = (file: unknown) => check(file).cells.flatMap(({ key, hidden, why }) => (hidden ? [[key, why]] : []));

const parent = {
  figures: [{ key: 'P', n: 40, parts: ['A', 'B', 'C', 'D'] }, ...[22, 12, 4, 2].map((n, i) => ({ key: 'ABCD'[i], n }))],
};
const grid = {
  rows: ['a', 'b', 'c'],
  columns: ['x', 'y', 'z'],
  cells: [
    [3, 9, 14],
    [12, 20, 8],
    [7, 11, 16],
  ],
};

describe('a table that hides too little', () => {
  const exposed = (file: unknown) => check(file).exposed.map(({ key, low, high }) => [key, low, high]);
  it('of domain §3.3: a parent with four parts', () => {
    expect(exposed({ ...parent, hidden: ['D'] })).toEqual([
      ['C', 4, 4],
      ['D', 2, 2],
    ]);
    expect(check({ ...parent, hidden: ['C', 'D'] })).toMatchObject({ safe: true, hidden: 2 });
    expect(check({ ...parent, hidden: ['B', 'C', 'D'] })).toMatchObject({ safe: true });
  });
  it('of domain §3.3: the table of three by three', () => {
    const block = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    expect(exposed({ ...grid, hidden: [[0, 0]] })).toEqual([[[0, 0], 3, 3]]);
    expect(exposed({ ...grid, hidden: block.slice(0, 3) }).map(([, low]) => low)).toEqual([3, 9, 12]);
    expect(exposed({ ...grid, hidden: block })).toEqual([]);
  });
  it('tells who is left when a part is taken from the whole', () => {
    const left = {
      figures: [
        { key: 'P', n: 24, parts: ['C'] },
        { key: 'C', n: 21 },
      ],
    };
    expect(check({ ...left, hidden: [] }).exposed).toEqual([{ key: 'P', low: 3, high: 3, rest: true }]);
    expect(hiddenOf(left)).toEqual([['C', 'protects_another']]);
    expect(hiddenOf({ ...left, measure: 'mean', limit: { n: 5, t: 3 } })).toEqual([]);
  });
  it('together with what was printed before', () => {
    const now = {
      figures: [
        { key: 'P', n: 30, parts: ['A', 'B'] },
        { key: 'A', n: 12 },
        { key: 'B', n: 18 },
      ],
    };
    const since = (n: number | null) => ({ ...now, published: [{ figures: [{ key: 'A', n }] }] });
    expect(hiddenOf(since(12))).toEqual([]);
    expect(hiddenOf(since(20))).toEqual([]);
    expect(hiddenOf(since(11)).map(([key]) => key)).toContain('A');
    expect(hiddenOf(since(null))[0]).toEqual(['A', 'hidden_before']);
    expect(check({ ...since(11), hidden: [] }).exposed[0]).toEqual({ key: 'A', low: 12, high: 12, change: true });
  });
});

describe('a table that is protected', () => {
  it('hides the small ones and as little more as it takes', () => {
    expect(hiddenOf(parent)).toEqual([
      ['C', 'too_few'],
      ['D', 'too_few'],
    ]);
    expect(hiddenOf(grid).map(([key]) => key)).toEqual([
      [0, 0],
      [0, 1],
      [2, 0],
      [2, 1],
    ]);
    expect(hiddenOf({ ...grid, margins: false })).toEqual([[[0, 0], 'too_few']]);
  });
  it('goes through a hierarchy of three levels and partitions that overlap', () => {
    const file = {
      figures: [
        {
          key: 'K',
          n: 60,
          parts: [
            ['F1', 'F2'],
            ['M', 'W'],
          ],
        },
        { key: 'F1', n: 30, parts: ['a', 'b', 'c'] },
        { key: 'F2', n: 30, parts: ['d', 'e'] },
        ...Object.entries({ a: 3, b: 20, c: 7, d: 15, e: 15, M: 57, W: 3 }).map(([key, n]) => ({ key, n })),
      ],
    };
    expect(hiddenOf(file).map(([key]) => key)).toEqual(['a', 'c', 'M', 'W']);
    expect(check(file)).toMatchObject({ safe: true, hidden: 4, exposed: [] });
  });
  it('hides a table of few people altogether', () =>
    expect(check({ rows: ['a', 'b'], columns: ['x'], cells: [[1], [2]] })).toMatchObject({ hidden: 6, safe: true }));
  it('leaves an attacker nothing: every table of two by two, many of two by three', () => {
    const some = [0, 1, 3, 4, 5, 9];
    const wrong: string[] = [];
    for (let code = 0; code < some.length ** 4; code++) {
      const v = (place: number): number => some[Math.floor(code / some.length ** place) % some.length] as number;
      wrong.push(
        ...attackCross([
          [v(0), v(1)],
          [v(2), v(3)],
        ]),
      );
    }
    const chance = makeChance(21);
    for (let round = 0; round < 300; round++) {
      const line = (): number[] => Array.from({ length: 3 }, () => chance.int(9));
      wrong.push(...attackCross([line(), line(), ...(round % 2 ? [line()] : [])]));
    }
    expect(wrong).toEqual([]);
  });
  it('leaves an attacker nothing: 400 trees, some split up in two ways', () => {
    const chance = makeChance(22);
    expect(Array.from({ length: 400 }, () => attackTree(chance)).flat()).toEqual([]);
  });
});

describe('a table that cannot be read', () => {
  const refusal = (text: string): unknown => {
    try {
      checkTable(text);
      return undefined;
    } catch (error) {
      return error instanceof AppFailure ? [error.error.code, ...Object.values(error.error.params ?? {})] : error;
    }
  };
  it.each([
    ['{"rows":["a"],\n "columns": x}', ['table_not_json', '2:13']],
    ['{"rows":["a"]', ['table_not_json', '1:14']],
    ['', ['table_not_json', '1:1']],
    ['[]', ['table_bad', '', 'type']],
    ['{"rows":["a"],"columns":["x"],"cells":[[-1]]}', ['table_bad', 'cells[0][0]', 'range']],
    ['{"rows":["a"],"columns":["x"],"cells":[[1.5]]}', ['table_bad', 'cells[0][0]', 'type']],
    ['{"rows":["a"],"columns":["x"],"cells":[[1,2]]}', ['table_bad', 'cells', 'size']],
    ['{"rows":["a"],"columns":["x"],"cells":[[1]],"margin":true}', ['table_bad', 'margin', 'unknown']],
    ['{"rows":["a"],"columns":["x"],"cells":[[1]],"hidden":[[1,0]]}', ['table_unknown_key', 'hidden[0]', '1, 0']],
    ['{"figures":[{"key":"A","n":1},{"key":"A","n":2}]}', ['table_key_twice', 'A']],
    ['{"figures":[{"key":"A","n":1,"parts":["B"]}]}', ['table_unknown_key', 'figures[0].parts', 'B']],
    ['{"figures":[{"key":"A","n":1,"parts":["B"]},{"key":"B","n":2}]}', ['table_parts_wrong', 'A']],
    ['{"figures":[{"key":"A"}]}', ['table_bad', 'figures[0].n', 'type']],
    ['{"figures":{}}', ['table_bad', 'figures', 'type']],
  ])('%s', (text, told) => expect(refusal(text)).toEqual(told));
  it('because it is too large', () => {
    const figures = Array.from({ length: 401 }, (_, i) => ({ key: `k${i}`, n: 9 }));
    expect(refusal(JSON.stringify({ figures }))).toEqual(['table_too_large', 401, 400]);
  });
});
