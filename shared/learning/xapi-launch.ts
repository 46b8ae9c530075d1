/** How a unit is launched (cmi5 §8, §10) and what the program says of it itself (§9.3). */

import type { Cmi5Au } from './package-model.ts';
import { contentAddress } from './xapi-address.ts';
import type { LaunchMode } from './xapi-cmi5.ts';
import { durationOf } from './xapi-duration.ts';
import type { Statement } from './xapi-statement.ts';
import { ACTIVITY_TYPE, CATEGORY, EXTENSION, VERBS, type VerbName } from './xapi-words.ts';

export interface Account {
  readonly objectType: 'Agent';
  readonly account: { readonly homePage: string; readonly name: string };
}

/** Who and what one launch is about. */
export interface Launching {
  /** `course://HOST` */
  readonly origin: string;
  readonly actor: Account;
  readonly registration: string;
  readonly sessionId: string;
  /** Made by the program, never the publisher's own. */
  readonly activityId: string;
  readonly au: Cmi5Au;
  readonly mode: LaunchMode;
}

export const ENDPOINT = '/lrs/xapi/';
export const RETURN_PATH = '/lrs/return';

/** The unit's address inside the package with what cmi5 hands over, behind what it asks for itself. */
export function launchHref({ origin, actor, registration, activityId, au }: Launching, fetchSecret: string): string {
  const values = [
    ['endpoint', `${origin}${ENDPOINT}`],
    ['fetch', `${origin}/lrs/fetch/${fetchSecret}`],
    ['actor', JSON.stringify(actor)],
    ['registration', registration],
    ['activityId', activityId],
  ] as const;
  const handed = values.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const cut = au.url.indexOf('#');
  const [place, fragment] = cut < 0 ? [au.url, ''] : [au.url.slice(0, cut), au.url.slice(cut)];
  const joint = !place.includes('?') ? '?' : /[?&]$/.test(place) ? '' : '&';
  return `${place}${joint}${handed}${fragment}`;
}

const grouping = (au: Cmi5Au) => [{ objectType: 'Activity' as const, id: au.id }];

/** The state document LMS.LaunchData. */
export function launchData({ origin, sessionId, au, mode }: Launching): Record<string, unknown> {
  return {
    contextTemplate: {
      contextActivities: { grouping: grouping(au) },
      extensions: { [EXTENSION.sessionId]: sessionId },
    },
    launchMode: mode,
    moveOn: au.moveOn,
    ...(au.masteryScore === null ? {} : { masteryScore: au.masteryScore }),
    ...(au.launchParameters === '' ? {} : { launchParameters: au.launchParameters }),
    ...(au.entitlementKey === '' ? {} : { entitlementKey: { courseStructure: au.entitlementKey } }),
    returnURL: `${origin}${RETURN_PATH}`,
  };
}

export interface Said {
  readonly actor: Account;
  readonly registration: string;
  readonly sessionId: string;
  readonly objectId: string;
  /** The publisher's id of the unit, block or course. */
  readonly publisherId: string;
}

/** A `cmi5 defined` statement of the program's own. */
function say(
  name: VerbName,
  said: Said,
  more: {
    readonly result?: Statement['result'];
    readonly extensions?: Readonly<Record<string, unknown>>;
    readonly type?: string;
  } = {},
): Statement {
  const { actor, registration, sessionId, objectId, publisherId } = said;
  const isMoveOn = more.result?.success !== undefined || more.result?.completion !== undefined;
  const category = [{ id: CATEGORY.cmi5 }, ...(isMoveOn ? [{ id: CATEGORY.moveOn }] : [])];
  return {
    actor,
    verb: { id: VERBS[name], display: { en: name } },
    object: { objectType: 'Activity', id: objectId, ...(more.type ? { definition: { type: more.type } } : {}) },
    ...(more.result ? { result: more.result } : {}),
    context: {
      registration,
      contextActivities: { category, grouping: [{ objectType: 'Activity', id: publisherId }] },
      extensions: { [EXTENSION.sessionId]: sessionId, ...more.extensions },
    },
  };
}

export const saidOf = ({ actor, registration, sessionId, activityId, au }: Launching): Said => ({
  actor,
  registration,
  sessionId,
  objectId: activityId,
  publisherId: au.id,
});

export function launchedStatement(launching: Launching): Statement {
  const { origin, au, mode } = launching;
  return say('launched', saidOf(launching), {
    extensions: {
      [EXTENSION.launchMode]: mode,
      [EXTENSION.launchUrl]: `${origin}${contentAddress(au.url)}`,
      [EXTENSION.moveOn]: au.moveOn,
      ...(au.masteryScore === null ? {} : { [EXTENSION.masteryScore]: au.masteryScore }),
      ...(au.launchParameters === '' ? {} : { [EXTENSION.launchParameters]: au.launchParameters }),
    },
  });
}

/** @param seconds from the launch to the last word of the unit */
export const abandonedStatement = (said: Said, seconds: number): Statement =>
  say('abandoned', said, { result: { duration: durationOf(seconds) } });

export const WAIVE_REASONS = ['Tested Out', 'Equivalent AU', 'Equivalent Outside Activity', 'Administrative'] as const;
export type WaiveReason = (typeof WAIVE_REASONS)[number];

export const waivedStatement = (said: Said, reason: WaiveReason): Statement =>
  say('waived', said, {
    result: { success: true, completion: true, extensions: { [EXTENSION.reason]: reason } },
  });

export const satisfiedStatement = (said: Said, kind: 'block' | 'course'): Statement =>
  say('satisfied', said, { type: kind === 'block' ? ACTIVITY_TYPE.cmi5Block : ACTIVITY_TYPE.cmi5Course });
