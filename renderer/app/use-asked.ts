import { useEffect } from 'react';
import { useSteady } from '../bridge.ts';
import { forgetQuery, useLocation } from './navigation.ts';

/** What the address asks for by `?name=value` is done once; coming by the page again does not do it anew. */
export function useAsked(name: string, act: (value: string) => void): void {
  const asked = useLocation().query.get(name);
  const newest = useSteady(act);
  useEffect(() => {
    if (asked === null) return;
    newest(asked);
    forgetQuery();
  }, [asked, newest]);
}
