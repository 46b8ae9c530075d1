/**
 * The page's only way out: `window.pejling`, made by the preload from the call
 * registry. Pages use the hooks below and never the bridge itself.
 */
export { type AnyCall, type CallOf, callBridge, type InputOf, type OutputOf, type Room } from './bridge/call.ts';
export { type Format, useFormat } from './bridge/format.ts';
export { ControlLanguage } from './bridge/language.tsx';
export { useMessages } from './bridge/messages.ts';
export { makeQueryClient } from './bridge/query-client.ts';
export { askAhead, type CallState, useCall } from './bridge/use-call.ts';
export { type Command, useCommand } from './bridge/use-command.ts';
export { useDebounced } from './bridge/use-debounced.ts';
export { type PageOf, type RowSource, useArraySource, useAskPage, usePagedCall, usePages } from './bridge/use-pages.ts';
export { useSteady } from './bridge/use-steady.ts';
export { SpokenIn, WordsProvider } from './bridge/words.tsx';
