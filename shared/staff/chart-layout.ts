/**
 * Where the boxes of an organisation chart stand. Three levels: the unit one
 * looks at, its sub-units beside each other, and theirs in columns below them,
 * so that a hundred units stay readable; what lies deeper is reached by looking
 * at a unit further down. Lengths are CSS pixels at 100 %.
 */
export interface ChartUnit {
  readonly id: string;
  readonly parentId: string | null;
}

export interface ChartBox<U extends ChartUnit> {
  readonly unit: U;
  /** 0 is the unit one looks at. */
  readonly level: 0 | 1 | 2;
  /** The smaller kind of box: there are many of these. */
  readonly small: boolean;
  readonly x: number;
  readonly y: number;
  /** Sub-units in all the levels below it. */
  readonly below: number;
  /** Place in `boxes` of the box above, -1 for the first. */
  readonly parent: number;
}

/** A line of the drawing through the given points. */
export type ChartLine = readonly (readonly [x: number, y: number])[];

export interface ChartLayout<U extends ChartUnit> {
  readonly boxes: readonly ChartBox<U>[];
  readonly lines: readonly ChartLine[];
  readonly width: number;
  readonly height: number;
}

export const BOX_WIDTH = 200;
export const BOX_HEIGHT = 76;
export const SMALL_WIDTH = 184;
export const SMALL_HEIGHT = 60;
const GAP_X = 22;
const GAP_Y = 10;
const DROP = 36;
/** How far the boxes of the third level stand in from their line. */
const INDENT = 16;
/** More sub-units than this stand in two columns, more than twice as many in three. */
export const COLUMN_ROWS = 10;
const MAX_COLUMNS = 3;

type Children<U> = ReadonlyMap<string | null, readonly U[]>;

function childrenOf<U extends ChartUnit>(units: readonly U[]): Children<U> {
  const known = new Set(units.map((u) => u.id));
  const children = new Map<string | null, U[]>();
  for (const unit of units) {
    const above = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const list = children.get(above);
    if (list) list.push(unit);
    else children.set(above, [unit]);
  }
  return children;
}

/** Every unit below, counted without the call stack and, in a broken tree, only once. */
function countBelow<U extends ChartUnit>(children: Children<U>, id: string): number {
  const seen = new Set<string>();
  const waiting = [...(children.get(id) ?? [])];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    waiting.push(...(children.get(next.id) ?? []));
  }
  return seen.size;
}

const columnsFor = (count: number): number => Math.max(1, Math.min(MAX_COLUMNS, Math.ceil(count / COLUMN_ROWS)));
/** From one column of small boxes to the next. */
const COLUMN_STEP = SMALL_WIDTH + GAP_X;
const groupWidth = (count: number): number =>
  count === 0 ? BOX_WIDTH : Math.max(BOX_WIDTH, INDENT + columnsFor(count) * COLUMN_STEP - GAP_X);
export const boxWidth = (small: boolean): number => (small ? SMALL_WIDTH : BOX_WIDTH);
export const boxHeight = (small: boolean): number => (small ? SMALL_HEIGHT : BOX_HEIGHT);

interface Drawing<U extends ChartUnit> {
  readonly children: Children<U>;
  readonly boxes: ChartBox<U>[];
  readonly lines: ChartLine[];
}

/** Units side by side below the one that is looked at: one with its sub-units, or all that have none together. */
interface Group<U extends ChartUnit> {
  readonly unit: U | undefined;
  readonly below: readonly U[];
}

/** More units than this do not stand beside each other when they have nothing below them. */
const WIDE = 6;

function groupsOf<U extends ChartUnit>(children: Children<U>, second: readonly U[]): Group<U>[] {
  const groups = second.map((unit) => ({ unit, below: children.get(unit.id) ?? [] }));
  const leaves = groups.filter(({ below }) => below.length === 0);
  if (second.length <= WIDE || leaves.length < 3) return groups;
  return [
    ...groups.filter(({ below }) => below.length > 0),
    { unit: undefined, below: leaves.map(({ unit }) => unit) },
  ];
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly level: 1 | 2;
  readonly parent: number;
}

/** Small boxes in columns, each tied to the line at its column's side. Answers with the lowest point. */
function placeColumns<U extends ChartUnit>(drawing: Drawing<U>, units: readonly U[], place: Place): number {
  const { left, top, level, parent } = place;
  const rows = Math.ceil(units.length / columnsFor(units.length));
  units.forEach((unit, i) => {
    const start = left + Math.floor(i / rows) * COLUMN_STEP;
    const [trunk, x] = [start + INDENT / 3, start + INDENT];
    const y = top + (i % rows) * (SMALL_HEIGHT + GAP_Y);
    const middle = y + SMALL_HEIGHT / 2;
    const below = countBelow(drawing.children, unit.id);
    drawing.boxes.push({ unit, level, small: true, x, y, below, parent });
    drawing.lines.push([
      [trunk, top - DROP / 2],
      [trunk, middle],
      [x, middle],
    ]);
  });
  return top + rows * (SMALL_HEIGHT + GAP_Y) - GAP_Y;
}

/** The crossbar over the columns of a group, from its left side to its last column. */
function crossbar<U extends ChartUnit>(drawing: Drawing<U>, count: number, place: Place, reach: number): void {
  const y = place.top - DROP / 2;
  const last = place.left + (columnsFor(count) - 1) * COLUMN_STEP + INDENT / 3;
  drawing.lines.push([
    [place.left + INDENT / 3, y],
    [Math.max(last, reach), y],
  ]);
}

/** @param middle where the group's own unit stands, or would */
function placeGroup<U extends ChartUnit>(drawing: Drawing<U>, group: Group<U>, place: Place, middle: number): number {
  const { unit, below } = group;
  if (!unit) {
    const columns = { ...place, level: 1 as const };
    if (place.parent >= 0) crossbar(drawing, below.length, columns, middle);
    return placeColumns(drawing, below, columns);
  }
  const at = drawing.boxes.length;
  const count = countBelow(drawing.children, unit.id);
  const x = middle - BOX_WIDTH / 2;
  drawing.boxes.push({ unit, level: 1, small: false, x, y: place.top, below: count, parent: place.parent });
  const under = place.top + BOX_HEIGHT;
  if (below.length === 0) return under;
  const columns: Place = { left: place.left, top: under + DROP, level: 2, parent: at };
  drawing.lines.push([
    [middle, under],
    [middle, under + DROP / 2],
  ]);
  crossbar(drawing, below.length, columns, middle);
  return placeColumns(drawing, below, columns);
}

/**
 * Units in the order in which siblings stand. @param root the unit one looks at;
 * null: the only top, or all tops beside each other when there are several
 */
export function layoutChart<U extends ChartUnit>(units: readonly U[], root: string | null): ChartLayout<U> {
  const children = childrenOf(units);
  const tops = children.get(null) ?? [];
  const head = root === null ? (tops.length === 1 ? tops[0] : undefined) : units.find((u) => u.id === root);
  const groups = groupsOf(children, head ? (children.get(head.id) ?? []) : root === null ? tops : []);
  const widths = groups.map(({ below }) => groupWidth(below.length));
  const beside = widths.reduce((sum, w) => sum + w, 0) + GAP_X * Math.max(0, groups.length - 1);
  const width = Math.max(BOX_WIDTH, beside);
  const drawing: Drawing<U> = { children, boxes: [], lines: [] };
  const { boxes, lines } = drawing;
  if (head) {
    const below = countBelow(children, head.id);
    boxes.push({ unit: head, level: 0, small: false, x: (width - BOX_WIDTH) / 2, y: 0, below, parent: -1 });
  }
  const top = head ? BOX_HEIGHT + DROP : 0;
  const bend = BOX_HEIGHT + DROP / 2;
  let left = (width - beside) / 2;
  let height = head ? BOX_HEIGHT : 0;
  groups.forEach((group, i) => {
    const groupW = widths[i] ?? BOX_WIDTH;
    const middle = left + groupW / 2;
    if (head) {
      const end: ChartLine = group.unit ? [[middle, top]] : [];
      lines.push([[width / 2, BOX_HEIGHT], [width / 2, bend], [middle, bend], ...end]);
    }
    height = Math.max(height, placeGroup(drawing, group, { left, top, level: 1, parent: head ? 0 : -1 }, middle));
    left += groupW + GAP_X;
  });
  return { boxes, lines, width, height };
}

export type ChartKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home';

/** The box that an arrow key leads to from box `at`: to the one above, the first below, the next beside. */
export function nextBox<U extends ChartUnit>(boxes: readonly ChartBox<U>[], at: number, key: ChartKey): number {
  const box = boxes[at];
  if (!box || key === 'Home') return 0;
  if (key === 'ArrowUp') return box.parent < 0 ? at : box.parent;
  if (key === 'ArrowDown') {
    const below = boxes.findIndex((b) => b.parent === at);
    return below < 0 ? at : below;
  }
  const beside = boxes.flatMap((b, i) => (b.parent === box.parent && b.level === box.level ? [i] : []));
  const place = beside.indexOf(at) + (key === 'ArrowRight' ? 1 : -1);
  return beside[place] ?? at;
}

/** From the top down to the unit itself. Empty for a unit that is not there. */
export function pathTo<U extends ChartUnit>(units: readonly U[], id: string | null): U[] {
  const byId = new Map(units.map((u) => [u.id, u]));
  const path: U[] = [];
  for (let at = id === null ? undefined : byId.get(id); at && !path.includes(at); at = byId.get(at.parentId ?? '')) {
    path.unshift(at);
  }
  return path;
}
