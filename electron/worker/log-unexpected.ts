/**
 * What is written of an error nobody foresaw: its kind and its place in the
 * code. Its text is left out, since it could hold a name, a path or a value; a
 * text of several lines stands in the stack too and is cut away there.
 */
const FRAMES = 3;

/** `TypeError at readRow (thread.mjs:12:3) at …`; something thrown that is no error is told by its type. */
export function describeUnexpected(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const stack = error.stack ?? '';
  const said = stack.indexOf(error.message);
  const below = said < 0 ? '' : stack.slice(said + error.message.length);
  const frames = below
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
  return [error.name, ...frames.slice(0, FRAMES)].join(' ');
}

export function logUnexpected(where: string, error: unknown): void {
  process.stderr.write(`pejling ${where}: ${describeUnexpected(error)}\n`);
}
