/** SCORM 1.2 adlcp:prerequisites: the script language of AICC over the statuses of other items (CAM 1.2, 2.3.2.5.2). */

const TOKEN = /\s*(?:([&|~=(){},])|(<>)|"([^"]*)"|(\d+)\s*\*|([^\s&|~=<>(){},*"]+))/y;

interface Token {
  readonly kind: 'sign' | 'word' | 'count';
  readonly text: string;
}

function tokensOf(script: string): Token[] | null {
  const tokens: Token[] = [];
  const trimmed = script.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const found = TOKEN.exec(trimmed);
    if (found === null) return null;
    const [, sign, differs, quoted, count, word] = found;
    if (sign !== undefined || differs !== undefined) tokens.push({ kind: 'sign', text: sign ?? differs ?? '' });
    else if (count !== undefined) tokens.push({ kind: 'count', text: count });
    else tokens.push({ kind: 'word', text: quoted ?? word ?? '' });
  }
  return tokens;
}

const LETTERS: Readonly<Record<string, string>> = {
  p: 'passed',
  c: 'completed',
  f: 'failed',
  i: 'incomplete',
  b: 'browsed',
  n: 'not attempted',
};

const statusWord = (text: string): string => LETTERS[text.toLowerCase()] ?? text.toLowerCase();
const isDone = (status: string): boolean => status === 'passed' || status === 'completed';

class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly statusOf: (id: string) => string;

  constructor(tokens: readonly Token[], statusOf: (id: string) => string) {
    this.tokens = tokens;
    this.statusOf = statusOf;
  }

  private takes(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private word(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word') throw new SyntaxError('prerequisites');
    this.at += 1;
    return token.text;
  }

  whole(): boolean {
    const result = this.either();
    if (this.at !== this.tokens.length) throw new SyntaxError('prerequisites');
    return result;
  }

  private either(): boolean {
    let result = this.both();
    while (this.takes('|')) result = this.both() || result;
    return result;
  }

  private both(): boolean {
    let result = this.one();
    while (this.takes('&')) result = this.one() && result;
    return result;
  }

  /** `2*{A,B,C}`: that many of them. */
  private several(least: number): boolean {
    this.at += 1;
    if (!this.takes('{')) throw new SyntaxError('prerequisites');
    let done = 0;
    do done += this.either() ? 1 : 0;
    while (this.takes(','));
    if (!this.takes('}')) throw new SyntaxError('prerequisites');
    return done >= least;
  }

  private one(): boolean {
    if (this.takes('~')) return !this.one();
    if (this.takes('(')) {
      const inside = this.either();
      if (!this.takes(')')) throw new SyntaxError('prerequisites');
      return inside;
    }
    const token = this.tokens[this.at];
    if (token?.kind === 'count') return this.several(Number(token.text));
    const status = this.statusOf(this.word());
    if (this.takes('=')) return status === statusWord(this.word());
    if (this.takes('<>')) return status !== statusWord(this.word());
    return isDone(status);
  }
}

/**
 * @param statusOf the lesson status of another item
 * @returns a script that cannot be read keeps nobody out: met
 */
export function arePrerequisitesMet(script: string, statusOf: (id: string) => string): boolean {
  const tokens = tokensOf(script);
  if (tokens === null || tokens.length === 0) return true;
  try {
    return new Reader(tokens, statusOf).whole();
  } catch {
    return true;
  }
}
