/** The run-time of SCORM 1.2 for one launched item (`API`), on scorm-again. */
import { Scorm12API } from 'scorm-again/scorm12';
import type { Standing } from '../../../shared/learning/player.ts';
import { secondsOfHms } from '../../../shared/learning/scorm/durations.ts';
import { finalStatus, scaledOf, tellApart } from '../../../shared/learning/scorm/lesson12.ts';
import { type ApiSession, clock, clone, type Dict, dict, number, text } from './api-session.ts';
import { type Launch12, layIn12 } from './launch-12.ts';

/** `window.API` */
export interface Facade12 {
  readonly LMSInitialize: (parameter: string) => string;
  readonly LMSFinish: (parameter: string) => string;
  readonly LMSGetValue: (element: string) => string;
  readonly LMSSetValue: (element: string, value: string) => string;
  readonly LMSCommit: (parameter: string) => string;
  readonly LMSGetLastError: () => string;
  readonly LMSGetErrorString: (code: string) => string;
  readonly LMSGetDiagnostic: (code: string) => string;
}

export interface Session12 extends ApiSession {
  readonly facade: Facade12;
  readonly standing: () => Standing;
  /** cmi.core.exit */
  readonly exit: () => string;
  readonly preference: () => Dict;
}

const GENERAL_EXCEPTION = 101;
const NOT_INITIALIZED = 301;
const INCORRECT_DATA_TYPE = 405;
/** CMIString4096; the library takes what it is given. */
const MOST_SUSPEND_DATA = 4096;

export function open12(launch: Launch12): Session12 {
  const time = clock(launch.now);
  let isDirty = false;
  let hasBegun = false;
  let wasStatusSet = launch.stored?.wasStatusSet === true;
  let isFinishing = false;

  const api = new Scorm12API({
    logLevel: 5,
    uninitializedGetLogLevel: 5,
    lmsCommitUrl: 'program',
    mastery_override: false,
    httpService: {
      updateSettings: () => undefined,
      processHttpRequest: (_url, _data, isTerminating) => {
        if (launch.store(isTerminating)) {
          isDirty = false;
          return { result: 'true', errorCode: 0 };
        }
        return { result: 'false', errorCode: GENERAL_EXCEPTION };
      },
    },
  });
  layIn12(api, launch);
  const { core } = api.cmi;
  const score = () => dict(core.score);
  const raw = () => number((core.score as Dict).raw);
  const exitNow = () => text(dict(dict(clone(api.renderCMIToJSONObject()).cmi).core).exit);
  const seen = () => ({ min: number(score().min ?? (core.score as Dict).min), max: number((core.score as Dict).max) });

  const conclude = (saidSo: boolean) => {
    core.lesson_status = finalStatus({
      status: text(core.lesson_status),
      wasSet: wasStatusSet,
      raw: raw(),
      masteryScore: launch.activity.masteryScore,
      exit: exitNow(),
      saidSo,
      mode: launch.mode,
    });
  };

  const finish = (parameter: string, saidSo: boolean): string => {
    const before = core.lesson_status;
    isFinishing = true;
    if (api.isInitialized() && parameter === '') conclude(saidSo);
    const answer = api.LMSFinish(parameter);
    isFinishing = false;
    if (answer === 'true') time.stop();
    else if (api.isInitialized()) core.lesson_status = before;
    return answer;
  };

  /** After LMSFinish there is nothing to speak to; the library would go on answering. */
  const isOver = (element: string): boolean => {
    if (!api.isTerminated()) return false;
    api.throwSCORMError(element, NOT_INITIALIZED);
    return true;
  };

  const facade: Facade12 = {
    LMSInitialize: (parameter) => {
      const answer = api.LMSInitialize(parameter);
      if (answer === 'true') {
        hasBegun = true;
        time.start();
      }
      return answer;
    },
    LMSFinish: (parameter) => {
      const answer = finish(parameter, true);
      if (answer === 'true') launch.onFinished();
      return answer;
    },
    LMSGetValue: (element) => (isOver(text(element)) ? '' : api.LMSGetValue(text(element))),
    LMSSetValue: (element, value) => {
      const name = text(element);
      if (isOver(name)) return 'false';
      if (name === 'cmi.suspend_data' && api.isInitialized() && text(value).length > MOST_SUSPEND_DATA) {
        api.throwSCORMError(name, INCORRECT_DATA_TYPE);
        return 'false';
      }
      const answer = api.LMSSetValue(name, text(value));
      if (answer === 'true') {
        isDirty = true;
        launch.onSaid();
        if (name === 'cmi.core.lesson_status') wasStatusSet = true;
      }
      return answer;
    },
    LMSCommit: (parameter) => (isOver('api') ? 'false' : api.LMSCommit(parameter)),
    LMSGetLastError: () => api.LMSGetLastError(),
    LMSGetErrorString: (code) => api.LMSGetErrorString(text(code)),
    LMSGetDiagnostic: (code) => api.LMSGetDiagnostic(text(code)),
  };

  const seconds = () => {
    const told = secondsOfHms(api.cmi.getCurrentTotalTime()) ?? 0;
    const before = secondsOfHms(text(launch.stored?.total)) ?? 0;
    return (number(launch.stored?.seconds) ?? 0) + (told > before ? told - before : time.seconds());
  };

  return {
    facade,
    isOpen: () => api.isInitialized(),
    wasInitialized: () => hasBegun,
    isDirty: () => isDirty && api.isInitialized(),
    finish: () => {
      if (api.isInitialized()) finish('', false);
    },
    seconds,
    snapshot: () => ({
      ...clone(api.renderCMIToJSONObject()),
      wasStatusSet,
      exit: exitNow(),
      // Still open: should nothing more come of it, it goes on where it was.
      isCutOff: api.isInitialized() && !isFinishing,
      total: api.cmi.getCurrentTotalTime(),
      seconds: seconds(),
    }),
    standing: () => {
      const { min, max } = seen();
      return {
        ...tellApart(text(core.lesson_status)),
        scaled: scaledOf(raw(), min, max),
        raw: raw(),
        min: raw() === null ? null : min,
        max: raw() === null ? null : max,
        progress: null,
        seconds: seconds(),
      };
    },
    exit: exitNow,
    preference: () => dict(dict(clone(api.renderCMIToJSONObject()).cmi).student_preference),
  };
}
