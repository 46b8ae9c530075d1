/** adl.nav.request_valid: what content may ask for, answered from the sequencing as it stands now (SN 5.6.6). */

export interface Navigator {
  readonly mayContinue: () => boolean;
  readonly mayGoBack: () => boolean;
  readonly mayChoose: (id: string) => boolean;
  readonly mayJump: (id: string) => boolean;
}

const VALID =
  /^adl\.nav\.request_valid\.(?:(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll)|(choice|jump)\.\{target=(.+)\})$/;

const yesNo = (is: boolean): string => (is ? 'true' : 'false');

/** @returns null: not such an element */
export function validityOf(navigator: Navigator, element: string): string | null {
  const found = VALID.exec(element);
  if (found === null) return null;
  const [, plain, kind, target] = found;
  if (kind === 'choice') return yesNo(navigator.mayChoose(target ?? ''));
  if (kind === 'jump') return yesNo(navigator.mayJump(target ?? ''));
  if (plain === 'continue') return yesNo(navigator.mayContinue());
  return plain === 'previous' ? yesNo(navigator.mayGoBack()) : 'true';
}
