// kill -9 while people answer: what was acknowledged is kept with its used code, and nothing is kept by half.
import { expect, it } from 'vitest';
import { makeChance } from '../support/chance.ts';
import { sleep, startChild } from '../support/children.ts';
import { withTempFolder } from '../support/folders.ts';
import { lookInto, prepareSurvey } from './urn-kills.ts';

it(
  'loses no acknowledged answer and keeps no half one',
  () =>
    withTempFolder(async (parent) => {
      const chance = makeChance(30);
      const survey = prepareSurvey(parent);
      let left = survey.codes;
      let kept = 0;
      for (let round = 0; round < 5 && left.length > 0; round++) {
        const child = await startChild('test/crash/answering-child.ts');
        await child.heard('ready');
        child.tell({ folder: survey.folder, roundId: survey.roundId, codes: left });
        await child.heard('answering');
        await sleep(chance.next() * 120);
        child.kill();
        await child.ended;
        const told = child.lines().filter((line) => /^\d+$/.test(line)).length;
        const { used, answers, comments } = lookInto(survey);
        expect(used).toBe(answers);
        expect(comments).toBe(answers);
        expect(answers - kept - told).toBeGreaterThanOrEqual(0);
        expect(answers - kept - told).toBeLessThanOrEqual(1);
        left = left.slice(answers - kept);
        kept = answers;
      }
      expect(kept).toBeGreaterThan(0);
    }),
  120_000,
);
