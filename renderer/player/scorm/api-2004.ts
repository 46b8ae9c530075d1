/**
 * The run-time of SCORM 2004 4th edition for one launched activity (`API_1484_11`), on scorm-again: its data model,
 * errors and limits. The sequencing is the program's own (shared/learning/scorm/README.md says why), so what content asks
 * of it (adl.nav) is answered from there.
 */
import { Scorm2004API } from 'scorm-again/scorm2004';
import { secondsOfIso } from '../../../shared/learning/scorm/durations.ts';
import type { Report, Said } from '../../../shared/learning/scorm/report.ts';
import { type ApiSession, clock, clone, type Dict, dict, number, text } from './api-session.ts';
import { type Launch2004, layIn2004 } from './launch-2004.ts';
import { validityOf } from './request-valid.ts';

/** `window.API_1484_11`. Functions of its own, none of them the library's. */
export interface Facade2004 {
  readonly Initialize: (parameter: string) => string;
  readonly Terminate: (parameter: string) => string;
  readonly GetValue: (element: string) => string;
  readonly SetValue: (element: string, value: string) => string;
  readonly Commit: (parameter: string) => string;
  readonly GetLastError: () => string;
  readonly GetErrorString: (code: string) => string;
  readonly GetDiagnostic: (code: string) => string;
  readonly version: string;
}

export interface Session2004 extends ApiSession {
  readonly facade: Facade2004;
  readonly report: () => Report;
  /** cmi.exit */
  readonly exit: () => string;
  /** adl.nav.request with its target; null: none. */
  readonly request: () => { readonly request: string; readonly target: string | undefined } | null;
  readonly preference: () => Dict;
  readonly shared: () => Record<string, string>;
}

const GENERAL_COMMIT_FAILURE = 391;
const GENERAL_TERMINATION_FAILURE = 111;
/** Each collection with the index that is asked for, outermost first. */
const INDEXED =
  /(?<=^|\.)(?:interactions|objectives|comments_from_learner|comments_from_lms|correct_responses|data)\.(\d+)/g;
const GENERAL_GET_FAILURE = 301;
const REQUEST = /^(?:\{target=(.+)\})?(\w+)$/;

function saidOf(values: Dict, path: string, said: ReadonlySet<string>): Said {
  const score = dict(values.score);
  return {
    completion: text(values.completion_status) || 'unknown',
    success: text(values.success_status) || 'unknown',
    scaled: number(score.scaled),
    raw: number(score.raw),
    min: number(score.min),
    max: number(score.max),
    progress: number(values.progress_measure),
    didSayCompletion: said.has(`${path}completion_status`),
    didSaySuccess: said.has(`${path}success_status`),
  };
}

const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : []);

export function open2004(launch: Launch2004): Session2004 {
  const { navigator, store } = launch;
  const time = clock(launch.now);
  const said = new Set<string>(words(launch.stored?.said));
  let isDirty = false;
  let hasBegun = false;
  /** The library forgets it when it terminates. */
  let asked = '_none_';

  const api = new Scorm2004API({
    logLevel: 5,
    uninitializedGetLogLevel: 5,
    lmsCommitUrl: 'program',
    mastery_override: false,
    httpService: {
      updateSettings: () => undefined,
      processHttpRequest: (_url, _data, isTerminating) => {
        if (isTerminating) time.stop();
        if (store(isTerminating)) {
          isDirty = false;
          return { result: 'true', errorCode: 0 };
        }
        return { result: 'false', errorCode: isTerminating ? GENERAL_TERMINATION_FAILURE : GENERAL_COMMIT_FAILURE };
      },
    },
  });
  layIn2004(api, launch);

  const isOpen = () => api.isInitialized();

  /** An index that is not there yet is a general failure (RTE 3.1.7.6); the library says that the value is not set. */
  const isOutOfRange = (element: string): boolean =>
    isOpen() &&
    [...element.matchAll(INDEXED)].some(({ 0: found, 1: index, index: at }) => {
      const collection = element.slice(0, at + found.lastIndexOf('.'));
      return Number(index) >= Number(api.GetValue(`${collection}._count`) || 0);
    });

  const read = (element: string): string => {
    const answer = isOpen() ? validityOf(navigator, element) : null;
    if (answer !== null) {
      api.lastErrorCode = '0';
      return answer;
    }
    if (!isOutOfRange(element)) return api.GetValue(element);
    api.throwSCORMError(element, GENERAL_GET_FAILURE);
    return '';
  };

  const facade: Facade2004 = {
    version: '1.0',
    Initialize: (parameter) => {
      const answer = api.Initialize(parameter);
      if (answer === 'true') {
        hasBegun = true;
        time.start();
      }
      return answer;
    },
    Terminate: (parameter) => {
      const answer = api.Terminate(parameter);
      if (answer === 'true') launch.onTerminated();
      return answer;
    },
    GetValue: (element) => read(text(element)),
    SetValue: (element, value) => {
      const answer = api.SetValue(text(element), text(value));
      if (answer === 'true') {
        said.add(text(element));
        if (text(element) === 'adl.nav.request') asked = text(value);
        isDirty = true;
        launch.onSaid();
      }
      return answer;
    },
    Commit: (parameter) => api.Commit(parameter),
    GetLastError: () => api.GetLastError(),
    GetErrorString: (code) => api.GetErrorString(text(code)),
    GetDiagnostic: (code) => api.GetDiagnostic(text(code)),
  };

  const sessionSeconds = () => {
    const told = secondsOfIso(api.cmi.getCurrentTotalTime()) ?? 0;
    const before = secondsOfIso(text(launch.stored?.total)) ?? 0;
    return told > before ? told - before : time.seconds();
  };

  return {
    facade,
    isOpen,
    wasInitialized: () => hasBegun,
    isDirty: () => isDirty && isOpen(),
    finish: () => {
      if (isOpen()) api.Terminate('');
    },
    seconds: () => (number(launch.stored?.seconds) ?? 0) + sessionSeconds(),
    snapshot: () => ({
      ...clone(api.renderCMIToJSONObject()),
      said: [...said].filter((element) => /(?:completion|success)_status$/.test(element)),
      total: api.cmi.getCurrentTotalTime(),
      seconds: (number(launch.stored?.seconds) ?? 0) + sessionSeconds(),
    }),
    report: () => {
      const { cmi } = clone(api.renderCMIToJSONObject());
      const values = dict(cmi);
      return {
        ...saidOf(values, 'cmi.', said),
        objectives: Object.values(dict(values.objectives)).map((one, i) => ({
          id: text(dict(one).id),
          ...saidOf(dict(one), `cmi.objectives.${i}.`, said),
        })),
      };
    },
    exit: () => api.cmi.getExitValueInternal(),
    request: () => {
      const [, target, request] = REQUEST.exec(asked) ?? [];
      return request === undefined || request === '_none_' ? null : { request, target };
    },
    preference: () => dict(dict(clone(api.renderCMIToJSONObject()).cmi).learner_preference),
    shared: () => api.adl.captureSharedDataSnapshot(),
  };
}
