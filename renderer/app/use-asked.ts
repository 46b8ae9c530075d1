import { useEffect, useRef } from 'react';
import { forgetQuery, useLocation } from './navigation.ts';

/** What the address asks for by `?name=value` is done once; coming by the page again does not do it anew. */
export function useAsked(name: string, act: (value: string) => void): void {
  const asked = useLocation().query.get(name);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (asked === null) return;
    latest.current(asked);
    forgetQuery();
  }, [asked]);
}
