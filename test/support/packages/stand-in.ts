/**
 * The least of a player, put into the course window by a test that is about the window and not about the player: it
 * speaks the page's protocol, offers SCORM 1.2 and shows the course in a frame. The page's own player may come before
 * it or after it: what that one would put in the window's place is not taken.
 */
export const STAND_IN = `(async () => {
  const launch = await (await fetch('/api/launch')).json();
  // Beyond whatever the page itself may have said before it was replaced.
  let n = launch.attempt.lastCommit + 1000;
  const cmi = { ...(launch.activities.sco ? launch.activities.sco.cmi : {}) };
  const standing = () => {
    const status = cmi['cmi.core.lesson_status'] || '';
    const raw = cmi['cmi.core.score.raw'] === undefined ? null : Number(cmi['cmi.core.score.raw']);
    return {
      completion: ['passed', 'completed', 'failed'].includes(status) ? 'completed' : 'incomplete',
      success: status === 'passed' || status === 'failed' ? status : 'unknown',
      scaled: raw === null ? null : raw / 100, raw, min: 0, max: 100, progress: null, seconds: 90,
    };
  };
  const commit = (ended) => {
    const q = new XMLHttpRequest();
    q.open('POST', '/api/commit', false);
    const course = standing();
    q.send(JSON.stringify({ n: ++n, activityId: 'sco', cmi, activity: course, course, sequencing: null, globals: {}, ended }));
    return (window.lastAnswer = JSON.parse(q.responseText)).ok;
  };
  const put = (name, value) => Object.defineProperty(window, name, { get: () => value, set: () => {} });
  put('API', {
    LMSInitialize: () => 'true',
    LMSGetValue: (name) => String(cmi[name] ?? ''),
    LMSSetValue: (name, value) => { cmi[name] = String(value); return 'true'; },
    LMSCommit: () => String(commit('no')),
    LMSFinish: () => String(commit(cmi['cmi.core.exit'] === 'suspend' ? 'suspended' : 'normal')),
    LMSGetLastError: () => '0',
  });
  const state = () => ({ activityId: 'sco', isReady: true, isEnded: false, requests: [], choices: [], course: standing(), activities: { sco: standing() } });
  put('pejlingPlayer', { state, navigate: async () => false, choose: async () => false, leave: async () => { commit('suspended'); } });
  const frame = document.createElement('iframe');
  frame.src = '/content/' + launch.model.organization.children[0].href;
  const shown = new Promise((resolve) => { frame.onload = resolve; });
  document.body.replaceChildren(frame);
  await shown;
  return { attempt: launch.attempt, learner: launch.learner };
})()`;
