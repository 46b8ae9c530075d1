/**
 * The project's own cmi5 package: a block of two units, one that is read and one with a quiz and a mastery score. The
 * pages speak to the record store with plain fetch calls. `hostile.html` tries what no unit may.
 */
import type { Cmi5Model } from '../../../shared/learning/package-model.ts';
import type { PackagePart } from './put-package.ts';

const COURSE = 'https://pejling.example/kurser/brand';
export const READ = `${COURSE}/laes`;
export const QUIZ = `${COURSE}/quiz`;
export const BLOCK = `${COURSE}/blok`;
export const HOSTILE = `${COURSE}/fjendtlig`;

const text = (name: string, words: string): string =>
  `<${name}><langstring lang="da-DK">${words}</langstring></${name}>`;

const MANIFEST = `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${COURSE}">${text('title', 'Brand på arbejdspladsen')}${text('description', 'Læs, og tag prøven.')}</course>
  <block id="${BLOCK}">${text('title', 'Når alarmen går')}${text('description', 'To dele')}
    <au id="${READ}" moveOn="Completed" launchMethod="OwnWindow">${text('title', 'Læs om alarmen')}${text('description', 'En side')}
      <url>laes/index.html?side=1#top</url><entitlementKey>nøgle-1</entitlementKey></au>
    <au id="${QUIZ}" moveOn="CompletedAndPassed" masteryScore="0.8">${text('title', 'Prøve')}${text('description', 'To spørgsmål')}
      <url>quiz/index.html</url><launchParameters>{"tid":10}</launchParameters></au>
  </block>
</courseStructure>`;

const SCRIPT = `
'use strict';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/';
const VERB = 'http://adlnet.gov/expapi/verbs/';
const given = new URLSearchParams(location.search);
const endpoint = given.get('endpoint');
const actor = JSON.parse(given.get('actor'));
const registration = given.get('registration');
const activityId = given.get('activityId');
let token = '', data = null;
const begun = Date.now();
const show = (words) => { const li = document.createElement('li'); li.textContent = words; document.getElementById('log').prepend(li); };
async function call(method, path, { query = {}, body, headers = {} } = {}) {
  const address = endpoint + path + (Object.keys(query).length ? '?' + new URLSearchParams(query) : '');
  const answer = await fetch(address, {
    method,
    headers: { 'X-Experience-API-Version': '1.0.3', Authorization: 'Basic ' + token, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const words = await answer.text();
  return { status: answer.status, words, etag: answer.headers.get('etag') };
}
function statement(verb, { result, moveOn = false, mastery = false, defined = true } = {}) {
  const context = structuredClone(data.contextTemplate);
  context.registration = registration;
  context.contextActivities.category = [
    ...(defined ? [{ id: CMI5 + 'categories/cmi5' }] : []), ...(moveOn ? [{ id: CMI5 + 'categories/moveon' }] : [])];
  if (mastery) context.extensions[CMI5 + 'extensions/masteryscore'] = data.masteryScore;
  return { id: crypto.randomUUID(), actor, verb: { id: verb.includes(':') ? verb : VERB + verb }, object: { id: activityId },
    ...(result ? { result } : {}), context, timestamp: new Date().toISOString() };
}
const span = () => 'PT' + ((Date.now() - begun) / 1000).toFixed(2) + 'S';
async function say(verb, more) {
  const one = statement(verb, more);
  const { status } = await call('PUT', 'statements', { query: { statementId: one.id }, body: one });
  show(verb + ': ' + status);
  return status;
}
const state = (stateId) => ({ activityId, agent: JSON.stringify(actor), registration, stateId });
async function start() {
  const fetched = await (await fetch(given.get('fetch'), { method: 'POST' })).json();
  token = fetched['auth-token'];
  data = JSON.parse((await call('GET', 'activities/state', { query: state('LMS.LaunchData') })).words);
  await call('GET', 'agents/profile', { query: { agent: JSON.stringify(actor), profileId: 'cmi5LearnerPreferences' } });
  await say('initialized');
  document.body.dataset.ready = data.launchMode;
}
const does = {
  read: () => say('completed', { result: { completion: true, duration: span() }, moveOn: true }),
  remember: async () => show('gemt: ' + (await call('PUT', 'activities/state', { query: state('sted'), body: { side: 2 } })).status),
  submit: async () => {
    const right = [...document.querySelectorAll('input:checked')].filter((one) => one.value === 'ja').length;
    const scaled = right / 2;
    const isPassed = scaled >= data.masteryScore;
    await say(isPassed ? 'passed' : 'failed', { moveOn: true, mastery: true,
      result: { success: isPassed, duration: span(), score: { scaled, raw: right, min: 0, max: 2 } } });
    if (isPassed) await does.read();
    document.body.dataset.judged = String(isPassed);
  },
  end: async () => {
    await say('terminated', { result: { duration: span() } });
    location.href = data.returnURL;
  },
};
for (const button of document.querySelectorAll('button')) button.onclick = () => void does[button.id]();
window.unit = { call, statement, say, state, start, given, actor, get data() { return data; } };
if (document.body.dataset.waits === undefined) void start();
`;

const page = (title: string, body: string, more = ''): string => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem;max-width:40rem}button{font:inherit;padding:.4rem 1rem;margin:.5rem .5rem .5rem 0}</style></head>
<body ${more}><h1>${title}</h1>${body}<p><button id="end">Slut og tilbage</button></p><ol id="log"></ol><script src="../unit.js"></script></body></html>`;

const question = (name: string, words: string): string =>
  `<fieldset><legend>${words}</legend><label><input type="radio" name="${name}" value="ja"> Ja</label> <label><input type="radio" name="${name}" value="nej"> Nej</label></fieldset>`;

const PAGES: readonly PackagePart[] = [
  {
    name: 'laes/index.html',
    data: page(
      'Når alarmen går',
      '<p>Gå ud. Tag ikke elevatoren. Mød ved flaget.</p><p><button id="remember">Husk stedet</button><button id="read">Jeg har læst det</button></p>',
    ),
  },
  {
    name: 'quiz/index.html',
    data: page(
      'Prøve',
      `${question('a', 'Går du ud, når alarmen går?')}${question('b', 'Mødes I ved flaget?')}<p><button id="submit">Svar</button></p>`,
    ),
  },
  { name: 'unit.js', data: SCRIPT },
];

/** As a zip is made of. */
export const cmi5Parts: readonly PackagePart[] = [{ name: 'cmi5.xml', data: MANIFEST }, ...PAGES];

const unit = (id: string, title: string, url: string): Cmi5Model['aus'][number] => ({
  id,
  title,
  url,
  launchMethod: 'AnyWindow',
  moveOn: 'CompletedAndPassed',
  masteryScore: 0.8,
  launchParameters: '',
  entitlementKey: '',
  blocks: [],
});

/** As the import reads it. */
export const cmi5Model: Cmi5Model = {
  standard: 'cmi5',
  courseId: COURSE,
  title: 'Brand på arbejdspladsen',
  blocks: [{ id: BLOCK, title: 'Når alarmen går' }],
  aus: [
    {
      ...unit(READ, 'Læs om alarmen', 'laes/index.html?side=1#top'),
      moveOn: 'Completed',
      masteryScore: null,
      launchMethod: 'OwnWindow',
      entitlementKey: 'nøgle-1',
      blocks: [BLOCK],
    },
    { ...unit(QUIZ, 'Prøve', 'quiz/index.html'), launchParameters: '{"tid":10}', blocks: [BLOCK] },
  ],
};

export const hostileCmi5: Cmi5Model = {
  standard: 'cmi5',
  courseId: COURSE,
  title: 'Fjendtligt cmi5-kursus',
  blocks: [],
  aus: [unit(HOSTILE, 'Fjendtlig del', 'laes/fjendtlig.html'), unit(QUIZ, 'Prøve', 'quiz/index.html')],
};

/** What each try was answered: a status, or several with how often. */
const TRIES = `
{
const { call, statement, say, state, actor } = window.unit;
const put = async (one) => (await call('PUT', 'statements', { query: { statementId: one.id }, body: one })).status;
const other = { objectType: 'Agent', account: { homePage: actor.account.homePage, name: 'en-anden' } };
const change = (verb, alter) => { const one = statement(verb, { defined: false }); alter(one); return put(one); };
const answered = 'http://adlnet.gov/expapi/verbs/answered';
const tries = {
  initializedAgain: () => say('initialized'),
  otherActor: () => change(answered, (one) => { one.actor = other; }),
  otherRegistration: () => change(answered, (one) => { one.context.registration = crypto.randomUUID(); }),
  otherSession: () => change(answered, (one) => { for (const key in one.context.extensions) one.context.extensions[key] = 'x'; }),
  voiding: () => change('http://adlnet.gov/expapi/verbs/voided', (one) => { one.object = { objectType: 'StatementRef', id: crypto.randomUUID() }; }),
  satisfied: () => say('https://w3id.org/xapi/adl/verbs/satisfied'),
  tooGood: () => say('passed', { moveOn: true, mastery: true, result: { success: true, duration: 'PT1S', score: { scaled: 0.5 } } }),
  malformed: async () => (await call('POST', 'statements', { body: '{"actor":' })).status,
  nested: async () => (await call('POST', 'statements', { body: '['.repeat(120000) + ']'.repeat(120000) })).status,
  otherState: async () => (await call('GET', 'activities/state', { query: { ...state('x'), agent: JSON.stringify(other) } })).status,
  launchData: async () => (await call('PUT', 'activities/state', { query: state('LMS.LaunchData'), body: {} })).status,
  noToken: async () => (await call('GET', 'statements', { headers: { Authorization: 'Basic eA==' } })).status,
  noVersion: async () => (await call('GET', 'statements', { headers: { 'X-Experience-API-Version': '2.0' } })).status,
  tokenAgain: async () => (await (await fetch(window.unit.given.get('fetch'), { method: 'POST' })).json())['error-code'],
  leave: async () => (await fetch('/lrs/player/leave', { method: 'POST' })).status,
  commit: async () => (await (await fetch('/api/commit', { method: 'POST', body: JSON.stringify({ n: 999, activityId: null, cmi: null,
    activity: null, course: { completion: 'completed', success: 'passed', scaled: 1, raw: 1, min: 0, max: 1, progress: 1, seconds: 1 },
    sequencing: null, globals: {}, ended: 'normal' }) })).json()).why,
  largeStatement: () => change(answered, (one) => { one.result = { response: 'x'.repeat(70000) }; }),
  largeDocument: async () => (await call('PUT', 'activities/state', { query: state('stor'), body: JSON.stringify('x'.repeat(300000)) })).status,
  huge: async () => (await call('PUT', 'activities/state', { query: state('stor'), body: 'x'.repeat(5000000) })).status,
};
window.hostile = async () => {
  await window.ready;
  const results = {};
  for (const [name, go] of Object.entries(tries)) {
    results[name] = await go().catch((error) => 'failed ' + error.message);
    await new Promise((on) => setTimeout(on, 250));
  }
  return results;
};
window.flood = async () => {
  const statuses = await Promise.all(Array.from({ length: 300 }, () => say(answered, { defined: false })));
  const counted = {};
  for (const status of statuses) counted[status] = (counted[status] ?? 0) + 1;
  return counted;
};
}`;

export const hostileCmi5Parts: readonly PackagePart[] = [
  ...PAGES,
  {
    name: 'laes/fjendtlig.html',
    data: page('Fjendtlig', '<p>Prøver alt.</p>', 'data-waits').replace(
      '</body>',
      `<script>window.ready = unit.start();</script><script>${TRIES}</script></body>`,
    ),
  },
];
