/** Code that is fetched while something else is looked at: the frame and the start page during the unlock page. */
let shell: typeof import('./shell.tsx') | undefined;
let start: typeof import('../start/start-page.tsx') | undefined;

export async function loadShell() {
  shell ??= await import('./shell.tsx');
  return shell.Shell;
}

export async function loadStart() {
  start ??= await import('../start/start-page.tsx');
  return start.StartPage;
}

export const shellAtHand = () => shell?.Shell;
export const startAtHand = () => start?.StartPage;

/** Once the page stands and there is nothing else to do: the first paint comes first. */
export function preloadInside(): void {
  const load = () => {
    void loadShell();
    void loadStart();
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(load, { timeout: 3000 });
  else setTimeout(load, 0);
}
