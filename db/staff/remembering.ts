/**
 * Names come again and again: a load of many people folds and sorts each first
 * and last name once. Both work letter by letter, so that a full name is the
 * same as its parts with a blank between them.
 */
export function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = work(text);
      known.set(text, made);
    }
    return made;
  };
}
