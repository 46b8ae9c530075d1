/**
 * Two branded handles: a function that takes a `ReadableDB` cannot be given the
 * power to write by accident. Only `db/engine` makes them.
 */
import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

export type ReadableDB = Database.Database & { readonly [readable]: true };
export type WritableDB = ReadableDB & { readonly [writable]: true };
