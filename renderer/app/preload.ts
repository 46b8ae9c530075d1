/** Code that is fetched while something else is looked at: the frame and the start page during the unlock page. */
export const loadShell = () => import('./shell.tsx');
export const loadStart = () => import('../start/start-page.tsx');

export function preloadInside(): void {
  void loadShell();
  void loadStart();
}
