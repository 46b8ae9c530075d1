/** The demo municipality: a register like any other, in a folder of the program's own. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KdfCost } from '../../db/engine/key-crypto.ts';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import { frontMessagesFor } from '../../shared/messages/front.ts';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import { REGISTER_SUFFIX } from '../../shared/register/name.ts';
import type { BaseContext } from '../worker/context.ts';
import type { OpenRegister } from '../worker/session.ts';
import { createRegister } from './create.ts';

export type FillDemo = (open: OpenRegister, base: BaseContext) => void;

function freeName(parent: string, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!existsSync(join(parent, `${name}${REGISTER_SUFFIX}`))) return name;
  }
}

/** Every call makes a new one: what somebody tried out in an earlier demo is left alone. */
export function createDemoRegister(homeFolder: string, base: BaseContext, fill: FillDemo, cost: KdfCost): OpenRegister {
  const parent = join(homeFolder, 'demo');
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw toAppFailure(error) ?? error;
  }
  const words = frontMessagesFor(base.language).register;
  const made = createRegister(base, {
    parent,
    name: freeName(parent, words.demoName),
    userName: words.demoUser,
    passphrase: DEMO_PASSPHRASE,
    demo: true,
    cost,
    fill,
  });
  return made.open;
}
