/**
 * A part of the program whose code is fetched apart from the rest. What has been
 * fetched by the time it is needed is drawn at once: React keeps a placeholder
 * on the screen for 300 ms once it has begun to show one.
 */
import { type ComponentType, lazy, useState } from 'react';

/** @param atHand the part where its code has been fetched already; undefined: show the placeholder and fetch it */
export function fetchedPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  atHand: () => ComponentType<Props> | undefined = () => undefined,
): ComponentType<Props> {
  const Later = lazy(async () => ({ default: await load() }));
  return function FetchedPart(props: Props) {
    // Chosen once, so that the part keeps its state when its code arrives by another way.
    const [Part] = useState<ComponentType<Props>>(() => atHand() ?? Later);
    return <Part {...props} />;
  };
}
