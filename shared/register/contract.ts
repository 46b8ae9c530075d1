/**
 * The front door: making, opening, locking, checking and saving a register.
 * A register is a folder `NAME.pejling/` (design §4).
 */
import * as z from 'zod';
import type { UserId } from '../kernel/ids.ts';
import { defineCall, type Role } from '../kernel/registry.ts';
import { done, fileToken, id, nothing, shortText } from '../kernel/schemas.ts';

/** At least 12 characters: length is what helps against guessing. */
export const MIN_PASSPHRASE = 12;
export const passphrase = z.string().min(MIN_PASSPHRASE).max(1024);
/**
 * The caller's own passphrase once more, or the recovery key after an unlock with it: a register left open lets
 * nobody make themselves a way in. A wrong one costs a wait, as at the unlock page.
 */
const own = z.string().max(1024);

export const registerInfo = z.strictObject({
  name: z.string(),
  folder: z.string(),
  demo: z.boolean(),
  user: z.string(),
  role: z.enum(['hr', 'dpo'] satisfies Role[]),
});
export type RegisterInfo = z.output<typeof registerInfo>;

export const registerState = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('none'),
    recent: z.array(z.strictObject({ name: z.string(), folder: z.string(), token: fileToken })),
  }),
  z.strictObject({ state: z.literal('locked'), name: z.string(), folder: z.string(), waitSeconds: z.int() }),
  z.strictObject({ state: z.literal('open'), info: registerInfo }),
]);
export type RegisterState = z.output<typeof registerState>;

/** A user's way in: a key slot in keys.json and a role inside the register. */
export const keySlot = z.strictObject({
  id: id<UserId>(),
  name: z.string(),
  role: z.enum(['hr', 'dpo']),
  kind: z.enum(['passphrase', 'recovery']),
  created: z.string(),
  own: z.boolean(),
});

export const checkReport = z.strictObject({
  ok: z.boolean(),
  /** Each check by name, with what was wrong in plain words of the catalogue. */
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), count: z.int() })),
  schemaVersion: z.int(),
});

export const registerCalls = {
  state: defineCall({ kind: 'system', register: 'any', access: ['hr', 'dpo'], input: nothing, output: registerState }),
  /** `folder` is a token for the parent folder the user chose. Answers with the recovery key, shown once. */
  create: defineCall({
    kind: 'system',
    register: 'any',
    access: ['hr', 'dpo'],
    progress: true,
    input: z.strictObject({
      folder: fileToken,
      name: shortText.min(1).max(60),
      userName: shortText.min(1).max(60),
      passphrase,
    }),
    output: z.strictObject({ recoveryKey: z.string(), info: registerInfo }),
  }),
  /** Makes the demo municipality in a folder of the program's own and opens it. */
  createDemo: defineCall({
    kind: 'system',
    register: 'any',
    access: ['hr', 'dpo'],
    progress: true,
    input: nothing,
    output: z.strictObject({ info: registerInfo }),
  }),
  /** Chooses which register the unlock page is for; reads nothing but keys.json. */
  select: defineCall({
    kind: 'system',
    register: 'any',
    access: ['hr', 'dpo'],
    input: z.strictObject({ folder: fileToken }),
    output: registerState,
  }),
  leave: defineCall({ kind: 'system', register: 'any', access: ['hr', 'dpo'], input: nothing, output: registerState }),
  unlock: defineCall({
    kind: 'system',
    register: 'any',
    access: ['hr', 'dpo'],
    progress: true,
    input: z.strictObject({ userName: shortText.default(''), passphrase: z.string().max(1024) }),
    output: z.strictObject({ info: registerInfo }),
  }),
  unlockWithRecovery: defineCall({
    kind: 'system',
    register: 'any',
    access: ['hr', 'dpo'],
    progress: true,
    input: z.strictObject({ recoveryKey: z.string().max(200) }),
    output: z.strictObject({ info: registerInfo }),
  }),
  lock: defineCall({ kind: 'system', register: 'any', access: ['hr', 'dpo'], input: nothing, output: registerState }),
  /** Users that can unlock, as named in keys.json, for the unlock page. */
  userNames: defineCall({
    kind: 'system',
    register: 'any',
    access: ['hr', 'dpo'],
    input: nothing,
    output: z.array(z.string()),
  }),
  slots: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr', 'dpo'],
    input: nothing,
    output: z.array(keySlot),
  }),
  addSlot: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ name: shortText.min(1).max(60), role: z.enum(['hr', 'dpo']), passphrase, own }),
    output: done,
  }),
  removeSlot: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ slotId: id<UserId>(), own }),
    output: done,
  }),
  changePassphrase: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr', 'dpo'],
    input: z.strictObject({ old: z.string().max(1024), next: passphrase }),
    output: done,
  }),
  newRecoveryKey: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ own }),
    output: z.strictObject({ recoveryKey: z.string() }),
  }),
  /** Nothing but the question whether it is still the same person. Fails with `wrong_passphrase`, `wait_before_retry`. */
  confirmOwn: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ own }),
    output: done,
  }),
  check: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr', 'dpo'],
    progress: true,
    input: nothing,
    output: checkReport,
  }),
  backup: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    /** Left out, the register's own backups folder. */
    input: z.strictObject({ folder: fileToken.optional() }),
    output: z.strictObject({ folder: z.string(), bytes: z.int() }),
  }),
  backups: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr', 'dpo'],
    input: nothing,
    output: z.array(z.strictObject({ name: z.string(), at: z.string(), bytes: z.int(), reason: z.string() })),
  }),
  /** Restores a backup folder into a new register beside the chosen parent folder; never over an existing one. */
  restore: defineCall({
    kind: 'system',
    register: 'any',
    access: ['hr', 'dpo'],
    progress: true,
    input: z.strictObject({
      backup: fileToken,
      folder: fileToken,
      name: shortText.min(1).max(60),
      passphrase: z.string().max(1024),
    }),
    output: z.strictObject({ info: registerInfo }),
  }),
} as const;
