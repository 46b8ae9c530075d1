/**
 * What a backup leaves out. Open urns of surveys will be named here: a copy made
 * while a round is open could tell in which order people answered
 * (domain.md §3.5), so their rows are taken out of the copy and the copy is packed.
 */
export const LEFT_OUT_OF_BACKUPS: readonly string[] = [];
