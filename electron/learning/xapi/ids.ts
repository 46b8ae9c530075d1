/**
 * Ids and pseudonyms that are worked out and not drawn, so that the same export twice says the same of the same. They
 * hang on the register's own id, not the copy's: a restored backup is another copy of the same register.
 */
import { createHash } from 'node:crypto';
import type { AttemptId, PackageId, PersonId, RandomBytes } from '../../../shared/kernel/ids.ts';
import type { Account } from '../../../shared/learning/xapi-launch.ts';

const hex = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\u0000')).digest('hex');

const NAME_LETTERS = 32;
const HOST_LETTERS = 16;

/** As version 5 of UUIDs are made, from a hash; by SHA-256, cut. */
export function uuidOf(...parts: readonly string[]): string {
  const text = hex('pejling/uuid/1', ...parts);
  const variant = ((Number.parseInt(text.charAt(16), 16) & 3) | 8).toString(16);
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    `5${text.slice(13, 16)}`,
    `${variant}${text.slice(17, 20)}`,
    text.slice(20, 32),
  ].join('-');
}

/** `invalid` is kept free for names that lead nowhere (RFC 2606). */
export const homePageOf = (registerId: string): string =>
  `https://r${hex('pejling/register/1', registerId).slice(0, HOST_LETTERS)}.pejling.invalid`;

/** A person under a name that says nothing, the same in every export of the register. */
export const exportName = (registerId: string, personId: PersonId): string =>
  hex('pejling/xapi-person/1', registerId, personId).slice(0, NAME_LETTERS);

/** @param name what a word is worked out of that is not to be read */
export const veiled = (registerId: string, name: string): string =>
  hex('pejling/xapi-name/1', registerId, name).slice(0, NAME_LETTERS);

export const account = (homePage: string, name: string): Account => ({
  objectType: 'Agent',
  account: { homePage, name },
});

export const registrationOf = (attemptId: AttemptId): string => uuidOf('registration', attemptId);

/** The program's own id of a unit, block or course: the same for all who take it, never the publisher's. */
export const activityIdOf = (homePage: string, packageId: PackageId, publisherId: string): string =>
  `${homePage}/packages/${packageId}/${hex('activity', publisherId).slice(0, NAME_LETTERS)}`;

export const courseActivityId = (homePage: string, code: string): string =>
  `${homePage}/courses/${encodeURIComponent(code)}`;

/** Version 4. */
export function randomUuid(random: RandomBytes): string {
  const bytes = Buffer.from(random(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = bytes.toString('hex');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
