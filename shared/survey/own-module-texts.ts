/** The questions of the municipality's own module, written for this project: no rights attached (domain §2.7). */

export interface OwnQuestion {
  readonly key: string;
  readonly da: string;
  readonly en: string;
  readonly reversed?: true;
  readonly notApplicable?: 'no_superior' | 'no_colleagues';
}

export interface OwnDimension {
  readonly key: string;
  readonly da: string;
  readonly en: string;
  readonly questions: readonly OwnQuestion[];
}

const question = (key: string, da: string, en: string): OwnQuestion => ({ key, da, en });
const reversed = (key: string, da: string, en: string): OwnQuestion => ({ key, da, en, reversed: true });
const ofLeader = (key: string, da: string, en: string): OwnQuestion => ({ key, da, en, notApplicable: 'no_superior' });
const ofOthers = (key: string, da: string, en: string): OwnQuestion => ({
  key,
  da,
  en,
  notApplicable: 'no_colleagues',
});

const dimension = (key: string, da: string, en: string, questions: readonly OwnQuestion[]): OwnDimension => ({
  key,
  da,
  en,
  questions,
});

/** T01–T24, answered from "helt enig" to "helt uenig". */
export const agreeDimensions: readonly OwnDimension[] = [
  dimension('arbejdsmaengde', 'Arbejdsmængde', 'Workload', [
    question(
      'T01',
      'Jeg kan nå mine vigtigste opgaver inden for min arbejdstid.',
      'I can get my most important tasks done within my working hours.',
    ),
    reversed('T02', 'Jeg springer ofte pauser over for at følge med.', 'I often skip breaks to keep up.'),
    question(
      'T03',
      'Når der er for meget at lave, får vi hjælp til at vælge fra.',
      'When there is too much to do, we get help deciding what can wait.',
    ),
  ]),
  dimension('foelelsesmaessige_krav', 'Følelsesmæssige krav', 'Emotional demands', [
    reversed(
      'T04',
      'Jeg tager svære oplevelser fra arbejdet med hjem.',
      'I take difficult experiences from work home.',
    ),
    question(
      'T05',
      'Vi har faste måder at hjælpe hinanden på efter en svær situation.',
      'We have set ways of helping each other after a difficult situation.',
    ),
  ]),
  dimension('indflydelse', 'Indflydelse', 'Influence', [
    question(
      'T06',
      'Jeg tilrettelægger selv en passende del af mit arbejde.',
      'I plan a suitable part of my work myself.',
    ),
    question('T07', 'Mine forslag kan ændre den måde, vi arbejder på.', 'My suggestions can change the way we work.'),
  ]),
  dimension('udvikling', 'Udvikling', 'Development', [
    question('T08', 'Jeg bliver dygtigere af mit arbejde.', 'My work makes me better at what I do.'),
    question(
      'T09',
      'Jeg har en plan for, hvad jeg skal lære det næste år.',
      'I have a plan for what I am going to learn over the next year.',
    ),
  ]),
  dimension('mening', 'Mening', 'Meaning', [
    question(
      'T10',
      'Jeg kan se, at mit arbejde gør en forskel for borgerne.',
      'I can see that my work makes a difference to citizens.',
    ),
  ]),
  dimension('rolle', 'Rolle', 'Role', [
    question('T11', 'Jeg ved, hvad der er godt nok i mine opgaver.', 'I know what is good enough in my tasks.'),
    reversed(
      'T12',
      'Jeg får opgaver, der trækker i hver sin retning.',
      'I am given tasks that pull in different directions.',
    ),
  ]),
  dimension('naermeste_leder', 'Nærmeste leder', 'Immediate manager', [
    ofLeader(
      'T13',
      'Min leder er til at få fat i, når jeg har brug for det.',
      'I can get hold of my manager when I need to.',
    ),
    ofLeader('T14', 'Min leder melder klart ud, hvad vi prioriterer.', 'My manager says clearly what we put first.'),
    ofLeader('T15', 'Min leder lægger mærke til godt arbejde.', 'My manager notices good work.'),
  ]),
  dimension('kolleger', 'Kolleger', 'Colleagues', [
    ofOthers(
      'T16',
      'Vi hjælper hinanden uden at skulle bedes om det.',
      'We help each other without having to be asked.',
    ),
    ofOthers('T17', 'Jeg føler, at jeg hører til her.', 'I feel that I belong here.'),
  ]),
  dimension('tryghed', 'Tryghed', 'Feeling safe', [
    question(
      'T18',
      'Jeg kan sige min mening om arbejdet uden at frygte følger.',
      'I can say what I think about work without fearing the consequences.',
    ),
    question(
      'T19',
      'Opgaver og goder fordeles efter regler, jeg kan forstå.',
      'Tasks and benefits are shared out by rules that I can understand.',
    ),
  ]),
  dimension('forandringer', 'Forandringer', 'Changes', [
    question(
      'T20',
      'Jeg får besked om ændringer så tidligt, at jeg kan indrette mig.',
      'I am told about changes early enough to adjust to them.',
    ),
  ]),
  dimension('balance', 'Balance', 'Balance', [
    question(
      'T21',
      'Mit arbejdsliv og mit privatliv hænger godt sammen.',
      'My working life and my private life fit well together.',
    ),
  ]),
  dimension('fleksibilitet', 'Fleksibilitet', 'Flexibility', [
    question(
      'T22',
      'Mine arbejdstider kan tilpasses, når mit liv ændrer sig.',
      'My working hours can be adapted when my life changes.',
    ),
  ]),
  dimension('digitale_vaerktoejer', 'Digitale værktøjer', 'Digital tools', [
    question('T23', 'De digitale løsninger gør mit arbejde lettere.', 'The digital solutions make my work easier.'),
  ]),
  dimension('groen_hverdag', 'Grøn hverdag', 'Green working day', [
    question(
      'T24',
      'Jeg kan arbejde på en måde, der skåner natur og klima.',
      'I can work in a way that spares nature and the climate.',
    ),
  ]),
];

export const happiness: OwnDimension = dimension('alt_i_alt', 'Alt i alt', 'All in all', [
  question('T25', 'Hvor glad er du for dit arbejde, alt i alt?', 'How happy are you with your job, all in all?'),
]);

export const wouldRecommend: OwnDimension = dimension('anbefalingstal', 'Anbefalingstal', 'Recommendation figure', [
  question(
    'T26',
    'Hvor sandsynligt er det, at du vil anbefale andre at søge job her?',
    'How likely are you to recommend others to apply for a job here?',
  ),
]);
