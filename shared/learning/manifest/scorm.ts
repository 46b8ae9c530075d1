/** `imsmanifest.xml` as a course: which SCORM it is made after, its default organisation, and what the report says of it. */
import { AppFailure } from '../../kernel/result.ts';
import type { Activity, PackageNote, ScormModel } from '../package-model.ts';
import { attributeOf, childOf, childrenOf, type Element, textOf } from './elements.ts';
import { readActivity } from './items.ts';
import { type ManifestContext, makeContext, SCORM_MANIFEST } from './manifest-context.ts';
import { info, oneOfMany, warning } from './notes.ts';
import type { PackageFiles } from './paths.ts';
import { type Resources, readResources } from './resources.ts';
import { collectBadValues, makeValues } from './values.ts';

export interface ReadPackage<Model> {
  readonly model: Model;
  readonly title: string;
  readonly notes: readonly PackageNote[];
  /** Files of the package that its manifest lists. */
  readonly listed: ReadonlySet<string>;
}

const EDITIONS: readonly (readonly [RegExp, ScormModel['standard'], string])[] = [
  [/^1\.2\b/, 'scorm12', '1.2'],
  [/^(?:CAM )?1\.3\b|2004 2nd/i, 'scorm2004', '2004 2nd'],
  [/2004 3rd/i, 'scorm2004', '2004 3rd'],
  [/2004 4th/i, 'scorm2004', '2004 4th'],
];

interface Edition {
  readonly standard: ScormModel['standard'];
  readonly edition: string;
  readonly isGuessed: boolean;
}

const uses2004 = (element: Element): boolean =>
  ['imsss', 'adlseq', 'adlnav'].includes(element.vocabulary) || element.children.some(uses2004);

/** @throws package_bad_manifest {reason: 'version', about} for one that names another */
function editionOf(manifest: Element): Edition {
  const metadata = childOf(manifest, 'metadata');
  const version = textOf(metadata, 'schemaversion');
  const known = EDITIONS.find(([form]) => form.test(version));
  if (known) return { standard: known[1], edition: known[2], isGuessed: false };
  const schema = textOf(metadata, 'schema');
  if (version !== '' && /scorm/i.test(schema)) {
    throw new AppFailure('package_bad_manifest', { reason: 'version', about: `${schema} ${version}`.slice(0, 80) });
  }
  return uses2004(manifest)
    ? { standard: 'scorm2004', edition: '2004 4th', isGuessed: true }
    : { standard: 'scorm12', edition: '1.2', isGuessed: true };
}

/** @throws package_nothing_to_launch */
function organizationOf(manifest: Element): { readonly chosen: Element; readonly count: number } {
  const organizations = childOf(manifest, 'organizations');
  const all = childrenOf(organizations, 'organization');
  const wanted = attributeOf(organizations, 'default');
  const chosen = all.find((one) => attributeOf(one, 'identifier') === wanted) ?? all[0];
  if (!chosen) throw new AppFailure('package_nothing_to_launch');
  return { chosen, count: all.length };
}

export const activitiesOf = (activity: Activity): readonly Activity[] => [
  activity,
  ...activity.children.flatMap(activitiesOf),
];

const globalsOf = (activities: readonly Activity[]): ReadonlySet<string> =>
  new Set(
    activities.flatMap(({ sequencing }) => sequencing.objectives.flatMap(({ maps }) => maps.map((m) => m.target))),
  );

/** What the course is made of. */
function contentNotes(manifest: Element, activities: readonly Activity[]): PackageNote[] {
  const count = (test: (activity: Activity) => boolean): number => activities.filter(test).length;
  const scos = count(({ kind }) => kind === 'sco');
  const globals = globalsOf(activities).size;
  const shared = new Set(activities.flatMap(({ sharedData }) => sharedData.map(({ target }) => target))).size;
  const timed = count(({ maxTimeAllowed }) => maxTimeAllowed !== '');
  const ordered = count(({ prerequisites }) => prerequisites !== '');
  const assets = count(({ kind }) => kind === 'asset');
  return [
    info('contents', { scos, assets }),
    ...(hasSequencing(manifest) ? [info('sequencing', {})] : []),
    ...(globals > 0 ? [info('global_objectives', { count: globals })] : []),
    ...(shared > 0 ? [info('shared_data', { count: shared })] : []),
    ...(timed > 0 ? [info('time_limits', { count: timed })] : []),
    ...(ordered > 0 ? [info('prerequisites', { count: ordered })] : []),
    ...(scos === 0 ? [warning('no_sco', {})] : []),
  ];
}

const hasSequencing = (element: Element): boolean =>
  (element.vocabulary === 'imsss' && element.name === 'sequencing') || element.children.some(hasSequencing);

function faultNotes(
  manifest: Element,
  resources: Resources,
  context: ManifestContext,
  lines: readonly number[],
): PackageNote[] {
  const { missing, respelled, outside } = resources;
  const inner = childrenOf(manifest, 'manifest').length;
  return [
    ...oneOfMany('files_missing', missing),
    ...oneOfMany('files_respelled', respelled),
    ...oneOfMany('external_links', outside),
    ...(inner > 0 ? [warning('submanifests', { count: inner })] : []),
    ...(context.made() > 0 ? [warning('ids_made', { count: context.made() })] : []),
    ...(lines.length > 0 ? [warning('bad_values', { count: lines.length, line: lines[0] ?? 0 })] : []),
  ];
}

/**
 * @param manifest the outermost element
 * @throws package_bad_manifest {file, reason, line, about}, package_nothing_to_launch, package_launch_missing {path}
 */
export function readScorm(manifest: Element, files: PackageFiles): ReadPackage<ScormModel> {
  if (manifest.name !== 'manifest') {
    throw new AppFailure('package_bad_manifest', { reason: 'root', file: SCORM_MANIFEST });
  }
  const { standard, edition, isGuessed } = editionOf(manifest);
  const { chosen, count } = organizationOf(manifest);
  const bad = collectBadValues();
  const values = makeValues(bad);
  const resources = readResources(manifest, files);
  const context = makeContext(manifest, values, resources);
  const organization = readActivity(chosen, context.idOf(chosen), context);
  const activities = activitiesOf(organization);
  if (!activities.some(({ href }) => href !== null)) throw new AppFailure('package_nothing_to_launch');
  const model: ScormModel = {
    standard,
    edition,
    organization,
    objectivesGlobalToSystem: values.flag(chosen, 'objectivesGlobalToSystem', true),
    sharedDataGlobalToSystem: values.flag(chosen, 'sharedDataGlobalToSystem', true),
  };
  const lines = bad.list().map(({ line }) => line);
  const notes = [
    ...(isGuessed ? [warning('edition_guessed', { edition })] : []),
    ...contentNotes(manifest, activities),
    ...(count > 1 ? [info('organizations', { count, title: organization.title })] : []),
    ...faultNotes(manifest, resources, context, lines),
  ];
  return { model, title: organization.title, notes, listed: resources.listed };
}
