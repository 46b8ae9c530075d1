/** SCORM 1.2 as it is played: the API, the rules of the status, several SCOs with prerequisites. */
import { describe, expect, it } from 'vitest';
import type { Activity, ScormModel } from '../../../shared/learning/package-model.ts';
import { item } from '../../support/packages/models.ts';
import { playing } from './fake-course.ts';

const scorm12 = (...children: Activity[]): ScormModel => ({
  standard: 'scorm12',
  edition: '1.2',
  organization: item('course', {}, children),
  objectivesGlobalToSystem: false,
  sharedDataGlobalToSystem: false,
});
const sco = (id: string, more: Partial<Activity> = {}) => item(id, { more });

describe('RTE 1.2: the API', () => {
  it('answers with the errors of the standard', async () => {
    const { api12: api } = await playing(scorm12(sco('a')));
    expect([api.LMSGetValue('cmi.core.entry'), api.LMSGetLastError()]).toEqual(['', '301']);
    expect([api.LMSInitialize(''), api.LMSInitialize('')]).toEqual(['true', 'false']);
    expect([api.LMSSetValue('cmi.core.student_id', 'x'), api.LMSGetLastError()]).toEqual(['false', '403']);
    expect([api.LMSSetValue('cmi.core.lesson_status', 'done'), api.LMSGetLastError()]).toEqual(['false', '405']);
    expect([api.LMSGetValue('cmi.core.exit'), api.LMSGetLastError()]).toEqual(['', '404']);
    expect([api.LMSSetValue('cmi.suspend_data', 'x'.repeat(4097)), api.LMSGetLastError()]).toEqual(['false', '405']);
    expect([api.LMSSetValue('cmi.suspend_data', 'x'.repeat(4096)), api.LMSGetLastError()]).toEqual(['true', '0']);
    expect([
      api.LMSSetValue('cmi.interactions.0.id', 'i'),
      api.LMSGetValue('cmi.interactions.0.id'),
      api.LMSGetLastError(),
    ]).toEqual(['true', '', '404']);
    expect([api.LMSFinish(''), api.LMSGetValue('cmi.core.entry'), api.LMSGetLastError()]).toEqual(['true', '', '301']);
  });

  it('begins with what the manifest and the program know', async () => {
    const { api12: api } = await playing(
      scorm12(
        sco('a', { masteryScore: 80, launchData: 'x', maxTimeAllowed: '00:30:00', timeLimitAction: 'exit,message' }),
      ),
    );
    api.LMSInitialize('');
    const of = (name: string) => api.LMSGetValue(`cmi.${name}`);
    expect([
      of('core.student_name'),
      of('core.entry'),
      of('core.lesson_status'),
      of('core.credit'),
      of('core.lesson_mode'),
    ]).toEqual(['Ida Holm', 'ab-initio', 'not attempted', 'credit', 'normal']);
    expect([
      of('student_data.mastery_score'),
      of('student_data.max_time_allowed'),
      of('student_data.time_limit_action'),
      of('launch_data'),
      of('core.total_time'),
    ]).toEqual(['80', '00:30:00', 'exit,message', 'x', '00:00:00']);
  });
});

describe('a course of one SCO', () => {
  it('the mastery score decides', async () => {
    const course = await playing(scorm12(sco('a', { masteryScore: 80 })));
    course.says12({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '79',
      'cmi.core.score.max': '100',
      'cmi.core.session_time': '00:05:00',
    });
    expect(course.last.course).toMatchObject({ success: 'failed', scaled: 0.79, raw: 79, seconds: 300 });
  });

  it('content that sets no status is completed', async () => {
    const course = await playing(scorm12(sco('a')));
    course.says12({});
    expect(course.last.course).toMatchObject({ completion: 'completed', success: 'unknown' });
  });

  it('content that is left before it has said that it is over, and has told of no result, is incomplete', async () => {
    for (const how of ['leave', 'leaveAtOnce'] as const) {
      const course = await playing(scorm12(sco('a', { masteryScore: 80 })));
      course.says12({ 'cmi.core.score.raw': '90' }, false);
      await course.run[how]();
      expect(course.last.course, how).toMatchObject({ completion: 'incomplete', success: 'unknown' });
    }
  });

  it('goes on where it was suspended, and adds up the time', async () => {
    const course = await playing(scorm12(sco('a')));
    course.says12({
      'cmi.core.lesson_location': 'p4',
      'cmi.suspend_data': 'abc',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
      'cmi.core.session_time': '00:01:30',
      'cmi.student_preference.audio': '50',
    });
    await course.run.leave();
    expect(course.last.ended).toBe('suspended');
    await course.reopen();
    const { api12: api } = course;
    api.LMSInitialize('');
    expect(
      [
        'core.entry',
        'core.lesson_location',
        'suspend_data',
        'core.lesson_status',
        'core.total_time',
        'student_preference.audio',
      ].map((name) => api.LMSGetValue(`cmi.${name}`)),
    ).toEqual(['resume', 'p4', 'abc', 'incomplete', '00:01:30', '50']);
    api.LMSSetValue('cmi.core.session_time', '00:00:30');
    api.LMSFinish('');
    expect(course.last.activity?.seconds).toBe(120);
  });

  it('opened again after a plain end: neither new nor resumed', async () => {
    const course = await playing(scorm12(sco('a')));
    course.says12({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': '' });
    await course.run.leave();
    await course.reopen();
    course.api12.LMSInitialize('');
    expect([course.api12.LMSGetValue('cmi.core.entry'), course.api12.LMSGetValue('cmi.core.lesson_status')]).toEqual([
      '',
      'incomplete',
    ]);
  });

  it('that was cut off goes on from the last commit', async () => {
    const course = await playing(scorm12(sco('a')));
    course.says12({ 'cmi.core.lesson_location': 'p2', 'cmi.core.lesson_status': 'incomplete' }, false);
    expect(course.api12.LMSCommit('')).toBe('true');
    await course.reopen();
    course.api12.LMSInitialize('');
    expect([course.api12.LMSGetValue('cmi.core.entry'), course.api12.LMSGetValue('cmi.core.lesson_location')]).toEqual([
      'resume',
      'p2',
    ]);
  });

  it('logout ends the session', async () => {
    const course = await playing(scorm12(sco('a')));
    course.says12({ 'cmi.core.lesson_status': 'completed', 'cmi.core.exit': 'logout' });
    await course.settled();
    expect(course.run.handle.state().isEnded).toBe(true);
  });

  it('a refused commit is told to content', async () => {
    const course = await playing(scorm12(sco('a')));
    course.refusal = 'not_saved';
    course.says12({ 'cmi.core.lesson_status': 'completed' }, false);
    expect([course.api12.LMSCommit(''), course.api12.LMSGetLastError()]).toEqual(['false', '101']);
    expect(course.api12.LMSFinish('')).toBe('false');
    course.refusal = '';
    expect(course.api12.LMSFinish('')).toBe('true');
  });
});

describe('a course of several SCOs', () => {
  const model = () =>
    scorm12(
      sco('a'),
      sco('b', { prerequisites: 'a' }),
      item('m', {}, [sco('c', { prerequisites: 'a&b' }), item('d', { more: { kind: 'asset' } })]),
    );

  it('opens what is open, in the manifest’s order', async () => {
    const course = await playing(model());
    expect(course.run.handle.state()).toMatchObject({ activityId: 'a', choices: ['a', 'd'] });
    expect(await course.run.choose('b')).toBe(false);
    expect(course.at).toBe('a');
    course.says12({ 'cmi.core.lesson_status': 'completed' });
    expect(await course.run.navigate('continue')).toBe(true);
    expect(course.at).toBe('b');
    course.says12({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' });
    expect(await course.run.choose('c')).toBe(true);
    course.says12({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '70' });
    await course.run.navigate('continue');
    expect(course.at).toBe('d');
    expect(course.run.view()).toMatchObject({ canGoOn: false, canGoBack: true, hasToc: true });
    await course.run.navigate('exitAll');
    expect(course.last).toMatchObject({
      ended: 'normal',
      course: { completion: 'completed', success: 'passed', scaled: 0.8, progress: 1 },
    });
  });

  it('goes on next time with the one that was shown last', async () => {
    const course = await playing(model());
    course.says12({ 'cmi.core.lesson_status': 'completed' });
    await course.run.navigate('continue');
    await course.run.leave();
    await course.reopen();
    expect(course.at).toBe('b');
    expect(course.run.handle.state().activities.a?.completion).toBe('completed');
  });
});

describe('the time that is allowed (cmi.student_data)', () => {
  it('ends what is to be ended, which then begins anew', async () => {
    const course = await playing(
      scorm12(sco('a', { maxTimeAllowed: '00:10:00', timeLimitAction: 'exit,message' }), sco('b')),
    );
    course.says12({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' }, false);
    course.time = 605_000;
    course.run.keepTime();
    expect(course.run.view()).toMatchObject({ phase: 'shown', time: 'up' });
    course.time = 611_000;
    course.run.keepTime();
    await course.settled();
    expect(course.run.view()).toMatchObject({ phase: 'between', time: 'ended' });
    expect(await course.run.choose('a')).toBe(true);
    course.run.keepTime();
    expect(course.run.view()).toMatchObject({ phase: 'shown', time: '' });
    course.api12.LMSInitialize('');
    expect(course.api12.LMSGetValue('cmi.core.entry')).toBe('');
  });
});
