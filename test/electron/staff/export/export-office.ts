/** A register on disk with made-up people, and exports from it as the terminal makes them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { CallInput, CallOutput } from '../../../../shared/kernel/registry.ts';
import { unwrap } from '../../../../shared/kernel/result.ts';
import type { staffCalls } from '../../../../shared/staff/contract.ts';
import type { ApplyResult, PreviewSummary } from '../../../../shared/staff/import-contract.ts';
import { PASSPHRASE, startHost, type TestHost } from '../../worker/host.ts';
import { day } from '../office.ts';

export type ExportInput = CallInput<typeof staffCalls.exportPeople>;
export type Exported = CallOutput<typeof staffCalls.exportPeople>;

const ORGANISATION = [
  'Enhedskode;Enhedsnavn;Type;Overordnet enhed;Leders tjenestenummer',
  '1;Nordby Kommune;kommune;;T01',
  '10;Børn & Unge;forvaltning;1;T02',
  '11;Æblehaven;dagtilbud;10;T03',
  '12;"Skolen; ""Åsen""";skole;10;',
];

/** A name that a spreadsheet could take for a formula, two engagements, leave, an end, a zero first in a number. */
const STAFF = [
  'Tjenestenummer;CPR;Fornavn;Efternavn;E-mail;Enhedskode;Stillingskode;Stilling;Overenskomst;Ansættelsesform;Beskæftigelsesgrad;Ugentlige timer;Ansat fra;Ansat til;Status;Leder',
  'T01;610150-1111;Åse;Ågård;aase@nordby.example;1;100;Kommunaldirektør;Chefer;Fastansat;1;37;01-01-2010;;1;J',
  'T02;620260-2222;Søren;Ærø;soeren@nordby.example;10;101;Områdechef;Chefer;Fastansat;1;37;01-02-2015;;1;J',
  'T03;630370-3333;Bodil;von der Kjær;;11;102;Leder;BUPL;Fastansat;1;37;01-03-2018;;1;J',
  '0004;640480-4444;=2+2;"Holm ""Bette""";;11;103;Pædagog;BUPL;Fastansat;0,8108;30;01-04-2020;;3;N',
  '0005;650590-1555;Lærke;Østergård;;12;104;Lærer;DLF;Tidsbegrænset;0,5;18,5;15-08-2024;31-07-2027;1;N',
  'D05;650590-1555;Lærke;Østergård;;11;105;Vikar;BUPL;Timelønnet;0,1;3,7;01-09-2024;;1;N',
  '0006;660660-6666;Ude;Gået;;12;104;Lærer;DLF;Fastansat;1;37;01-01-2001;31-12-2025;1;N',
];

export interface ExportOffice {
  readonly host: TestHost;
  /** An empty folder to export to. */
  readonly out: string;
  readonly exportPeople: (input: Partial<ExportInput> & { readonly to?: string }) => Promise<Exported>;
  readonly call: <T>(call: string, input: unknown) => Promise<T>;
  readonly importFile: (kind: 'organisation' | 'staff', file: string, profile?: unknown) => Promise<ApplyResult>;
  readonly end: () => void;
}

export const asOf = day('2026-11-22');

export async function openEmptyOffice(): Promise<ExportOffice> {
  const host = startHost();
  await host.unlock('Anne', PASSPHRASE);
  const out = path.join(path.dirname(host.folder), 'ud');
  mkdirSync(out);
  const call = async <T>(name: string, input: unknown): Promise<T> =>
    unwrap(await host.call('staff', name, input)) as T;
  return {
    host,
    out,
    call,
    exportPeople: ({ to = 'liste.csv', ...input }) =>
      call('exportPeople', {
        filter: { asOf },
        columns: [
          'name',
          'unit',
          'jobTitle',
          'birthDate',
          'fte',
          'weeklyHours',
          'key',
          'start',
          'end',
          'roles',
          'status',
        ],
        format: 'csv',
        purpose: 'Prøve af udtræk',
        ...input,
        file: host.grant(path.join(out, to)),
      }),
    importFile: async (kind, file, profile) => {
      const preview = await call<PreviewSummary>(kind === 'staff' ? 'previewStaff' : 'previewOrganisation', {
        file: host.grant(file),
        ...(profile ? { profile } : {}),
      });
      return call<ApplyResult>('applyImport', { previewId: preview.previewId, approveEnded: false });
    },
    end: host.end,
  };
}

/** With four units and six people in it, one of whom has left. */
export async function openExportOffice(): Promise<ExportOffice> {
  const office = await openEmptyOffice();
  const file = (name: string, lines: readonly string[]): string => {
    const at = path.join(path.dirname(office.out), name);
    writeFileSync(at, `\ufeff${lines.join('\r\n')}\r\n`);
    return at;
  };
  await office.importFile('organisation', file('enheder.csv', ORGANISATION));
  await office.importFile('staff', file('ansatte.csv', STAFF));
  return office;
}

export const readRows = (file: string): string[][] =>
  Papa.parse<string[]>(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: true })
    .data;

/** Rows by the header. */
export const readRecords = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), {
    delimiter: ';',
    header: true,
    skipEmptyLines: true,
  }).data;

export const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();
