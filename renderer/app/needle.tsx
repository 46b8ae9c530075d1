/** A compass needle: the program's mark. */
export function Needle() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
      <circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M22 7 18.5 18.5 13.5 13.5Z" fill="#f2b441" />
      <path d="M10 25 13.5 13.5 18.5 18.5Z" fill="currentColor" />
    </svg>
  );
}
