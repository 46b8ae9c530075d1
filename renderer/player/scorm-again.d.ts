/** As much of scorm-again 3.4.3 as the player uses. (Its own types name a default export that its modules do not have.) */

interface ScormAnswer {
  readonly result: 'true' | 'false';
  readonly errorCode: number;
}

interface ScormStore {
  readonly updateSettings: () => void;
  readonly processHttpRequest: (url: string, data: unknown, isTerminating: boolean) => ScormAnswer;
}

interface ScormSettings {
  /** 5: nothing is written to the console. */
  readonly logLevel: 5;
  readonly uninitializedGetLogLevel: 5;
  /** Any text: without one nothing is handed to the store. */
  readonly lmsCommitUrl: string;
  readonly httpService: ScormStore;
  readonly mastery_override: false;
}

interface ScormBase {
  lastErrorCode: string;
  readonly isInitialized: () => boolean;
  readonly isTerminated: () => boolean;
  readonly loadFromJSON: (json: object) => void;
  readonly renderCMIToJSONObject: () => object;
  /** Also before Initialize, as the program lays data in. */
  readonly setCMIValue: (element: string, value: string) => string;
  readonly throwSCORMError: (element: string, code: number, message?: string) => void;
}

declare module 'scorm-again/scorm2004' {
  export class Scorm2004API implements ScormBase {
    constructor(settings: ScormSettings);
    lastErrorCode: string;
    readonly cmi: Record<string, unknown> & {
      readonly getExitValueInternal: () => string;
      readonly getCurrentTotalTime: () => string;
    };
    readonly adl: {
      readonly restoreSharedDataSnapshot: (stores: Readonly<Record<string, string>>) => void;
      readonly captureSharedDataSnapshot: () => Record<string, string>;
      readonly configureSharedDataMaps: (
        maps: readonly { targetID: string; readSharedData: boolean; writeSharedData: boolean }[],
      ) => void;
    };
    isInitialized(): boolean;
    isTerminated(): boolean;
    loadFromJSON(json: object): void;
    renderCMIToJSONObject(): object;
    setCMIValue(element: string, value: string): string;
    throwSCORMError(element: string, code: number, message?: string): void;
    Initialize(parameter: string): string;
    Terminate(parameter: string): string;
    GetValue(element: string): string;
    SetValue(element: string, value: string): string;
    Commit(parameter: string): string;
    GetLastError(): string;
    GetErrorString(code: string): string;
    GetDiagnostic(code: string): string;
  }
}

declare module 'scorm-again/scorm12' {
  export class Scorm12API implements ScormBase {
    constructor(settings: ScormSettings);
    lastErrorCode: string;
    readonly cmi: Record<string, unknown> & {
      readonly core: Record<string, unknown>;
      readonly getCurrentTotalTime: () => string;
    };
    isInitialized(): boolean;
    isTerminated(): boolean;
    loadFromJSON(json: object): void;
    renderCMIToJSONObject(): object;
    setCMIValue(element: string, value: string): string;
    throwSCORMError(element: string, code: number, message?: string): void;
    LMSInitialize(parameter: string): string;
    LMSFinish(parameter: string): string;
    LMSGetValue(element: string): string;
    LMSSetValue(element: string, value: string): string;
    LMSCommit(parameter: string): string;
    LMSGetLastError(): string;
    LMSGetErrorString(code: string): string;
    LMSGetDiagnostic(code: string): string;
  }
}
