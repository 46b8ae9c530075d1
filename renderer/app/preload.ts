/** Code that is fetched while something else is looked at: the frame and the start page during the unlock page. */
export const loadShell = () => import('./shell.tsx');
export const loadStart = () => import('../start/start-page.tsx');

/** Once the page stands and there is nothing else to do: the first paint comes first. */
export function preloadInside(): void {
  const load = () => {
    void loadShell();
    void loadStart();
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(load, { timeout: 3000 });
  else setTimeout(load, 0);
}
