/** How large photos may be. A megabyte is 1,000,000 bytes to the reader and to a telephone. */

/** A file that is chosen; beyond it a photo is not taken in, however small it would become. */
export const MOST_CHOSEN_MB = 25;
/** What is stored. */
export const MOST_STORED_MB = 6;
export const BYTES_IN_MB = 1_000_000;
/** The longer side of a stored photo, pixels. */
export const LONGEST_SIDE = 1920;
