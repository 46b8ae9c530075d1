/** Objectives of an activity and what of them is shared under global names: `imsss:objectives`, widened by `adlseq:objectives`. */
import type { Objective, ObjectiveMap } from '../package-model.ts';
import { attributeOf, childOf, childrenOf, type Element } from './elements.ts';
import type { Values } from './values.ts';

type Adl = Pick<
  ObjectiveMap,
  | 'readRaw'
  | 'readMin'
  | 'readMax'
  | 'readCompletion'
  | 'readProgress'
  | 'writeRaw'
  | 'writeMin'
  | 'writeMax'
  | 'writeCompletion'
  | 'writeProgress'
>;

const NO_ADL: Adl = {
  readRaw: false,
  readMin: false,
  readMax: false,
  readCompletion: false,
  readProgress: false,
  writeRaw: false,
  writeMin: false,
  writeMax: false,
  writeCompletion: false,
  writeProgress: false,
};

const targetOf = (map: Element): string => attributeOf(map, 'targetObjectiveID') ?? '';

/** What ADL's map leaves out is read and not written. */
const readAdlMap = (map: Element, values: Values): Adl => ({
  readRaw: values.flag(map, 'readRawScore', true),
  readMin: values.flag(map, 'readMinScore', true),
  readMax: values.flag(map, 'readMaxScore', true),
  readCompletion: values.flag(map, 'readCompletionStatus', true),
  readProgress: values.flag(map, 'readProgressMeasure', true),
  writeRaw: values.flag(map, 'writeRawScore', false),
  writeMin: values.flag(map, 'writeMinScore', false),
  writeMax: values.flag(map, 'writeMaxScore', false),
  writeCompletion: values.flag(map, 'writeCompletionStatus', false),
  writeProgress: values.flag(map, 'writeProgressMeasure', false),
});

function readMaps(objective: Element, adlMaps: readonly Element[], values: Values): ObjectiveMap[] {
  const own = childrenOf(objective, 'mapInfo').map((map) => {
    const adl = adlMaps.find((other) => targetOf(other) === targetOf(map));
    return {
      target: targetOf(map),
      readSatisfied: values.flag(map, 'readSatisfiedStatus', true),
      readMeasure: values.flag(map, 'readNormalizedMeasure', true),
      writeSatisfied: values.flag(map, 'writeSatisfiedStatus', false),
      writeMeasure: values.flag(map, 'writeNormalizedMeasure', false),
      ...(adl ? readAdlMap(adl, values) : NO_ADL),
    };
  });
  const known = new Set(own.map(({ target }) => target));
  const only = adlMaps.filter((map) => !known.has(targetOf(map)));
  const added = only.map((map) => ({
    target: targetOf(map),
    readSatisfied: false,
    readMeasure: false,
    writeSatisfied: false,
    writeMeasure: false,
    ...readAdlMap(map, values),
  }));
  return [...own, ...added].filter(({ target }) => target !== '');
}

function readObjective(objective: Element, adl: readonly Element[], values: Values): Objective {
  const id = attributeOf(objective, 'objectiveID') ?? null;
  const measure = childOf(objective, 'minNormalizedMeasure');
  const adlMaps = adl
    .filter((other) => id !== null && attributeOf(other, 'objectiveID') === id)
    .flatMap((other) => childrenOf(other, 'mapInfo'));
  return {
    id,
    isPrimary: objective.name === 'primaryObjective',
    satisfiedByMeasure: values.flag(objective, 'satisfiedByMeasure', false),
    minMeasure: measure ? (values.asNumber(measure, measure.text, -1, 1) ?? 1) : 1,
    maps: readMaps(objective, adlMaps, values),
  };
}

const IMPLIED: Objective = { id: null, isPrimary: true, satisfiedByMeasure: false, minMeasure: 1, maps: [] };

/** The primary one first; every activity has one, written or not. */
export function readObjectives(
  objectives: Element | undefined,
  adlObjectives: Element | undefined,
  values: Values,
): Objective[] {
  const adl = childrenOf(adlObjectives, 'objective');
  const primary = childOf(objectives, 'primaryObjective');
  const others = childrenOf(objectives, 'objective').map((one) => readObjective(one, adl, values));
  return [primary ? readObjective(primary, adl, values) : IMPLIED, ...others.filter(({ id }) => id !== null)];
}
