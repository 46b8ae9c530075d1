/** The names that xAPI 1.0.3 and cmi5 (first edition) give things, and how much one course may keep. */

export const XAPI_VERSION = '1.0.3';

const ADL = 'http://adlnet.gov/expapi';
const CMI5 = 'https://w3id.org/xapi';

/** Verbs that cmi5 gives a meaning; the last four are the program's own to use. */
export const VERBS = {
  initialized: `${ADL}/verbs/initialized`,
  completed: `${ADL}/verbs/completed`,
  passed: `${ADL}/verbs/passed`,
  failed: `${ADL}/verbs/failed`,
  terminated: `${ADL}/verbs/terminated`,
  launched: `${ADL}/verbs/launched`,
  abandoned: `${CMI5}/adl/verbs/abandoned`,
  waived: `${CMI5}/adl/verbs/waived`,
  satisfied: `${CMI5}/adl/verbs/satisfied`,
} as const;
export type VerbName = keyof typeof VERBS;

export const VOIDED = `${ADL}/verbs/voided`;

export const CATEGORY = {
  cmi5: `${CMI5}/cmi5/context/categories/cmi5`,
  moveOn: `${CMI5}/cmi5/context/categories/moveon`,
} as const;

export const EXTENSION = {
  sessionId: `${CMI5}/cmi5/context/extensions/sessionid`,
  masteryScore: `${CMI5}/cmi5/context/extensions/masteryscore`,
  launchMode: `${CMI5}/cmi5/context/extensions/launchmode`,
  launchUrl: `${CMI5}/cmi5/context/extensions/launchurl`,
  moveOn: `${CMI5}/cmi5/context/extensions/moveon`,
  launchParameters: `${CMI5}/cmi5/context/extensions/launchparameters`,
  progress: `${CMI5}/cmi5/result/extensions/progress`,
  reason: `${CMI5}/cmi5/result/extensions/reason`,
} as const;

export const ACTIVITY_TYPE = {
  course: `${ADL}/activities/course`,
  cmi5Course: `${CMI5}/cmi5/activitytype/course`,
  cmi5Block: `${CMI5}/cmi5/activitytype/block`,
} as const;

/** State document that the program writes before each launch; a unit may read it, not change it. */
export const LAUNCH_DATA = 'LMS.LaunchData';
/** The only document of the learner that a unit is offered. */
export const PREFERENCES = 'cmi5LearnerPreferences';

/** Letters of one statement as JSON, and of one document in bytes. */
export const MOST_STATEMENT_LETTERS = 64 * 1024;
export const MOST_DOCUMENT_BYTES = 256 * 1024;
/** Bytes of one request. */
export const MOST_REQUEST_BYTES = 256 * 1024;
/** Of one attempt together: a course fills no disk. */
export const MOST_STATEMENTS = 5000;
export const MOST_STATEMENT_SUM = 8 * 1024 * 1024;
export const MOST_DOCUMENTS = 500;
export const MOST_DOCUMENT_SUM = 16 * 1024 * 1024;
/** Statements in one request, and in one answer. */
export const MOST_SENT = 100;
export const MOST_ANSWERED = 200;
