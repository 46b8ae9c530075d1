import { useEffect, useState } from 'react';
import { guardLeaving } from '../../app/navigation.ts';

/** While something is unsaved: the way that was wanted waits for an answer. */
export function useUnsaved(isUnsaved: boolean): { readonly go: (() => void) | undefined; readonly stay: () => void } {
  const [go, setGo] = useState<() => void>();
  useEffect(() => (isUnsaved ? guardLeaving((next) => setGo(() => next)) : undefined), [isUnsaved]);
  return { go, stay: () => setGo(undefined) };
}
