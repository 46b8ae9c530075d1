/**
 * A page that speaks SCORM by buttons, so that a person and a script can make it say anything. One page for both
 * versions: which it is follows from what it finds. What it is called stands in its address (`?Hygiejne`).
 */
import type { PackagePart } from './put-package.ts';

const SCRIPT = `
(function () {
  var api = null, is2004 = false, isOpen = false, from = Date.now();
  for (var w = window, i = 0; !api && i < 20; i += 1, w = w.parent) {
    try { if (w.API_1484_11) { api = w.API_1484_11; is2004 = true; } else if (w.API) api = w.API; } catch (e) { break; }
    if (w === w.parent) break;
  }
  function say(text) { var p = document.createElement('li'); p.textContent = text; document.getElementById('log').prepend(p); }
  function set(name12, name2004, value) {
    var name = is2004 ? name2004 : name12;
    if (!api || !name) return;
    var done = is2004 ? api.SetValue(name, value) : api.LMSSetValue(name, value);
    say(name + ' = ' + value + ': ' + done + ' (' + (is2004 ? api.GetLastError() : api.LMSGetLastError()) + ')');
  }
  function get(name12, name2004) { return is2004 ? api.GetValue(name2004) : api.LMSGetValue(name12); }
  function two(n) { return (n < 10 ? '0' : '') + n; }
  function time() {
    var s = Math.max(1, Math.round((Date.now() - from) / 1000));
    set('cmi.core.session_time', 'cmi.session_time', is2004 ? 'PT' + s + 'S' : '00:' + two(Math.floor(s / 60) % 60) + ':' + two(s % 60));
  }
  function end() {
    if (!isOpen) return;
    time();
    isOpen = false;
    say('slut: ' + (is2004 ? api.Terminate('') : api.LMSFinish('')));
  }
  var page = 1;
  function turn(to) { page = to; document.getElementById('page').textContent = 'Side ' + page; }
  var does = {
    next: function () { turn(page + 1); set('cmi.core.lesson_location', 'cmi.location', String(page)); },
    incomplete: function () { set('cmi.core.lesson_status', 'cmi.completion_status', 'incomplete'); },
    completed: function () { set('cmi.core.lesson_status', 'cmi.completion_status', 'completed'); },
    passed: function () { if (is2004) set('', 'cmi.completion_status', 'completed'); set('cmi.core.lesson_status', 'cmi.success_status', 'passed'); },
    failed: function () { if (is2004) set('', 'cmi.completion_status', 'completed'); set('cmi.core.lesson_status', 'cmi.success_status', 'failed'); },
    good: function () { set('cmi.core.score.max', 'cmi.score.max', '100'); set('cmi.core.score.min', 'cmi.score.min', '0'); set('cmi.core.score.raw', 'cmi.score.raw', '90'); set('', 'cmi.score.scaled', '0.9'); },
    bad: function () { set('cmi.core.score.max', 'cmi.score.max', '100'); set('cmi.core.score.min', 'cmi.score.min', '0'); set('cmi.core.score.raw', 'cmi.score.raw', '40'); set('', 'cmi.score.scaled', '0.4'); },
    answer: function () {
      var n = get('cmi.interactions._count', 'cmi.interactions._count');
      set('cmi.interactions.' + n + '.id', 'cmi.interactions.' + n + '.id', 'spm' + n);
      set('cmi.interactions.' + n + '.type', 'cmi.interactions.' + n + '.type', 'choice');
      set('cmi.interactions.' + n + '.student_response', 'cmi.interactions.' + n + '.learner_response', 'a');
      set('cmi.interactions.' + n + '.result', 'cmi.interactions.' + n + '.result', 'correct');
    },
    knows1: function () { objective('maal1', 'passed'); },
    knows2: function () { objective('maal2', 'passed'); },
    lacks1: function () { objective('maal1', 'failed'); },
    lacks2: function () { objective('maal2', 'failed'); },
    suspend: function () { set('cmi.core.exit', 'cmi.exit', 'suspend'); },
    commit: function () { say('gemt: ' + (is2004 ? api.Commit('') : api.LMSCommit(''))); },
    end: end,
    onward: function () { set('', 'adl.nav.request', 'continue'); end(); },
    back: function () { set('', 'adl.nav.request', 'previous'); end(); },
    finish: function () { set('', 'adl.nav.request', 'exitAll'); end(); },
    later: function () { does.suspend(); set('', 'adl.nav.request', 'suspendAll'); end(); }
  };
  function objective(id, status) {
    if (!is2004) return;
    var n = Number(api.GetValue('cmi.objectives._count'));
    for (var i = 0; i < n; i += 1) {
      if (api.GetValue('cmi.objectives.' + i + '.id') === id) { set('', 'cmi.objectives.' + i + '.success_status', status); return; }
    }
  }
  var words = { next: 'Næste side', incomplete: 'I gang', completed: 'Gennemført', passed: 'Bestået', failed: 'Ikke bestået', good: '90 point', bad: '40 point', answer: 'Svar på spørgsmål', knows1: 'Kan mål 1', lacks1: 'Kan ikke mål 1', knows2: 'Kan mål 2', lacks2: 'Kan ikke mål 2', suspend: 'Fortsæt senere', commit: 'Gem', end: 'Slut', onward: 'Slut og videre', back: 'Slut og tilbage', finish: 'Slut på kurset', later: 'Gem og luk kurset' };
  document.getElementById('name').textContent = decodeURIComponent(location.search.slice(1)) || 'Side';
  Object.keys(words).forEach(function (id) {
    var button = document.createElement('button');
    button.id = id; button.type = 'button'; button.textContent = words[id]; button.onclick = does[id];
    document.getElementById('buttons').append(button);
  });
  if (api) {
    isOpen = (is2004 ? api.Initialize('') : api.LMSInitialize('')) === 'true';
    say('begyndt: ' + isOpen + ', ' + get('cmi.core.entry', 'cmi.entry') + ', ' + get('cmi.core.student_name', 'cmi.learner_name'));
    turn(Number(get('cmi.core.lesson_location', 'cmi.location')) || 1);
    document.body.dataset.entry = get('cmi.core.entry', 'cmi.entry');
    window.addEventListener('pagehide', end);
  }
})();
`;

const PAGE = `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>SCO</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem}button{margin:.2rem;padding:.4rem .8rem}ul{color:#444}</style></head>
<body><h1 id="name"></h1><p id="page"></p><div id="buttons"></div><ul id="log"></ul><script src="sco.js"></script></body>
</html>
`;

const ASSET = `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Vejledning</title></head>
<body><h1>Vejledning</h1><p>En side, der ikke siger noget til kursusvinduet.</p></body></html>
`;

/** The files that the packages of the project share. */
export const PAGES: readonly PackagePart[] = [
  { name: 'sco.html', data: PAGE },
  { name: 'sco.js', data: SCRIPT },
  { name: 'vejledning.html', data: ASSET },
];
