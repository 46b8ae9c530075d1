/**
 * A part of the program whose code is fetched apart from the rest. Not by React's `lazy`: once `Suspense` has begun to
 * show a placeholder it keeps it on the screen for 300 ms, and the code is here in a tenth of that.
 */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

export interface FetchedPartOptions<Props extends object> {
  /** The part where its code has been fetched by another way already. */
  readonly atHand?: () => ComponentType<Props> | undefined;
  readonly waiting?: ReactNode;
}

/** @param load asked again at the next showing after it has failed; a failure is thrown to the error boundary */
export function fetchedPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { atHand = () => undefined, waiting = null }: FetchedPartOptions<Props> = {},
): ComponentType<Props> {
  let fetched: ComponentType<Props> | undefined;
  return function FetchedPart(props: Props) {
    // Chosen once, so that the part keeps its state when its code arrives by another way.
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() => fetched ?? atHand());
    const [failure, setFailure] = useState<{ readonly error: unknown }>();
    useEffect(() => {
      if (Part) return;
      let isShown = true;
      load().then(
        (part) => {
          fetched = part;
          if (isShown) setPart(() => part);
        },
        (error: unknown) => {
          if (isShown) setFailure({ error });
        },
      );
      return () => {
        isShown = false;
      };
    }, [Part]);
    if (failure) throw failure.error;
    return Part ? <Part {...props} /> : waiting;
  };
}
