/** The frame that the content is shown in. It is made by hand: what is in it has to be taken away in an orderly fashion. */

import { contentAddress } from '../../shared/learning/xapi-address.ts';

/** Content that holds on to its window longer than this is taken away without being asked. */
const PATIENCE_MS = 3000;
const EMPTY = 'about:blank';

export interface ContentFrame {
  readonly show: (href: string, title: string) => void;
  /** Resolves when the content is gone: its pagehide and unload have run. */
  readonly clear: () => Promise<void>;
}

function makeFrame(host: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'content-frame';
  // May run and talk to this page, which SCORM asks for; may not take the window away from it.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-modals');
  frame.setAttribute('allow', 'autoplay; fullscreen');
  frame.hidden = true;
  host.append(frame);
  return frame;
}

export function openFrame(host: HTMLElement): ContentFrame {
  let frame = makeFrame(host);
  let isShowing = false;

  const gone = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      frame.addEventListener(
        'load',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
      frame.src = EMPTY;
    });

  return {
    show: (href, title) => {
      frame.title = title;
      frame.hidden = false;
      frame.src = contentAddress(href);
      isShowing = true;
    },
    clear: async () => {
      if (!isShowing) return;
      isShowing = false;
      await gone();
      frame.hidden = true;
      // A new one either way: nothing of the old content's own making (handlers, names) is left.
      frame.remove();
      frame = makeFrame(host);
    },
  };
}
