/**
 * zod compiles its schemas with `new Function`, which our content security
 * policy refuses; its first try would be reported as a violation. This says so
 * before zod is loaded, without loading it: the first page has no schema.
 */
declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };

export {};
