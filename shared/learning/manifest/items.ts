/** Items of an organisation, with their resources, as the activities of the course. */
import type { Activity } from '../package-model.ts';
import { attributeOf, childOf, childrenOf, type Element, textOf } from './elements.ts';
import type { ManifestContext } from './manifest-context.ts';
import { hrefOf, withParameters } from './paths.ts';
import type { Launch } from './resources.ts';
import { mergeSequencing, partOf, readSequencing } from './sequencing.ts';

const NO_THRESHOLD: Activity['completionThreshold'] = {
  completedByMeasure: false,
  minProgressMeasure: 1,
  progressWeight: 1,
};

/** The 4th edition writes attributes; the editions before it a measure as text, which then decides. */
function thresholdOf(element: Element | undefined, { values }: ManifestContext): Activity['completionThreshold'] {
  const threshold = childOf(element, 'completionThreshold');
  if (!threshold) return NO_THRESHOLD;
  const range = { min: 0, max: 1, otherwise: 1 };
  const written = threshold.text === '' ? undefined : values.asNumber(threshold, threshold.text, 0, 1);
  if (written !== undefined) return { ...NO_THRESHOLD, completedByMeasure: true, minProgressMeasure: written };
  return {
    completedByMeasure: values.flag(threshold, 'completedByMeasure', false),
    minProgressMeasure: values.number(threshold, 'minProgressMeasure', range),
    progressWeight: values.number(threshold, 'progressWeight', range),
  };
}

/** adlnav:presentation/navigationInterface/hideLMSUI */
function hiddenUi(item: Element): string[] {
  const interfaces = childrenOf(item, 'presentation').flatMap((one) => childrenOf(one, 'navigationInterface'));
  const hidden = interfaces.flatMap((one) => childrenOf(one, 'hideLMSUI')).map(({ text }) => text);
  return [...new Set(hidden.filter((one) => one !== ''))];
}

function sharedDataOf(item: Element, { values }: ManifestContext): Activity['sharedData'] {
  const maps = childrenOf(item, 'data').flatMap((data) => childrenOf(data, 'map'));
  return maps
    .map((map) => ({
      target: attributeOf(map, 'targetID') ?? '',
      read: values.flag(map, 'readSharedData', true),
      write: values.flag(map, 'writeSharedData', true),
    }))
    .filter(({ target }) => target !== '');
}

/** What the item says, with what it refers to in the manifest's collection. */
function sequencingOf(item: Element, { collection }: ManifestContext): Element | undefined {
  const own = partOf(item, 'sequencing', 'imsss');
  const shared = own && collection.get(attributeOf(own, 'IDRef') ?? '');
  return own && shared ? mergeSequencing(own, shared) : own;
}

function masteryOf(item: Element, { values }: ManifestContext): number | null {
  const mastery = childOf(item, 'masteryscore');
  return mastery && mastery.text !== '' ? (values.asNumber(mastery, mastery.text, 0, 100) ?? null) : null;
}

/** In the words of the standard; a package says them with blanks here and there. Other words: nothing is said. */
function limitActionOf(item: Element): string {
  const [deed, word] = textOf(item, 'timeLimitAction').toLowerCase().replaceAll(/\s/g, '').split(',');
  const isKnown = (deed === 'exit' || deed === 'continue') && (word === 'message' || word === 'nomessage');
  return isKnown ? `${deed},${word === 'message' ? word : 'no message'}` : '';
}

function hrefFor(item: Element, launch: Launch | undefined): string | null {
  if (!launch || launch.path === null) return null;
  return hrefOf(launch.path, withParameters(launch.rest, attributeOf(item, 'parameters') ?? ''));
}

/** An organisation is the root of the tree and has no resource. */
export function readActivity(item: Element, id: string, context: ManifestContext): Activity {
  context.countActivity(item);
  const launch = context.launchOf(attributeOf(item, 'identifierref') ?? '');
  const children = childrenOf(item, 'item');
  const href = children.length === 0 ? hrefFor(item, launch) : null;
  const sequencing = sequencingOf(item, context);
  const limit = attributeOf(childOf(sequencing, 'limitConditions'), 'attemptAbsoluteDurationLimit');
  return {
    id,
    title: textOf(item, 'title') || id,
    isVisible: context.values.flag(item, 'isvisible', true),
    href,
    kind: href === null ? null : (launch?.kind ?? 'asset'),
    launchData: textOf(item, 'dataFromLMS'),
    masteryScore: masteryOf(item, context),
    maxTimeAllowed: textOf(item, 'maxtimeallowed') || (limit ?? ''),
    timeLimitAction: limitActionOf(item),
    prerequisites: textOf(item, 'prerequisites'),
    completionThreshold: thresholdOf(item, context),
    hideUi: hiddenUi(item),
    sharedData: sharedDataOf(item, context),
    sequencing: readSequencing(sequencing, context.values),
    children: children.map((child) => readActivity(child, context.idOf(child), context)),
  };
}
