/** Who has signed, or why a round is not signed. */
import type { ApvRoundRow, SignOffRow } from '../../apv/rows.ts';
import type { ApvMaking } from './making.ts';
import { day, linesOf } from './making.ts';
import { whatOf } from './say-change.ts';

type Words = Pick<ApvMaking, 'words' | 'messages'>;

const ROLES = ['leader', 'amr'] as const;

const standing = (signatures: readonly SignOffRow[], role: SignOffRow['role']): SignOffRow | undefined =>
  signatures.findLast((one) => one.role === role && one.droppedOn === null);

export const isSigned = (signatures: readonly SignOffRow[]): boolean =>
  ROLES.every((role) => standing(signatures, role) !== undefined);

const signer = ({ words, messages }: Words, { name, role, signedOn }: SignOffRow): string =>
  words.signedBy(name, messages.apv.role[role], day(signedOn));

/** The field of `apv_line.follow_up_on`, in words. */
export function droppedText({ words, messages }: Words, { signedOn, droppedOn, droppedBy }: SignOffRow): string {
  if (droppedOn === null) return '';
  const [table = '', field = ''] = droppedBy.split('.');
  return words.dropped(day(signedOn), day(droppedOn), whatOf(messages, table, field));
}

/** Names with roles and days, or `Ikke underskrevet` with the reason; a line each. */
export function signedText(making: Words, row: ApvRoundRow, signatures: readonly SignOffRow[]): string {
  const { words, messages } = making;
  const signers = ROLES.flatMap((role) => standing(signatures, role) ?? []);
  if (signers.length === ROLES.length) return signers.map((one) => signer(making, one)).join('\n');
  const dropped = signatures.filter(({ droppedOn }) => droppedOn !== null);
  const newest = dropped.reduce<SignOffRow | undefined>(
    (best, one) => (best && (best.droppedOn ?? '') >= (one.droppedOn ?? '') ? best : one),
    undefined,
  );
  const missing = ROLES.filter((role) => !standing(signatures, role)).map((role) => messages.apv.role[role]);
  return linesOf(
    messages.apv.unsigned,
    newest ? droppedText(making, newest) : words.missingSigners(missing),
    row.completedOn !== null && words.firstSigned(day(row.completedOn)),
    ...signers.map((one) => signer(making, one)),
  );
}
