/** What axe finds on the page that stands in the window. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

const source = readFileSync(join(process.cwd(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  // All rules look at all elements; but what is in order need not be described, which took longer than looking.
  resultTypes: ['violations'],
};

/** Evaluated by the test's driver, which the page's policy does not bind; the page itself could not load it. */
export async function axeViolations(page: Page): Promise<readonly Violation[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(source);
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then((r) => r.violations)`);
}

/** Each in a line: the rule, and where it is broken. */
export const toLines = (found: readonly Violation[]): string[] =>
  found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
