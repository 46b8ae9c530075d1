/**
 * A course that tries to get out: to the network, to the program, to the computer, to other courses, to the disk. Each
 * try says what it got; whatever it gets is a fault. What should arrive nowhere is listened for by the test.
 */
import { makeZip } from '../zips.ts';
import type { PackagePart } from './put-package.ts';

export interface Listening {
  readonly http: number;
  readonly tcp: number;
  readonly udp: number;
}

/** Every try ends with a word: `refused…`, or `GOT …`. */
const tries = ({ http, tcp, udp }: Listening): string => `
const web = 'http://127.0.0.1:${http}';
const refused = (e) => 'refused ' + (e && (e.name || e));
const got = (what) => 'GOT ' + what;
const byEvent = (thing, good, ms = 1500) => new Promise((resolve) => {
  for (const name of good) thing['on' + name] = () => resolve(got(name));
  thing.onerror = () => resolve('refused');
  setTimeout(() => resolve('refused, silent'), ms);
});
const link = (rel, as) => {
  const one = document.createElement('link');
  one.rel = rel; one.href = web + '/link-' + rel; if (as) one.as = as;
  document.head.append(one);
  return 'refused, sent without answer';
};
const navigation = (go) => { try { go(); return 'refused, or it will show'; } catch (e) { return refused(e); } };
const read = (url) => fetch(url).then((r) => r.ok ? got(r.status) : 'refused ' + r.status, refused);
const tries = {
  fetch: () => read(web + '/fetch'),
  fetchNoCors: () => fetch(web + '/no-cors', { mode: 'no-cors' }).then(() => got('opaque'), refused),
  xhr: () => { const q = new XMLHttpRequest(); q.open('GET', web + '/xhr'); const w = byEvent(q, ['load']); q.send(); return w; },
  syncXhr: () => { const q = new XMLHttpRequest(); q.open('GET', web + '/sync', false); q.send(); return got(q.status); },
  webSocket: () => byEvent(new WebSocket('ws://127.0.0.1:${tcp}/ws'), ['open']),
  eventSource: () => byEvent(new EventSource(web + '/events'), ['open']),
  beacon: () => { navigator.sendBeacon(web + '/beacon', 'x'); return 'refused, sent without answer'; },
  webTransport: () => { const t = new WebTransport('https://127.0.0.1:${udp}/'); return t.ready.then(() => got('ready'), refused); },
  image: () => { const i = new Image(); const w = byEvent(i, ['load']); i.src = web + '/image'; return w; },
  css: () => { document.body.style.backgroundImage = 'url(' + web + '/css)'; return 'refused, sent without answer'; },
  font: () => new FontFace('x', 'url(' + web + '/font)').load().then(() => got('font'), refused),
  script: () => { const s = document.createElement('script'); const w = byEvent(s, ['load']); s.src = web + '/script'; document.head.append(s); return w; },
  prefetch: () => link('prefetch'), preconnect: () => link('preconnect'), dnsPrefetch: () => link('dns-prefetch'),
  preload: () => link('preload', 'script'), icon: () => link('icon'), prerender: () => link('prerender'),
  webRtc: async () => {
    const pc = new RTCPeerConnection({ iceServers: [
      { urls: 'stun:127.0.0.1:${udp}' }, { urls: 'turn:127.0.0.1:${tcp}?transport=tcp', username: 'u', credential: 'c' } ] });
    const found = [];
    pc.onicecandidate = (e) => e.candidate && found.push(e.candidate.candidate);
    pc.createDataChannel('x');
    await pc.setLocalDescription(await pc.createOffer());
    await new Promise((go) => setTimeout(go, 1500));
    return found.length ? got(found.length + ' addresses') : 'refused, none found';
  },
  worker: () => new Promise((resolve) => {
    const code = 'fetch("' + web + '/worker").then(() => postMessage("GOT"), () => postMessage("refused"))';
    const w = new Worker(URL.createObjectURL(new Blob([code])));
    w.onmessage = (e) => resolve(e.data); w.onerror = () => resolve('refused'); setTimeout(() => resolve('refused, silent'), 1500);
  }),
  blobFrame: () => new Promise((resolve) => {
    const f = document.createElement('iframe');
    const code = '<script>fetch("' + web + '/blob").then(() => parent.postMessage("GOT blob", "*"), () => parent.postMessage("refused", "*"))</scr' + 'ipt>';
    f.src = URL.createObjectURL(new Blob([code], { type: 'text/html' }));
    addEventListener('message', (e) => resolve(e.data), { once: true });
    document.body.append(f); setTimeout(() => resolve('refused, silent'), 1500);
  }),
  webFrame: () => { const f = document.createElement('iframe'); f.src = web + '/frame'; document.body.append(f); return 'refused, sent without answer'; },
  form: () => { const f = document.createElement('form'); f.action = web + '/form'; f.method = 'post'; f.target = 'inner'; const i = document.createElement('iframe'); i.name = 'inner'; document.body.append(i, f); f.submit(); return 'refused, sent without answer'; },
  open: () => window.open(web + '/open') ? got('a window') : 'refused',
  openBlank: () => window.open('about:blank') ? got('a window') : 'refused',
  top: () => navigation(() => { top.location = web + '/top'; }),
  topBlank: () => navigation(() => { top.location = 'about:blank'; }),
  topContent: () => navigation(() => { top.location = '/content/index.html'; }),
  parentLink: () => navigation(() => { const a = parent.document.createElement('a'); a.href = web + '/parent-link'; parent.document.body.append(a); a.click(); a.remove(); }),
  parentFrame: () => { const f = parent.document.createElement('iframe'); f.src = web + '/parent-frame'; parent.document.body.append(f); setTimeout(() => f.remove(), 300); return 'refused, sent without answer'; },
  parentFetch: () => parent.fetch(web + '/parent-fetch').then((r) => got(r.status), refused),
  parentEval: () => { try { parent.eval('1'); return got('eval'); } catch (e) { return refused(e); } },
  parentScript: () => { const s = parent.document.createElement('script'); const w = byEvent(s, ['load']); s.src = '/content/own.js'; parent.document.head.append(s); return w; },
  opener: () => window.opener || parent.opener ? got('opener') : 'refused',
  above: () => parent.parent === parent ? 'refused, nobody above' : got('a window above'),
  node: () => [window, parent].some((w) => ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname', 'global'].some((n) => typeof w[n] !== 'undefined')) ? got('node') : 'refused',
  bridge: () => [window, parent].some((w) => typeof w.pejling !== 'undefined') ? got('bridge') : 'refused',
  program: () => read('pejling://app/index.html'), print: () => read('pejling://print/print.html'),
  file: () => read('file:///etc/passwd'), chrome: () => read('chrome://version/'),
  otherCourse: () => read('course://' + '0'.repeat(32) + '/content/index.html'),
  serviceWorker: () => navigator.serviceWorker ? navigator.serviceWorker.register('/content/own.js').then(() => got('worker'), refused) : 'refused',
  geolocation: () => new Promise((go) => navigator.geolocation.getCurrentPosition(() => go(got('place')), () => go('refused'))),
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => got('camera'), refused),
  screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => got('screen'), refused),
  notifications: () => Notification.requestPermission().then((a) => a === 'granted' ? got(a) : 'refused ' + a),
  clipboard: () => navigator.clipboard.readText().then(() => got('clipboard'), refused),
  midi: () => navigator.requestMIDIAccess({ sysex: true }).then(() => got('midi'), refused),
  persist: () => navigator.storage.persist().then((p) => p ? got('persist') : 'refused', refused),
  fullscreen: () => document.documentElement.requestFullscreen().then(() => got('fullscreen'), refused),
  pointerLock: () => Promise.resolve(document.body.requestPointerLock()).then(() => document.pointerLockElement ? got('pointer') : 'refused', refused),
  download: () => { const a = document.createElement('a'); a.href = '/content/own.js'; a.download = 'own.js'; document.body.append(a); a.click(); return 'refused, or it will show'; },
  climb1: () => read('/content/..%2fplayer/player.html'), climb2: () => read('/content/%2e%2e/%2e%2e/index.html'),
  climb3: () => read('/content/own.js%00.html'), climb4: () => read('/content/..%5cown.js'),
  climb5: () => read('/player/index.html'), climb6: () => read('/player/..%2f..%2fmain.cjs'),
  climb7: () => read('/content/..%252fown.js'), api: () => read('/api/register'), write: () => fetch('/content/own.js', { method: 'PUT', body: 'x' }).then((r) => r.ok ? got(r.status) : 'refused', refused),
  storageOfBefore: () => { const before = localStorage.getItem('stayed') || document.cookie; localStorage.setItem('stayed', 'yes'); document.cookie = 'stayed=yes; max-age=99999999'; return before ? got('storage') : 'refused'; },
};
const one = async (work) => { try { return String(await work()); } catch (e) { return refused(e); } };
window.results = {};
(async () => {
  for (const [name, work] of Object.entries(tries)) {
    window.results[name] = await Promise.race([one(work), new Promise((go) => setTimeout(() => go('refused, silent'), 4000))]);
  }
  window.isDone = true;
})();
addEventListener('beforeunload', (e) => { e.preventDefault(); e.returnValue = 'stay'; });
`;

/** What it says to the program, to be run one after another in its frame. */
const FLOOD = `
window.flood = async () => {
  const post = (body) => fetch('/api/commit', { method: 'POST', body }).then((r) => r.json());
  const standing = { completion: 'incomplete', success: 'unknown', scaled: null, raw: null, min: null, max: null, progress: null, seconds: 1 };
  const commit = (n, change) => JSON.stringify({ n, activityId: 'sco', cmi: { n }, activity: null, course: standing, sequencing: null, globals: {}, ended: 'no', ...change });
  const said = {};
  said.shapes = [];
  for (const body of ['', '[]', 'null', '{}', '{"n":1}', 'x'.repeat(1000), commit(-1), commit(1.5), commit(1, { attemptId: 'AAAAAAAAAAAAAAAAAAAAAA' }), commit(1, { activityId: 'another' }), commit(1, { course: { ...standing, scaled: 7 } })]) said.shapes.push((await post(body)).why);
  said.huge = (await post(commit(2, { cmi: { suspend_data: 'x'.repeat(2000000) } }))).why;
  said.large = (await post(commit(3, { cmi: { suspend_data: 'x'.repeat(800000) } }))).why;
  said.first = await post(commit(4));
  said.stale = (await post(commit(4))).why;
  const answers = await Promise.all(Array.from({ length: 2000 }, (_, i) => post(commit(10 + i))));
  said.ok = answers.filter((a) => a.ok).length;
  said.tooOften = answers.filter((a) => a.why === 'too_often').length;
  for (let i = 0; i < 300; i++) said.last = await post(commit(10000 + i));
  return said;
};
`;

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Fjendtligt kursus</title></head>
<body><h1>Fjendtligt kursus</h1><script src="flood.js"></script><script src="tries.js"></script></body></html>`;

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="hostile" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="org"><organization identifier="org"><title>Fjendtligt kursus</title>
    <item identifier="sco" identifierref="res"><title>Fjendtligt kursus</title></item></organization></organizations>
  <resources><resource identifier="res" type="webcontent" adlcp:scormtype="sco" href="index.html">
    <file href="index.html"/><file href="tries.js"/><file href="flood.js"/><file href="own.js"/></resource></resources>
</manifest>`;

export const hostileParts = (listening: Listening): PackagePart[] => [
  { name: 'imsmanifest.xml', data: MANIFEST },
  { name: 'index.html', data: PAGE },
  { name: 'tries.js', data: tries(listening) },
  { name: 'flood.js', data: FLOOD },
  { name: 'own.js', data: 'window.wasRun = true;' },
];

export const hostileZip = (listening: Listening): Buffer => makeZip(hostileParts(listening));
