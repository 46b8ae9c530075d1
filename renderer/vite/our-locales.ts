/** react-aria carries its few words in thirty languages; we speak two of them. */
import type { Plugin } from 'vite';

const OTHER_LANGUAGE =
  /react-(aria|stately|aria-components)[/\\].*[/\\]intl[/\\].*[/\\](?!da-DK|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;

export function ourLocales(): Plugin {
  return {
    name: 'our-locales',
    enforce: 'pre',
    load: { filter: { id: OTHER_LANGUAGE }, handler: () => 'export default {};' },
  };
}
