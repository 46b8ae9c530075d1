/** Det, terminalen svarer mennesker. */
import type { ChangeCounts, RowFault } from '../../staff/import-contract.ts';

export const terminal = {
  recoveryKey: 'Nødnøgle, gem den et sikkert sted',
  imported: (p: { rows: number; accepted: number; rejected: number; skipped: number; dryRun: boolean }): string =>
    `${p.dryRun ? 'Kun set efter, intet er indlæst: ' : ''}${p.rows} rækker, ${p.accepted} godkendt, ${p.rejected} afvist, ${p.skipped} sprunget over`,
  changes: (c: ChangeCounts): string =>
    `${c.new} nye, ${c.ended} ophørt, ${c.changed} ændret (${c.moved} flyttet, ${c.hoursChanged} med nye timer, ${c.renamed} med nyt navn), ${c.unchanged} uændret`,
  fault: (f: RowFault): string => `  linje ${f.line}${f.column ? `, ${f.column}` : ''}: ${f.code}`,
  staffTotal: (p: { asOf: string; persons: number; engagements: number; fte: string }): string =>
    `${p.asOf}: ${p.persons} personer, ${p.engagements} ansættelser, ${p.fte} årsværk`,
  learningTotal: (p: { asOf: string }): string => `${p.asOf}: medarbejdere med kurset, og andelen med gyldigt bevis`,
  inOrder: 'i orden',
  notInOrder: 'FEJL   ',
};
