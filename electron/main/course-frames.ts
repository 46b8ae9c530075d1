/** Scripts that the terminal's steps run in the frames of a course window: plain text, made of values as JSON only. */

const literal = (value: unknown): string => JSON.stringify(value ?? null).replaceAll('<', '\\u003c');

/** As a course finds it: upwards from its own window, then through whoever opened it. */
const FIND = `const find = (from) => {
  for (let w = from, i = 0; w && i < 50; i++) {
    try {
      if (w.API_1484_11) return { api: w.API_1484_11, is2004: true };
      if (w.API) return { api: w.API, is2004: false };
    } catch { return undefined; }
    if (w.parent === w) return undefined;
    w = w.parent;
  }
};
const found = find(window);
if (!found) throw new Error('no SCORM interface found');
const { api, is2004 } = found;`;

export const callScript = (method: string, args: readonly unknown[]): string => `(() => { ${FIND}
  const method = ${literal(method)};
  if (typeof api[method] !== 'function') throw new Error('the interface has no ' + method);
  return api[method](...${literal(args)});
})()`;

export const setScript = (element: string, value: unknown): string => `(() => { ${FIND}
  const done = is2004 ? api.SetValue(${literal(element)}, ${literal(value)}) : api.LMSSetValue(${literal(element)}, ${literal(value)});
  const error = is2004 ? api.GetLastError() : api.LMSGetLastError();
  return { done: String(done), error: String(error) };
})()`;

export const getScript = (element: string): string => `(() => { ${FIND}
  return is2004 ? api.GetValue(${literal(element)}) : api.LMSGetValue(${literal(element)});
})()`;

export const clickScript = (selector: string): string => `(() => {
  const element = document.querySelector(${literal(selector)});
  if (!element) return false;
  element.scrollIntoView({ block: 'center' });
  element.click();
  return true;
})()`;

/** Through the browser's own setter, which pages that watch their fields listen behind. */
export const typeScript = (selector: string, text: string): string => `(() => {
  const element = document.querySelector(${literal(selector)});
  if (!element) return false;
  element.focus();
  const kind = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  const setter = element instanceof kind && Object.getOwnPropertyDescriptor(kind.prototype, 'value').set;
  if (setter) setter.call(element, ${literal(text)}); else element.textContent = ${literal(text)};
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
})()`;

export const hasScript = (selector: string): string => `document.querySelector(${literal(selector)}) !== null`;

const onHandle = (work: string): string =>
  `(async () => { const player = window.pejlingPlayer; if (!player) throw new Error('the player is not ready'); return ${work}; })()`;

export const stateScript = `window.pejlingPlayer ? window.pejlingPlayer.state() : null`;
export const navigateScript = (request: string): string => onHandle(`player.navigate(${literal(request)})`);
export const chooseScript = (activity: string): string => onHandle(`player.choose(${literal(activity)})`);
