/** Conformance cases of the run-time of SCORM 2004 4th edition (RTE 3, 4) as it works together with the sequencing. */
import { describe, expect, it } from 'vitest';
import { flowing, item, mapTo, objective, scorm2004, when } from '../../support/packages/models.ts';
import { playing } from './fake-course.ts';

const two = () => scorm2004(flowing('course', {}, item('a'), item('b')));
const one = (part: Parameters<typeof item>[1] = {}) => scorm2004(flowing('course', {}, item('a', part)));

describe('RTE 3.1: the API', () => {
  it('is there, with its eight functions and nothing of the library', async () => {
    const { api } = await playing(one());
    expect(Object.keys(api).sort()).toEqual([
      'Commit',
      'GetDiagnostic',
      'GetErrorString',
      'GetLastError',
      'GetValue',
      'Initialize',
      'SetValue',
      'Terminate',
      'version',
    ]);
  });

  it('is there though a time limit of the package is none of the standard', async () => {
    const { api } = await playing(one({ more: { maxTimeAllowed: 'en time', timeLimitAction: 'stop' } }));
    expect(api.Initialize('')).toBe('true');
  });

  it('keeps the states apart, with the errors of the standard', async () => {
    const { api } = await playing(one());
    expect([api.GetValue('cmi.entry'), api.GetLastError()]).toEqual(['', '122']);
    expect([api.SetValue('cmi.location', 'x'), api.GetLastError()]).toEqual(['false', '132']);
    expect([api.Commit(''), api.GetLastError()]).toEqual(['false', '142']);
    expect([api.Terminate(''), api.GetLastError()]).toEqual(['false', '112']);
    expect([api.Initialize('x'), api.GetLastError()]).toEqual(['false', '201']);
    expect([api.Initialize(''), api.GetLastError()]).toEqual(['true', '0']);
    expect([api.Initialize(''), api.GetLastError()]).toEqual(['false', '103']);
    expect([api.Terminate(''), api.GetLastError()]).toEqual(['true', '0']);
    expect([api.Terminate(''), api.GetLastError()]).toEqual(['false', '113']);
    expect([api.GetValue('cmi.entry'), api.GetLastError()]).toEqual(['', '123']);
    expect([api.SetValue('cmi.location', 'x'), api.GetLastError()]).toEqual(['false', '133']);
    expect([api.Commit(''), api.GetLastError()]).toEqual(['false', '143']);
    expect([api.Initialize(''), api.GetLastError()]).toEqual(['false', '104']);
    expect(api.GetErrorString('143')).not.toBe('');
  });

  it.each([
    ['cmi.nothing', '401'],
    ['cmi.exit', '405'],
    ['cmi.session_time', '405'],
    ['cmi.location', '403'],
    ['cmi.interactions.0.id', '301'],
    ['', '301'],
  ])('GetValue of %s: error %s', async (element, error) => {
    const { api } = await playing(one());
    api.Initialize('');
    expect([api.GetValue(element), api.GetLastError()]).toEqual(['', error]);
  });

  it.each([
    ['cmi.learner_id', 'x', '404'],
    ['cmi.entry', 'resume', '404'],
    ['cmi.completion_status', 'done', '406'],
    ['cmi.score.scaled', '1.1', '407'],
    ['cmi.progress_measure', '-0.1', '407'],
    ['cmi.session_time', '1 hour', '406'],
    ['cmi.interactions.1.id', 'x', '351'],
    ['cmi.interactions.0.type', 'choice', '408'],
    ['cmi.suspend_data', 'x'.repeat(64_001), '406'],
    ['cmi.learner_preference.audio_level', '-1', '407'],
    ['adl.nav.request_valid.continue', 'true', '404'],
    ['adl.nav.request', 'somewhere', '406'],
  ])('SetValue of %s to %s: error %s', async (element, value, error) => {
    const { api } = await playing(one());
    api.Initialize('');
    expect([api.SetValue(element, value), api.GetLastError()]).toEqual(['false', error]);
  });
});

describe('RTE 4.2: the data model', () => {
  it('begins with what the manifest and the program know', async () => {
    const course = await playing(
      one({
        threshold: { completedByMeasure: true, minProgressMeasure: 0.8 },
        objectives: [
          objective({ id: 'p', satisfiedByMeasure: true, minMeasure: 0.6 }),
          objective({ id: 'q', isPrimary: false }),
        ],
        more: { launchData: 'level=2', maxTimeAllowed: 'PT1H', timeLimitAction: 'exit,message' },
      }),
    );
    const { api } = course;
    api.Initialize('');
    const of = (element: string) => api.GetValue(element);
    expect(of('cmi.learner_name')).toBe('Ida Holm');
    expect([of('cmi.launch_data'), of('cmi.max_time_allowed'), of('cmi.time_limit_action')]).toEqual([
      'level=2',
      'PT1H',
      'exit,message',
    ]);
    expect([of('cmi.entry'), of('cmi.mode'), of('cmi.credit')]).toEqual(['ab-initio', 'normal', 'credit']);
    expect([of('cmi.scaled_passing_score'), of('cmi.completion_threshold')]).toEqual(['0.6', '0.8']);
    expect([of('cmi.objectives._count'), of('cmi.objectives.0.id'), of('cmi.objectives.1.id')]).toEqual([
      '2',
      'p',
      'q',
    ]);
    expect([of('cmi.completion_status'), of('cmi.success_status'), of('cmi.total_time')]).toEqual([
      'unknown',
      'unknown',
      'PT0S',
    ]);
  });

  it('comments of the program: a collection without any, which content may not write', async () => {
    const { api } = await playing(one());
    api.Initialize('');
    const of = (name: string) => [api.GetValue(`cmi.comments_from_lms.${name}`), api.GetLastError()];
    expect(api.GetValue('cmi.comments_from_lms._children').split(',').sort()).toEqual([
      'comment',
      'location',
      'timestamp',
    ]);
    expect(of('_count')).toEqual(['0', '0']);
    expect(of('0.comment')).toEqual(['', '301']);
    expect([api.SetValue('cmi.comments_from_lms.0.comment', 'x'), api.GetLastError()]).toEqual(['false', '404']);
  });

  it('thresholds decide over what content says', async () => {
    const course = await playing(
      one({
        threshold: { completedByMeasure: true, minProgressMeasure: 0.8 },
        objectives: [objective({ satisfiedByMeasure: true, minMeasure: 0.6 })],
      }),
    );
    course.says(
      {
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.progress_measure': '0.7',
        'cmi.score.scaled': '0.5',
      },
      false,
    );
    expect(course.api.GetValue('cmi.completion_status')).toBe('incomplete');
    expect(course.api.GetValue('cmi.success_status')).toBe('failed');
    course.api.SetValue('cmi.progress_measure', '0.8');
    course.api.SetValue('cmi.score.scaled', '0.6');
    course.api.Terminate('');
    expect(course.last.course).toMatchObject({ completion: 'completed', success: 'passed', scaled: 0.6 });
  });

  it('interactions, comments and objectives come back whole when it is resumed', async () => {
    const course = await playing(one());
    const said = {
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.correct_responses.0.pattern': 'a[,]b',
      'cmi.interactions.0.learner_response': 'a',
      'cmi.interactions.0.result': 'incorrect',
      'cmi.interactions.0.latency': 'PT5S',
      'cmi.objectives.0.id': 'own',
      'cmi.objectives.0.score.scaled': '0.25',
      'cmi.objectives.0.progress_measure': '0.5',
      'cmi.comments_from_learner.0.comment': 'Uklart',
      'cmi.location': 'side 3',
      'cmi.suspend_data': 'x'.repeat(64_000),
      'cmi.learner_preference.audio_level': '0.4',
    };
    course.says({ ...said, 'cmi.session_time': 'PT2M', 'cmi.exit': 'suspend' });
    await course.run.leave();
    expect(course.last.ended).toBe('suspended');
    await course.reopen();
    expect(course.shown).toEqual(['a.html', 'a.html']);
    const { api } = course;
    api.Initialize('');
    expect([api.GetValue('cmi.entry'), api.GetValue('cmi.total_time')]).toEqual(['resume', 'PT2M']);
    for (const [element, value] of Object.entries(said)) expect(api.GetValue(element)).toBe(value);
    api.SetValue('cmi.session_time', 'PT3M');
    api.Terminate('');
    expect(course.last.activity?.seconds).toBe(300);
  });

  it('a new attempt begins anew, but not the learner’s preferences, nor the time', async () => {
    const course = await playing(two());
    course.says({
      'cmi.location': 'side 3',
      'cmi.session_time': 'PT1M',
      'cmi.learner_preference.audio_level': '0.4',
      'cmi.exit': 'normal',
    });
    await course.run.navigate('continue');
    await course.run.navigate('previous');
    const { api } = course;
    api.Initialize('');
    expect([api.GetValue('cmi.entry'), api.GetValue('cmi.location'), api.GetValue('cmi.total_time')]).toEqual([
      'ab-initio',
      '',
      'PT0S',
    ]);
    expect(api.GetValue('cmi.learner_preference.audio_level')).toBe('0.4');
    api.SetValue('cmi.session_time', 'PT30S');
    api.Terminate('');
    expect(course.last.activity?.seconds).toBe(90);
  });

  it('content that tells no time is timed by the clock', async () => {
    const course = await playing(one());
    course.says({}, false);
    course.time = 45_000;
    course.api.Terminate('');
    course.time = 99_000;
    expect(course.last.activity?.seconds).toBe(45);
  });

  it('shared data (adl.data) goes from one activity to another, as far as each may', async () => {
    const share = (read: boolean, write: boolean) => ({ more: { sharedData: [{ target: 'com.x.d', read, write }] } });
    const course = await playing(
      scorm2004(
        flowing(
          'course',
          {},
          item('a', share(true, true)),
          item('b', share(true, false)),
          item('c', share(false, true)),
        ),
      ),
    );
    course.says({ 'adl.data.0.store': 'fra a' });
    await course.run.navigate('continue');
    course.api.Initialize('');
    expect([
      course.api.GetValue('adl.data._count'),
      course.api.GetValue('adl.data.0.id'),
      course.api.GetValue('adl.data.0.store'),
    ]).toEqual(['1', 'com.x.d', 'fra a']);
    expect([course.api.SetValue('adl.data.0.store', 'b'), course.api.GetLastError()]).toEqual(['false', '404']);
    course.api.Terminate('');
    await course.run.navigate('continue');
    course.api.Initialize('');
    expect([course.api.GetValue('adl.data.0.store'), course.api.GetLastError()]).toEqual(['', '405']);
  });
});

describe('SN 5.6: navigation by content', () => {
  it('is carried out after Terminate', async () => {
    const course = await playing(two());
    course.says({ 'cmi.completion_status': 'completed', 'adl.nav.request': 'continue' });
    expect(course.at).toBe('a');
    await course.settled();
    expect(course.at).toBe('b');
    course.says({ 'cmi.completion_status': 'completed', 'adl.nav.request': 'exitAll' });
    await course.settled();
    expect(course.run.handle.state().isEnded).toBe(true);
    expect(course.last).toMatchObject({ ended: 'normal', course: { completion: 'completed' } });
  });

  it('choice and jump name their target', async () => {
    const course = await playing(scorm2004(flowing('course', {}, item('a'), item('b'), item('m.c_1-x'))));
    course.says({ 'adl.nav.request': '{target=m.c_1-x}choice' });
    await course.settled();
    expect(course.at).toBe('m.c_1-x');
    course.says({ 'adl.nav.request': '{target=a}jump' });
    await course.settled();
    expect(course.at).toBe('a');
  });

  it('Terminate alone takes nothing away: the learner decides (SN 5.4)', async () => {
    const course = await playing(two());
    course.says({ 'cmi.completion_status': 'completed' });
    await course.settled();
    expect(course.at).toBe('a');
    expect(course.run.view().phase).toBe('shown');
  });

  it('what the learner asked for comes before what the content asks for', async () => {
    const course = await playing(scorm2004(flowing('course', {}, item('a'), item('b'), item('c'))));
    await course.run.navigate('continue');
    course.onUnload = () => void course.says({ 'adl.nav.request': 'continue' });
    await course.run.navigate('previous');
    await course.settled();
    expect(course.at).toBe('a');
  });

  it('content stays where there is nowhere to go', async () => {
    const course = await playing(
      scorm2004(flowing('course', {}, item('a'), item('b', { pre: [when('disabled', 'always')] }))),
    );
    course.says({ 'adl.nav.request': '{target=b}choice' });
    await course.settled();
    expect([course.at, course.run.view().phase, course.run.view().wasDenied]).toEqual(['a', 'shown', true]);
  });

  it('suspendAll and exit = suspend: what comes next time', async () => {
    const course = await playing(two());
    course.says({ 'cmi.location': '7', 'adl.nav.request': 'suspendAll' });
    await course.settled();
    expect(course.last.ended).toBe('suspended');
    await course.reopen();
    course.api.Initialize('');
    expect([course.api.GetValue('cmi.entry'), course.api.GetValue('cmi.location')]).toEqual(['resume', '7']);
  });

  it.each(['logout', 'time-out'])('cmi.exit = %s ends the course instead of what was asked for', async (exit) => {
    const course = await playing(two());
    course.says({ 'cmi.exit': exit, 'adl.nav.request': 'continue' });
    await course.settled();
    expect(course.run.handle.state().isEnded).toBe(true);
    expect(course.last.ended).toBe('normal');
  });

  it('adl.nav.request_valid answers from the sequencing as it stands', async () => {
    const course = await playing(
      scorm2004(
        flowing(
          'course',
          {},
          item('a'),
          item('b', {
            pre: [when('disabled', { condition: 'satisfied', not: true, objective: 'r' })],
            objectives: [
              objective(),
              objective({ id: 'r', isPrimary: false, maps: [mapTo('g', { readSatisfied: true })] }),
            ],
          }),
          item('c', { pre: [when('hiddenFromChoice', 'always')] }),
        ),
      ),
    );
    const { api } = course;
    api.Initialize('');
    const of = (element: string) => [api.GetValue(`adl.nav.request_valid.${element}`), api.GetLastError()];
    expect(of('continue')).toEqual(['true', '0']);
    expect(of('previous')).toEqual(['false', '0']);
    expect(of('choice.{target=c}')).toEqual(['false', '0']);
    expect(of('jump.{target=c}')).toEqual(['true', '0']);
    expect(of('choice.{target=nowhere}')).toEqual(['false', '0']);
  });

  it('request_valid tells apart what may be chosen from what may be jumped to', async () => {
    const always = (...actions: string[]) => ({ pre: actions.map((action) => when(action, 'always')) });
    const { api } = await playing(
      scorm2004(
        flowing(
          'course',
          {},
          item('a'),
          item('disabled', always('disabled')),
          item('hidden', always('hiddenFromChoice')),
          item('both', always('hiddenFromChoice', 'disabled')),
          flowing('m', always('disabled'), item('below')),
        ),
      ),
    );
    api.Initialize('');
    const of = (kind: string) =>
      ['disabled', 'hidden', 'both', 'below'].map((id) => api.GetValue(`adl.nav.request_valid.${kind}.{target=${id}}`));
    expect(of('choice')).toEqual(['false', 'false', 'false', 'false']);
    expect(of('jump')).toEqual(['false', 'true', 'false', 'false']);
  });

  it('abandon keeps nothing of what content said', async () => {
    const course = await playing(two());
    course.says({ 'cmi.completion_status': 'completed', 'cmi.score.scaled': '1', 'adl.nav.request': 'abandonAll' });
    await course.settled();
    expect(course.last.course).toMatchObject({ completion: 'incomplete', scaled: null });
  });
});

describe('what is kept, and when', () => {
  it('content that ends in its last moment is kept', async () => {
    const course = await playing(two());
    course.says({ 'cmi.completion_status': 'completed' }, false);
    course.onUnload = () => {
      course.api.SetValue('cmi.score.scaled', '0.9');
      course.api.Terminate('');
    };
    await course.run.navigate('continue');
    expect(course.run.handle.state().activities.a).toMatchObject({ completion: 'completed', scaled: 0.9 });
  });

  it('content that never ends is ended with what it last said', async () => {
    const course = await playing(two());
    course.says({ 'cmi.completion_status': 'completed', 'cmi.score.raw': '7', 'cmi.score.scaled': '0.7' }, false);
    const { api } = course;
    await course.run.navigate('continue');
    expect(course.run.handle.state().activities.a).toMatchObject({ completion: 'completed', raw: 7 });
    expect(api.GetValue('cmi.location')).toBe('');
    expect(api.GetLastError()).toBe('123');
  });

  it('the window that is cut off loses only what came after the last commit', async () => {
    const course = await playing(two());
    course.says({ 'cmi.location': '3', 'cmi.completion_status': 'incomplete' }, false);
    expect(course.api.Commit('')).toBe('true');
    course.api.SetValue('cmi.location', '4');
    await course.reopen();
    course.api.Initialize('');
    expect([course.api.GetValue('cmi.entry'), course.api.GetValue('cmi.location')]).toEqual(['resume', '3']);
  });

  it('the page keeps by itself what content did not commit', async () => {
    const course = await playing(two());
    const before = course.commits.length;
    course.run.autosave();
    expect(course.commits).toHaveLength(before);
    course.says({ 'cmi.location': '3' }, false);
    course.run.autosave();
    course.run.autosave();
    await course.reopen();
    course.api.Initialize('');
    expect(course.api.GetValue('cmi.location')).toBe('3');
  });

  it('a commit that is refused is told to content and learner, and tried again', async () => {
    const course = await playing(two());
    course.refusal = 'locked';
    course.says({ 'cmi.location': '3' }, false);
    expect([course.api.Commit(''), course.api.GetLastError()]).toEqual(['false', '391']);
    expect([course.api.Terminate(''), course.api.GetLastError()]).toEqual(['false', '111']);
    expect(course.run.view().refused).toBe('locked');
    course.refusal = '';
    course.run.keepAgain();
    expect(course.run.view().refused).toBe('');
    expect([course.api.Terminate(''), course.api.GetLastError()]).toEqual(['true', '0']);
  });

  it('an asset is done once it was seen', async () => {
    const course = await playing(
      scorm2004(flowing('course', {}, item('a', { more: { kind: 'asset' } }), item('b', { more: { kind: 'asset' } }))),
    );
    await course.run.navigate('continue');
    await course.run.navigate('continue');
    expect(course.last).toMatchObject({ ended: 'normal', course: { completion: 'completed', success: 'passed' } });
  });

  it('objectives and data that outlive the attempt go out and come back', async () => {
    const model = () =>
      scorm2004(
        flowing(
          'course',
          {},
          item('a', {
            objectives: [
              objective({
                id: 'o',
                maps: [
                  mapTo('g', { writeSatisfied: true, readSatisfied: true, writeMeasure: true, readMeasure: true }),
                ],
              }),
            ],
            more: { sharedData: [{ target: 'd', read: true, write: true }] },
          }),
        ),
        { objectivesGlobalToSystem: true, sharedDataGlobalToSystem: true },
      );
    const course = await playing(model());
    course.says({ 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.5', 'adl.data.0.store': 'hej' });
    await course.run.navigate('exitAll');
    const { globals } = course.last;
    expect(Object.keys(globals).sort()).toEqual(['data:d', 'objective:g']);
    const again = await playing(model(), globals);
    again.api.Initialize('');
    expect([
      again.api.GetValue('cmi.objectives.0.success_status'),
      again.api.GetValue('cmi.objectives.0.score.scaled'),
      again.api.GetValue('adl.data.0.store'),
    ]).toEqual(['passed', '0.5', 'hej']);
  });

  it('the learner leaves: suspended, and nothing can be said any more', async () => {
    const course = await playing(two());
    course.says({ 'cmi.location': '5' }, false);
    await course.run.leave();
    expect(course.last.ended).toBe('suspended');
    expect(course.run.handle.state()).toMatchObject({ isEnded: true, requests: [], choices: [] });
    expect(await course.run.navigate('continue')).toBe(false);
    await course.reopen();
    course.api.Initialize('');
    expect(course.api.GetValue('cmi.location')).toBe('5');
  });
});

describe('RTE 4.2.14, 4.2.20: the time that is allowed', () => {
  const timed = (timeLimitAction: string, content: Parameters<typeof item>[1] = {}) =>
    scorm2004(
      flowing('course', {}, item('a', { ...content, more: { maxTimeAllowed: 'PT10M', timeLimitAction } }), item('b')),
    );
  const past = async (timeLimitAction: string, seconds: number) => {
    const course = await playing(timed(timeLimitAction));
    course.says({ 'cmi.completion_status': 'incomplete', 'cmi.location': '4' }, false);
    course.time = seconds * 1000;
    course.run.keepTime();
    await course.settled();
    return course;
  };
  const seen = ({ run }: Awaited<ReturnType<typeof past>>) => [run.view().phase, run.view().time];

  it('content has it to itself, and a moment to end in its own way', async () => {
    expect(seen(await past('exit,message', 599))).toEqual(['shown', '']);
    expect(seen(await past('exit,message', 605))).toEqual(['shown', 'up']);
  });

  it.each([
    ['exit,message', 'between', 'ended'],
    ['exit,no message', 'between', ''],
    ['continue,message', 'shown', 'up'],
    ['continue,no message', 'shown', ''],
    ['', 'shown', ''],
  ])('%s: %s, %s', async (action, phase, time) => {
    const course = await past(action, 700);
    expect(seen(course)).toEqual([phase, time]);
    expect(course.run.handle.state().activities.a).toMatchObject({ completion: 'incomplete' });
  });

  it('goes on counting when it is resumed, and begins anew with a new attempt', async () => {
    const course = await playing(timed('exit,message'));
    course.says({ 'cmi.exit': 'suspend' }, false);
    course.time = 400_000;
    await course.run.leave();
    await course.reopen();
    course.says({ 'cmi.exit': 'suspend' }, false);
    course.time = 700_000;
    course.run.keepTime();
    await course.settled();
    expect(seen(course)).toEqual(['between', 'ended']);
    // Its time was used up: it is not gone on with, though the content asked to be.
    await course.run.choose('a');
    course.api.Initialize('');
    expect([course.api.GetValue('cmi.entry'), ...seen(course)]).toEqual(['ab-initio', 'shown', '']);
  });

  it('content that ended in time is left alone', async () => {
    const course = await playing(timed('exit,message'));
    course.says({ 'cmi.completion_status': 'completed' });
    course.time = 700_000;
    course.run.keepTime();
    await course.settled();
    expect(seen(course)).toEqual(['shown', '']);
  });
});

describe('a course without flow', () => {
  it('begins with its contents', async () => {
    const course = await playing(scorm2004(item('course', {}, [item('a'), item('b')])));
    expect(course.run.view()).toMatchObject({ phase: 'between', hasToc: true, canGoOn: false });
    expect(await course.run.choose('b')).toBe(true);
    expect(course.shown).toEqual(['b.html']);
    expect(await course.run.navigate('exit')).toBe(true);
    expect(course.run.view().phase).toBe('between');
  });
});
