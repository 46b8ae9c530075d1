/** What the terminal answers people. */
import type { Messages } from '../da.ts';

export const terminal: Messages['terminal'] = {
  recoveryKey: 'Recovery key, keep it in a safe place',
  imported: (p) =>
    `${p.dryRun ? 'Only looked at, nothing imported: ' : ''}${p.rows} rows, ${p.accepted} accepted, ${p.rejected} rejected, ${p.skipped} skipped`,
  changes: (c) =>
    `${c.new} new, ${c.ended} ended, ${c.changed} changed (${c.moved} moved, ${c.hoursChanged} with new hours, ${c.renamed} renamed), ${c.unchanged} unchanged`,
  fault: (f) => `  line ${f.line}${f.column ? `, ${f.column}` : ''}: ${f.code}`,
  staffTotal: (p) => `${p.asOf}: ${p.persons} persons, ${p.engagements} engagements, ${p.fte} full-time equivalents`,
  learningTotal: (p) => `${p.asOf}: staff with the course, and the share with a valid certificate`,
  inOrder: 'in order',
  notInOrder: 'FAULT   ',
};
