/** What every kind of course (SCORM, cmi5, plain) is given by the player's frame, and gives back. */
import type { ReactNode } from 'react';
import type { Commit, CommitAnswer, LaunchInfo, PlayerHandle } from '../../shared/learning/player.ts';
import type { Messages } from '../../shared/messages/da.ts';

/** The way to the program. The page has no bridge: it asks the scheme it was served from. */
export interface PlayerLink {
  /** Returns when it is on disk (a synchronous request), so that a course may go away right after. `n` is filled in. */
  readonly commit: (commit: Omit<Commit, 'n'>) => CommitAnswer;
  /** Closes the window. */
  readonly close: () => void;
}

export interface PlayerKindProps {
  readonly launch: LaunchInfo;
  readonly link: PlayerLink;
  /** The words of the player alone, in the learner's language. */
  readonly words: Messages['player'];
  /** To be called once the course can be driven. */
  readonly onReady: (handle: PlayerHandle) => void;
}

export type PlayerKind = (props: PlayerKindProps) => ReactNode;
