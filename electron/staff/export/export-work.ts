/** What the parts of an export work with. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { staffCalls } from '../../../shared/staff/contract.ts';
import type { Actor, BaseContext, ParsedInput } from '../../worker/context.ts';

export type ExportInput = ParsedInput<typeof staffCalls.exportPeople>;

export interface ExportWork extends Pick<BaseContext, 'job' | 'now' | 'language'> {
  /** Inside one snapshot, so that all files agree with each other. */
  readonly db: ReadableDB;
  readonly input: ExportInput;
  readonly actor: Actor;
  readonly register: { readonly name: string; readonly demo: boolean };
  /** Of the unit that the filter asks for, on the day; empty without one. */
  readonly unitName: () => string;
}
