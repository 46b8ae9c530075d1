/** The contents of a cmi5 course as the table of contents shows them: blocks as headings, units below. */
import type { Cmi5Model } from '../../../shared/learning/package-model.ts';
import type { Standing } from '../../../shared/learning/player.ts';
import type { Cmi5View } from '../../../shared/learning/xapi-view.ts';
import type { Words } from '../parts.tsx';
import type { TocEntry } from '../scorm/run.ts';

type Unit = Cmi5View['units'][number];

function blockStanding(units: readonly Unit[], isSatisfied: boolean): Standing {
  const isBegun = units.some(({ standing }) => standing.completion !== 'not_attempted');
  const completion = isSatisfied ? 'completed' : isBegun ? 'incomplete' : 'not_attempted';
  const nothing = { scaled: null, raw: null, min: null, max: null, progress: null, seconds: 0 };
  return { completion, success: 'unknown', ...nothing };
}

export function contentsOf(model: Cmi5Model, view: Cmi5View, shown: string | null, words: Words): TocEntry[] {
  const unitOf = new Map(view.units.map((unit) => [unit.id, unit]));
  const root: TocEntry[] = [];
  const lists = new Map<string, TocEntry[]>();
  const listOf = (blocks: readonly string[]): TocEntry[] => {
    const id = blocks.at(-1);
    if (id === undefined) return root;
    const known = lists.get(id);
    if (known) return known;
    const children: TocEntry[] = [];
    lists.set(id, children);
    const within = model.aus.filter((au) => au.blocks.includes(id)).flatMap((au) => unitOf.get(au.id) ?? []);
    const title = model.blocks.find((block) => block.id === id)?.title ?? id;
    const standing = blockStanding(within, view.satisfied.includes(id));
    const heading = { id, title, standing, isCluster: true, isCurrent: false, whyNot: 'order' as const, children };
    listOf(blocks.slice(0, -1)).push(heading);
    return children;
  };
  for (const au of model.aus) {
    const unit = unitOf.get(au.id);
    if (!unit) continue;
    const title = au.moveOn === 'NotApplicable' ? words.cmi5.optional(au.title) : au.title;
    const { standing } = unit;
    const entry = { id: au.id, title, standing, isCluster: false, isCurrent: au.id === shown, whyNot: null };
    listOf(au.blocks).push({ ...entry, children: [] });
  }
  return root;
}
