/** Working environment in the board report: APV of the workplaces, action plans, accidents, near misses and violence. */
import { incidentKind } from '../apv/words.ts';
import { formatDate } from '../kernel/dates.ts';
import { formatNumber, type Locale } from '../kernel/numbers.ts';
import { messagesFor } from '../messages/catalogue.ts';
import type { Messages } from '../messages/da.ts';
import type { BoardApv, BoardIncidents, HiddenIncidents } from './apv/board-apv.ts';
import { countFigure, type Making, makeTable, paragraph, type Section, shareFigure } from './blocks.ts';
import type { Figure, ReportModel, ReportTable } from './model.ts';

const ID = 'working-environment';

interface ApvMaking {
  readonly apv: BoardApv;
  readonly hidden: HiddenIncidents;
  readonly words: Messages['apvReport']['board'];
  readonly messages: Messages;
  readonly making: Making;
}

type Item = Extract<Section['blocks'][number], { kind: 'figures' }>['items'][number];

/** A rate, printed with one decimal; there is none where nobody was employed. */
const rateFigure = (value: number | null): Figure =>
  value === null ? { value: null, decimals: 1, unit: 'points', none: true } : { value, decimals: 1, unit: 'points' };

function keyItems({ apv, words, making: { locale } }: ApvMaking): Item[] {
  const { figures, incidents } = apv;
  const say = (n: number): string => formatNumber(n, locale);
  const ofApv = figures
    ? [
        {
          label: words.validShare,
          figure: shareFigure(figures.valid, figures.workplaces),
          note: words.keyNotes.valid(say(figures.valid), say(figures.workplaces)),
        },
        {
          label: words.onTimeShare,
          figure: shareFigure(figures.closedOnTime, figures.closed),
          note: words.keyNotes.onTime(say(figures.closedOnTime), say(figures.closed)),
        },
      ]
    : [];
  const accidents = incidents?.totals.find(({ kind }) => kind === 'accident')?.n ?? 0;
  const ofIncidents = incidents
    ? [
        {
          label: words.perThousand,
          figure: rateFigure(incidents.perThousand),
          note:
            incidents.fte === null
              ? ''
              : words.keyNotes.perThousand(say(accidents), formatNumber(incidents.fte, locale)),
        },
      ]
    : [];
  return [...ofApv, ...ofIncidents];
}

function apvTables({ apv, words }: ApvMaking): ReportTable[] {
  const { figures } = apv;
  if (!figures) return [];
  const { workplaces } = figures;
  const row = (label: string, n: number, of: number, total = false) => ({
    label,
    total,
    cells: [countFigure(n), shareFigure(n, of)],
  });
  return [
    makeTable({
      id: `${ID}-workplaces`,
      caption: words.captions.workplaces,
      head: [words.apv, words.workplaces, words.share],
      rows: [
        row(words.valid, figures.valid, workplaces),
        row(words.overdue, figures.overdue, workplaces),
        row(words.missing, figures.missing, workplaces),
        row(words.allWorkplaces, workplaces, workplaces, true),
      ],
      definitionKeys: ['apv_workplace', 'apv_valid', 'apv_overdue', 'apv_missing'],
      n: 0,
      limit: null,
      basis: words.basis.workplaces,
    }),
    makeTable({
      id: `${ID}-lines`,
      caption: words.captions.lines,
      head: [words.lines, words.count],
      rows: [
        { label: words.openLines, cells: [countFigure(figures.openLines)] },
        { label: words.overdueLines, cells: [countFigure(figures.overdueLines)] },
        { label: words.closed(apv.year), cells: [countFigure(figures.closed)] },
        { label: words.closedOnTime, cells: [countFigure(figures.closedOnTime)] },
      ],
      definitionKeys: ['apv_line', 'apv_line_overdue', 'apv_line_on_time'],
      n: 0,
      limit: null,
      basis: words.basis.lines,
    }),
  ];
}

function totalsTable({ words, messages, apv }: ApvMaking, { totals, fte, perThousand }: BoardIncidents): ReportTable {
  const none: Figure = { value: null, decimals: 0, unit: 'count', none: true };
  return makeTable({
    id: `${ID}-incidents`,
    caption: words.captions.incidents(apv.year),
    head: [words.kind, words.count, words.withAbsence, words.perThousandHead],
    rows: totals.map(({ kind, n, withAbsence }) => ({
      label: messages.apv.incident[kind],
      cells: [
        countFigure(n),
        withAbsence === null ? none : countFigure(withAbsence),
        kind === 'accident' ? rateFigure(fte === null ? null : perThousand) : { ...none, decimals: 1 },
      ],
    })),
    definitionKeys: ['incident', 'accidents_1000'],
    n: 0,
    limit: null,
    basis: words.basis.incidents,
  });
}

function areaTable({ apv, words, messages, hidden, making }: ApvMaking, incidents: BoardIncidents): ReportTable {
  const { areas, totals } = incidents;
  const board = making.words;
  const label = ({ name, own }: (typeof areas)[number]): string => (own ? board.ownUnit(name) : name || board.outside);
  return makeTable({
    id: `${ID}-areas`,
    caption: words.captions.areas(apv.year),
    head: [board.area, ...incidentKind.options.map((kind) => messages.apv.incident[kind])],
    rows: [
      ...areas.map((area, at) => ({
        label: label(area),
        cells: area.counts.map((n, k) => countFigure(n, hidden[at]?.[k] !== false)),
      })),
      {
        label: board.whole,
        total: true,
        cells: incidentKind.options.map((kind) => countFigure(totals.find((one) => one.kind === kind)?.n ?? 0)),
      },
    ],
    definitionKeys: ['incident', 'area'],
    n: 0,
    limit: making.limit,
    basis: words.basis.areas(making.limit),
  });
}

export function apvSection(apv: BoardApv, hidden: HiddenIncidents, making: Making): Section {
  const messages = messagesFor(making.locale);
  const own: ApvMaking = { apv, hidden, words: messages.apvReport.board, messages, making };
  const { words } = own;
  const items = keyItems(own);
  const { incidents } = apv;
  return {
    id: ID,
    heading: words.section,
    blocks: [
      paragraph(words.intro(formatDate(making.data.asOf))),
      { kind: 'figures', items },
      ...apvTables(own),
      ...(incidents ? [totalsTable(own, incidents), paragraph(words.incidentsText), areaTable(own, incidents)] : []),
    ],
  };
}

/** Those that the section's tables name; none where the report has no such section. */
export function apvDefinitions(sections: readonly Section[], locale: Locale): ReportModel['definitions'] {
  const words = messagesFor(locale).apvReport.board.definitions;
  const used = new Set(
    sections
      .filter(({ id }) => id === ID)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? block.definitionKeys : [])),
  );
  return (Object.keys(words) as (keyof typeof words)[])
    .filter((key) => used.has(key))
    .map((key) => ({ key, ...words[key] }));
}
