/** The register's calls, each in a line or two; the work is in the files beside. */
import { type KdfCost, PRODUCT_COST } from '../../db/engine/key-crypto.ts';
import type { Handlers } from '../worker/context.ts';
import { createRegister } from './create.ts';
import { createDemoRegister, type FillDemo } from './demo.ts';
import { removeSlot } from './remove-slot.ts';
import { backup, backups, check, restore } from './saving.ts';
import { releaseRegister, requireRegisterFolder, stateOf, takeRegister } from './session-state.ts';
import { addSlot, changePassphrase, confirmOwn, listSlots, newRecoveryKey } from './slots.ts';
import { unlock, unlockWithRecovery, userNames } from './unlock.ts';

/**
 * @param fill makes the demo municipality
 * @param cost of a guess; cheaper in tests only
 */
export function makeRegisterHandlers(fill: FillDemo, cost: KdfCost = PRODUCT_COST): Handlers<'register'> {
  return {
    state: ({ session, now }) => stateOf(session, now),
    create: async ({ session, ...base }, { folder, name, userName, passphrase }) => {
      const parent = base.pathOf(folder);
      const { open, recoveryKey } = createRegister(base, { parent, name, userName, passphrase, cost });
      await releaseRegister(session, base);
      await takeRegister(session, base, open, 'register.unlock');
      return { recoveryKey, info: open.info };
    },
    createDemo: async ({ session, ...base }) => {
      const open = createDemoRegister(session.homeFolder, base, fill, cost);
      await releaseRegister(session, base);
      await takeRegister(session, base, open, 'register.unlock');
      return { info: open.info };
    },
    select: async ({ session, ...base }, { folder }) => {
      const path = base.pathOf(folder);
      requireRegisterFolder(path);
      if (session.open?.folder !== path) await releaseRegister(session, base);
      session.folder = path;
      return stateOf(session, base.now);
    },
    leave: async ({ session, ...base }) => {
      await releaseRegister(session, base);
      session.folder = undefined;
      return stateOf(session, base.now);
    },
    unlock,
    unlockWithRecovery,
    lock: async ({ session, ...base }) => {
      await releaseRegister(session, base);
      return stateOf(session, base.now);
    },
    userNames,
    slots: listSlots,
    addSlot: (context, input) => addSlot(context, input, cost),
    removeSlot,
    changePassphrase: (context, input) => changePassphrase(context, input, cost),
    newRecoveryKey,
    confirmOwn,
    check,
    backup,
    backups,
    restore,
  };
}
