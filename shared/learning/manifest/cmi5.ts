/** `cmi5.xml` as a course: assignable units in their blocks (domain §6.3). */
import { AppFailure } from '../../kernel/result.ts';
import type { Cmi5Au, Cmi5Model, PackageNote } from '../package-model.ts';
import { attributeOf, childOf, childrenOf, type Element, textOf } from './elements.ts';
import { MOST_ACTIVITIES } from './manifest-context.ts';
import { info, oneOfMany, warning } from './notes.ts';
import { hrefOf, type PackageFiles, placeOf } from './paths.ts';
import type { ReadPackage } from './scorm.ts';
import { collectBadValues, makeValues, type Values } from './values.ts';

export const CMI5_MANIFEST = 'cmi5.xml';
const MOVE_ON = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'] as const;
const LANGUAGES = ['da', 'en'];

const fail = (reason: string, params: Readonly<Record<string, string | number>> = {}): never => {
  throw new AppFailure('package_bad_manifest', { reason, file: CMI5_MANIFEST, ...params });
};

/** Danish if there is one, else English, else the first. */
function langText(element: Element | undefined, name: string): string {
  const strings = childrenOf(childOf(element, name), 'langstring');
  const spoken = (language: string): Element | undefined =>
    strings.find((one) =>
      (attributeOf(one, 'xml:lang') ?? attributeOf(one, 'lang') ?? '').toLowerCase().startsWith(language),
    );
  const found = LANGUAGES.map(spoken).find((one) => one !== undefined) ?? strings[0];
  return found?.text ?? '';
}

interface Found {
  readonly aus: Cmi5Au[];
  readonly blocks: { readonly id: string; readonly title: string }[];
  readonly outside: string[];
  readonly respelled: string[];
  readonly listed: Set<string>;
}

/** @returns the address below `/content/`; '' for one outside the package. @throws package_launch_missing {path} */
function urlOf(written: string, files: PackageFiles, found: Found): string {
  const place = placeOf([], written);
  if (place.kind === 'outside') {
    found.outside.push(place.address);
    return '';
  }
  const path = files.find(place.path);
  if (path === undefined) throw new AppFailure('package_launch_missing', { path: place.path });
  if (path !== place.path) found.respelled.push(place.path);
  found.listed.add(path);
  return hrefOf(path, place.rest);
}

function masteryOf(au: Element, values: Values): number | null {
  const text = attributeOf(au, 'masteryScore');
  return text === undefined ? null : (values.asNumber(au, text, 0, 1) ?? null);
}

function requireId(element: Element, used: Set<string>): string {
  const id = attributeOf(element, 'id')?.trim() ?? '';
  if (id === '' || used.has(id)) fail('id_twice', { about: id, line: element.line });
  if (used.size >= MOST_ACTIVITIES) fail('too_many', { most: MOST_ACTIVITIES });
  used.add(id);
  return id;
}

function readAu(au: Element, id: string, blocks: readonly string[], url: string, values: Values): Cmi5Au {
  return {
    id,
    title: langText(au, 'title') || id,
    url,
    launchMethod: values.word(au, 'launchMethod', ['OwnWindow', 'AnyWindow'], 'AnyWindow'),
    moveOn: values.word(au, 'moveOn', MOVE_ON, 'NotApplicable'),
    masteryScore: masteryOf(au, values),
    launchParameters: textOf(au, 'launchParameters'),
    entitlementKey: textOf(au, 'entitlementKey'),
    blocks,
  };
}

/** In the document's order. */
function readChildren(
  parent: Element,
  blocks: readonly string[],
  files: PackageFiles,
  values: Values,
  found: Found,
  used: Set<string>,
): void {
  for (const child of parent.children) {
    if (child.name === 'au') {
      const id = requireId(child, used);
      const url = urlOf(textOf(child, 'url'), files, found);
      if (url !== '') found.aus.push(readAu(child, id, blocks, url, values));
    }
    if (child.name === 'block') {
      const id = requireId(child, used);
      found.blocks.push({ id, title: langText(child, 'title') || id });
      readChildren(child, [...blocks, id], files, values, found, used);
    }
  }
}

/** @throws package_bad_manifest {file, reason, line, about}, package_nothing_to_launch, package_launch_missing {path} */
export function readCmi5(root: Element, files: PackageFiles): ReadPackage<Cmi5Model> {
  if (root.name !== 'courseStructure') fail('root');
  const course = childOf(root, 'course') ?? fail('course', { line: root.line });
  const bad = collectBadValues();
  const found: Found = { aus: [], blocks: [], outside: [], respelled: [], listed: new Set() };
  const used = new Set<string>();
  const courseId = requireId(course, used);
  readChildren(root, [], files, makeValues(bad), found, used);
  if (found.aus.length === 0) throw new AppFailure('package_nothing_to_launch');
  const title = langText(course, 'title') || courseId;
  const lines = bad.list().map(({ line }) => line);
  const notes: PackageNote[] = [
    info('units', { count: found.aus.length, blocks: found.blocks.length }),
    ...oneOfMany('files_respelled', found.respelled),
    ...oneOfMany('external_links', found.outside),
    ...(lines.length > 0 ? [warning('bad_values', { count: lines.length, line: lines[0] ?? 0 })] : []),
  ];
  const model: Cmi5Model = { standard: 'cmi5', courseId, title, blocks: found.blocks, aus: found.aus };
  return { model, title, notes, listed: found.listed };
}
