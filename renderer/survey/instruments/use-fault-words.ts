/** What is wrong with a module, in sentences and at its place. */
import type { ModuleFault, ModulePlace } from '../../../shared/survey/check-module.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import type { SurveyLocale } from '../../../shared/survey/locale.ts';
import { useMessages } from '../../bridge.ts';
import { useSay } from '../parts/use-say.ts';

/** Reasons that are about a text in a language. */
const OF_TEXT = new Set<ModuleFault['reason']>(['text_missing', 'stem_missing', 'label_missing']);

const isLanguage = (about: string, names: object): about is SurveyLocale => about in names;

export function useFaultWords() {
  const { t } = useMessages();
  const say = useSay();
  const words = t.instruments.editor;
  const sentence = ({ reason, about }: ModuleFault): string => {
    const text = words.fault[reason];
    if (about === undefined) return text;
    const names = t.survey.languages;
    return words.aboutOf(text, isLanguage(about, names) ? names[about].toLocaleLowerCase() : about);
  };
  const place = (at: ModulePlace, body: InstrumentBody): string => {
    if (at.kind === 'module') return words.faultAt.module;
    if (at.kind === 'item') return words.faultAt.item(at.key);
    const dimension = body.dimensions.find(({ key }) => key === at.key);
    return words.faultAt.dimension((dimension && say(dimension.name)) || at.key);
  };
  return { sentence, place };
}

/** The faults of one question or topic. */
export const faultsAt = (faults: readonly ModuleFault[], kind: 'item' | 'dimension', key: string): ModuleFault[] =>
  faults.filter(({ place }) => place.kind === kind && place.key === key);

/** The fault of a field: by its reasons, and for texts by the language. */
export const faultOf = (
  faults: readonly ModuleFault[],
  reasons: readonly ModuleFault['reason'][],
  language?: SurveyLocale,
): ModuleFault | undefined =>
  faults.find(
    ({ reason, about }) =>
      reasons.includes(reason) && (language === undefined || !OF_TEXT.has(reason) || about === language),
  );
