/** Code that is fetched while something else is looked at: all of the inside during the unlock page. */
let inside: typeof import('./inside.tsx') | undefined;
let start: typeof import('../start/start-page.tsx') | undefined;

export async function loadInside() {
  inside ??= await import('./inside.tsx');
  return inside.Inside;
}

export async function loadStart() {
  start ??= await import('../start/start-page.tsx');
  return start.StartPage;
}

export const loadOutside = async () => (await import('./outside.tsx')).Outside;

export const insideAtHand = () => inside?.Inside;
export const startAtHand = () => start?.StartPage;

/** Long enough for the page to be drawn, shorter than anyone types a passphrase. */
const AFTER_MS = 300;

/** Once the page stands and there is nothing else to do: the first paint comes first. */
export function preloadInside(): void {
  const load = () => {
    void loadInside();
    void loadStart();
  };
  setTimeout(() => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(load, { timeout: 1000 });
    else load();
  }, AFTER_MS);
}
