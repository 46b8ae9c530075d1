/** The agenda of the dialogue meeting: kept as it was written, and readable whatever is stored. */
import { describe, expect, it } from 'vitest';
import { dialogueSteps, readAgenda, stepToGoOn, writeAgenda } from '../../../shared/apv/dialogue.ts';
import { psychologicalThemes } from '../../../shared/apv/words.ts';
import { da } from '../../../shared/messages/da.ts';
import { en } from '../../../shared/messages/en.ts';

describe('the agenda', () => {
  it('takes an hour to an hour and a half, and has words for every step', () => {
    const minutes = dialogueSteps.reduce((sum, step) => sum + step.minutes, 0);
    expect(minutes).toBeGreaterThanOrEqual(60);
    expect(minutes).toBeLessThanOrEqual(90);
    for (const { apvMeeting } of [da, en]) {
      for (const { key } of dialogueSteps) expect(apvMeeting.steps[key].questions.length).toBeGreaterThan(1);
    }
  });

  it('asks after all five psychological themes', () => {
    const asked = new Set(dialogueSteps.flatMap(({ themes }) => themes));
    for (const theme of psychologicalThemes) expect(asked).toContain(theme);
  });

  it('is read as it was written, with steps nobody came to as not done', () => {
    const steps = readAgenda(writeAgenda([{ key: 'resources', done: true, note: 'Godt samarbejde' }]));
    expect(steps.map(({ key }) => key)).toEqual(dialogueSteps.map(({ key }) => key));
    expect(steps.filter(({ done }) => done)).toEqual([{ key: 'resources', done: true, note: 'Godt samarbejde' }]);
    expect(readAgenda(writeAgenda(steps))).toEqual(steps);
    expect(stepToGoOn(steps)).toBe('welcome');
    expect(stepToGoOn(steps.map((step) => ({ ...step, done: true })))).toBe('onward');
  });

  it.each(['', 'ikke json', '{}', '[1]', '[{"key":"fremmed","done":true,"note":"x"}]'])(
    'is empty where "%s" is stored',
    (text) => {
      expect(readAgenda(text)).toEqual(dialogueSteps.map(({ key }) => ({ key, done: false, note: '' })));
    },
  );
});
