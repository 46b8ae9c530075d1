/** A user's saved filters and columns of a page. The one without a name is how the page was left. */
import type { RandomBytes, ViewId } from '../../shared/kernel/ids.ts';
import { newId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import { type SavedView, savedView } from '../../shared/staff/contract-people.ts';
import { type ChangeSet, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { all, get, run } from '../engine/statements.ts';

const TABLE = 'saved_view';
const PAGE = 'people';

interface StoredView {
  readonly id: ViewId;
  readonly name: string;
  readonly definition: string;
  readonly born: string;
}

/** A definition of another version of the program that is no longer understood is passed over. */
function readDefinition({ id, name, definition }: StoredView): SavedView[] {
  try {
    const parsed = savedView.safeParse({ ...JSON.parse(definition), id, name });
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}

/** In Danish order by name. */
export function listViews(db: ReadableDB, owner: string): SavedView[] {
  const stored = all<StoredView>(
    db,
    'SELECT id, name, definition, born FROM saved_view WHERE page = ? AND owner = ? ORDER BY id',
    [PAGE, owner],
  );
  const keyed = stored.flatMap(readDefinition).map((view) => ({ view, key: collationKey(view.name) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ view }) => view);
}

export interface ViewToSave {
  readonly owner: string;
  readonly view: Omit<SavedView, 'id'>;
}

/**
 * The view of the same name is replaced. How a page was left is written at
 * every visit and is no one's work: it has no line in the change log.
 */
export function saveView(db: WritableDB, set: ChangeSet, random: RandomBytes, { owner, view }: ViewToSave): ViewId {
  const { name, columns, filter } = view;
  const definition = JSON.stringify({ columns, filter });
  const old = get<StoredView>(
    db,
    'SELECT id, name, definition, born FROM saved_view WHERE page = ? AND owner = ? AND name = ?',
    [PAGE, owner, name],
  );
  if (!old) {
    const id = newId<ViewId>(random);
    run(db, 'INSERT INTO saved_view (id, page, owner, name, definition, born) VALUES (?, ?, ?, ?, ?, ?)', [
      id,
      PAGE,
      owner,
      name,
      definition,
      set.stamp,
    ]);
    return id;
  }
  if (name !== '' && old.definition !== definition) {
    logChange(db, set, { tbl: TABLE, row: old.id, field: 'definition', born: old.born }, old.definition, definition);
  }
  run(db, 'UPDATE saved_view SET definition = ? WHERE id = ?', [definition, old.id]);
  return old.id;
}

/** @returns false when the owner has no such view */
export function removeView(db: WritableDB, set: ChangeSet, owner: string, id: ViewId): boolean {
  const old = get<StoredView>(db, 'SELECT * FROM saved_view WHERE id = ? AND page = ? AND owner = ?', [
    id,
    PAGE,
    owner,
  ]);
  if (!old) return false;
  logChange(db, set, { tbl: TABLE, row: id, field: WHOLE_ROW, born: old.born }, JSON.stringify(old), null);
  run(db, 'DELETE FROM saved_view WHERE id = ?', [id]);
  run(db, 'INSERT OR REPLACE INTO tombstone (tbl, row, stamp) VALUES (?, ?, ?)', [TABLE, id, set.stamp]);
  return true;
}
