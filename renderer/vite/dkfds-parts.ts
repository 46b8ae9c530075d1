/**
 * Takes from Det Fælles Designsystem the parts we use and leaves the other
 * nine tenths. Fonts are declared in fonts.css (its own list also names file
 * forms that no browser of ours reads). Its fixed colours become our variables,
 * which is what makes dark mode and one accent colour possible.
 */
import type { Plugin } from 'vite';

const PARTS = [
  /^\*/,
  /^(html|body|h[1-6]|p|a|ul|ol|li|button|input|select|fieldset|legend|table|th|td|strong|small|hr|details|summary|code|kbd|pre|img|svg|\[hidden\])\b/,
  /^\[(hidden|type)/,
  /^\.sr-only/,
  /^\.(button)(?!-group)(?!\.back-to-top)/,
  /^\.form-(label|hint|error|input)/,
  /^\.alert/,
  /^\.badge/,
  /^\.card/,
  /^\.table(?!-)/,
];

const COLOURS: Readonly<Record<string, string>> = {
  '#1a1a1a': 'var(--text)',
  '#454545': 'var(--accent)',
  '#707070': 'var(--text-muted)',
  '#8e8e8e': 'var(--line-strong)',
  '#bfbfbf': 'var(--line-strong)',
  '#dcdcdc': 'var(--line)',
  '#f5f5f5': 'var(--surface-sunken)',
  '#004d99': 'var(--link)',
  '#800080': 'var(--link)',
  '#ddf7ce': 'var(--success-soft)',
  '#358000': 'var(--success)',
  '#ffeecc': 'var(--warning-soft)',
  '#febb30': 'var(--warning)',
  '#ffe0e0': 'var(--error-soft)',
  '#c00': 'var(--error)',
  '#cc0000': 'var(--error)',
  '#e2f2fb': 'var(--info-soft)',
  '#1b86c3': 'var(--info)',
};

/** Rules of the outermost level, each with its block. */
export function splitRules(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    const c = css[i];
    if (c === '{') depth++;
    else if (c === '}' && --depth === 0) {
      rules.push(css.slice(start, i + 1).trim());
      start = i + 1;
    }
  }
  return rules;
}

const isWanted = (rule: string): boolean =>
  !rule.startsWith('@') && !rule.includes('url(') && PARTS.some((part) => part.test(rule));

export function takeParts(css: string): string {
  const kept = splitRules(css.replace(/^@charset[^;]*;/, '')).filter(isWanted);
  const coloured = kept
    .join('\n')
    .replace(/#[0-9a-f]{3,6}\b/gi, (hex) => COLOURS[hex.toLowerCase()] ?? hex)
    .replace(/(background-color:|background:)(#fff|white)\b/gi, '$1var(--surface)')
    .replace(/(?<![-a-z])color:(#fff|white)\b/gi, 'color:var(--on-accent)');
  return `@layer dkfds{\n${coloured}\n}`;
}

export function dkfdsParts(): Plugin {
  return {
    name: 'dkfds-parts',
    enforce: 'pre',
    transform: {
      filter: { id: /dkfds[/\\]dist[/\\]css[/\\]dkfds\.css$/ },
      handler: (css) => ({ code: takeParts(css), map: null }),
    },
  };
}
