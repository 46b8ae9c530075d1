/** A small course of the made-up municipality's own, so that there is one to take: two pages and a quiz. */
import type { PlainPart } from '../learning/package-model.ts';

export const DEMO_COURSE_TITLE = 'Sikker i trafikken mellem borgerne';

const right = (text: string) => ({ text, isRight: true });
const wrong = (text: string) => ({ text, isRight: false });

export const demoCourseParts: readonly PlainPart[] = [
  {
    kind: 'page',
    id: 'before',
    title: 'Før du kører',
    blocks: [
      { kind: 'heading', text: 'Planlæg ruten' },
      {
        kind: 'text',
        text: 'Om vinteren tager turen mellem to borgere længere tid. Aftal med din leder, hvordan køreplanen lægges, når det er glat.',
      },
      {
        kind: 'list',
        lines: ['Dæk og lys er efterset', 'Telefonen er opladt og i holder', 'Der er refleksvest i bilen'],
      },
    ],
  },
  {
    kind: 'page',
    id: 'accident',
    title: 'Hvis uheldet er ude',
    blocks: [
      { kind: 'heading', text: 'Stands, sikr, ring' },
      {
        kind: 'text',
        text: 'Stands sikkert, tag vesten på, og ring 112, hvis nogen er kommet til skade. Ring derefter til din leder.',
      },
      {
        kind: 'text',
        text: 'Meld også det, der kun var tæt på at gå galt. Så kan køreplanen eller bilen blive rettet.',
      },
    ],
  },
  {
    kind: 'quiz',
    id: 'quiz',
    title: 'Prøv dig selv',
    questions: [
      {
        id: 'glat',
        text: 'Det er glat, og du er forsinket. Hvad gør du?',
        options: [
          wrong('Kører lidt hurtigere på de lige stykker'),
          right('Kører efter føret og giver besked om forsinkelsen'),
          wrong('Springer pausen over uden at sige det'),
        ],
        explanation: 'Køreplanen er ledelsens ansvar. Giv besked, så den kan laves om.',
      },
      {
        id: 'naerved',
        text: 'Hvad skal meldes?',
        options: [
          right('Et uheld, hvor en kollega kom til skade'),
          right('Et uheld, der næsten skete'),
          wrong('Ingen af delene, hvis bilen er hel'),
        ],
        explanation: 'Begge dele kan lære os noget, før det går galt igen.',
      },
    ],
  },
];
