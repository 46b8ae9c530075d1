/**
 * The attacker on 10,000 random organisations with several reports each (`--rounds=`), on as many trees given to
 * `disclosure check`, and on every table of two by two and of two by three with small counts.
 */
import { attackRounds } from '../shared/disclosure/attack-measure.ts';
import { attackCross, attackTree } from '../shared/disclosure/attack-table.ts';
import { makeChance } from '../support/chance.ts';
import { claim, numberOption, runProof, say } from '../support/report-lines.ts';

const list = (texts: readonly string[]): void => {
  for (const text of texts.slice(0, 5)) say(`        ${text}`);
};

function* tables(rows: number, columns: number, counts: readonly number[]): Generator<number[][]> {
  const size = rows * columns;
  for (let code = 0; code < counts.length ** size; code++) {
    const at = (place: number): number => counts[Math.floor(code / counts.length ** place) % counts.length] as number;
    yield Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => at(r * columns + c)));
  }
}

function proveTables(): void {
  let count = 0;
  const wrong: string[] = [];
  for (const given of [tables(2, 2, [0, 1, 2, 3, 4, 5, 6, 9]), tables(2, 3, [0, 1, 4, 5, 9])]) {
    for (const cells of given) {
      count++;
      wrong.push(...attackCross(cells));
    }
  }
  claim(wrong.length === 0, `every one of ${count} small tables: ${wrong.length} counts narrowed down to less than 5`);
  list(wrong);
}

await runProof(async () => {
  const rounds = numberOption('rounds', 10_000);
  const seed = numberOption('seed', Date.now());
  say(`seed ${seed}`);
  const found = attackRounds(makeChance(seed), rounds);
  const share = Math.round((100 * found.hidden) / found.figures);
  claim(
    found.wrong.length === 0,
    `${rounds} organisations with several reports: ${found.wrong.length} let a group under 5 out; ${share} % of figures of 5 and over hidden`,
  );
  list(found.wrong);
  claim(
    found.leaksWithout > rounds / 2,
    `the same with only what is small hidden: the attacker gets in ${found.leaksWithout} times`,
  );
  const chance = makeChance(seed + 1);
  const trees = Array.from({ length: rounds }, () => attackTree(chance)).flat();
  claim(
    trees.length === 0,
    `${rounds} trees through disclosure check: ${trees.length} counts narrowed down to less than 5`,
  );
  list(trees);
  proveTables();
});
