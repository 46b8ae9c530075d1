/** What the course window's page is told of a cmi5 course by the record store's own words (`/lrs/player/…`). */
import type { Standing } from './player.ts';

export interface Cmi5View {
  /** The unit whose session runs; null: none. */
  readonly running: string | null;
  readonly isEnded: boolean;
  readonly course: Standing;
  readonly units: readonly {
    readonly id: string;
    readonly standing: Standing;
    /** Its part of the course is done, whatever its moveOn asks for. */
    readonly isMet: boolean;
  }[];
  /** Ids of blocks and of the course. */
  readonly satisfied: readonly string[];
}
