const sizes = ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth'] as const;
/** What jsdom has there itself. */
const unlaid = Object.fromEntries(
  [...sizes, 'scrollTo'].map((name) => [name, Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)]),
);

/** jsdom lays nothing out: gives every element a height, so that virtual rows have a window to be seen in. */
export function layOut(height = 600, width = 900): void {
  for (const name of sizes) {
    const value = name.endsWith('Height') ? height : width;
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
  }
  HTMLElement.prototype.scrollTo = () => undefined;
}

/** As it was before `layOut`. */
export function layOutNothing(): void {
  for (const [name, own] of Object.entries(unlaid)) {
    if (own) Object.defineProperty(HTMLElement.prototype, name, own);
    else Reflect.deleteProperty(HTMLElement.prototype, name);
  }
}
