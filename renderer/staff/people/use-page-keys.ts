import { type RefObject, useEffect } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role=dialog], [role=alertdialog], [role=listbox], [role=menu]') !== null;

/** `/` and Ctrl+F go to the search field from anywhere on the page; arrow down goes from it to the list. */
export function usePageKeys(search: RefObject<HTMLInputElement | null>, grid: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.altKey || event.shiftKey || isInDialog(target)) return;
      const isFind = (event.ctrlKey || event.metaKey) && key.toLowerCase() === 'f';
      const goTo =
        isFind || (key === '/' && !isTyping(target))
          ? search
          : target === search.current && key === 'ArrowDown'
            ? grid
            : undefined;
      if (!goTo?.current) return;
      event.preventDefault();
      goTo.current.focus();
      if (goTo === search) search.current?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [search, grid]);
}
