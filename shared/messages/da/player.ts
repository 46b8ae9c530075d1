/** The words of the course window. It loads these alone, not the whole catalogue. */
import type { CompletionStatus, SuccessStatus } from '../../learning/words.ts';

const states: Record<CompletionStatus, string> = {
  completed: 'gennemført',
  incomplete: 'i gang',
  not_attempted: 'ikke begyndt',
  unknown: 'i gang',
};

const results: Record<SuccessStatus, string> = { passed: 'bestået', failed: 'ikke bestået', unknown: '' };

export const player = {
  title: 'Kursus',
  lead: 'Kurset afspilles i sit eget vindue.',
  loading: 'Kurset hentes …',
  moving: 'Et øjeblik …',
  learner: (name: string) => `Deltager: ${name}`,
  progress: (percent: string) => `${percent} % gennemført`,
  progressLabel: 'Fremdrift i kurset',
  leaveForNow: 'Luk og fortsæt senere',
  finish: 'Afslut',
  close: 'Luk vinduet',
  previous: 'Forrige',
  next: 'Næste',
  contents: 'Indhold',
  showContents: 'Vis indhold',
  hideContents: 'Skjul indhold',
  current: 'vises nu',
  /** Read aloud when something else is shown. */
  nowShown: (title: string) => `Nu vises ${title}.`,
  states,
  results,
  whyNot: {
    disabled: 'Kan ikke åbnes nu. Kurset har lukket for det, ud fra det du har nået.',
    limit: 'Kan ikke åbnes flere gange. Du har brugt de forsøg, kurset giver.',
    order: 'Kan ikke vælges herfra. Brug Forrige og Næste, eller gør det foregående færdigt.',
    prerequisite: 'Åbner, når du har gennemført det, kurset kræver først.',
  },
  denied: 'Kurset tillod ikke, at du gik videre derhen.',
  timeUp: {
    title: 'Tiden er gået',
    up: 'Den tid, kurset giver til denne del, er brugt. Du kan gøre den færdig.',
    ended: 'Den tid, kurset giver til denne del, er brugt, så delen er lukket. Det, du nåede, er gemt.',
  },
  between: {
    title: 'Vælg, hvor du vil fortsætte',
    withContents:
      'Det, du arbejdede med, er gemt. Vælg det næste i indholdet til venstre, eller luk og fortsæt senere.',
    withButtons: 'Det, du arbejdede med, er gemt. Gå videre med Næste, eller luk og fortsæt senere.',
    nothing: 'Kurset har ikke mere at vise lige nu. Det, du har lavet, er gemt.',
  },
  ended: {
    passed: 'Du har bestået kurset',
    completed: 'Du har gennemført kurset',
    failed: 'Du har ikke bestået kurset',
    incomplete: 'Du er ikke færdig med kurset',
    suspended: 'Det, du har lavet, er gemt',
    score: (points: string) => `Resultat: ${points}`,
    scoreOf: (points: string, most: string) => `${points} af ${most} point`,
    percent: (percent: string) => `${percent} %`,
    saved: 'Resultatet er gemt. Du kan lukke vinduet.',
    later: 'Næste gang fortsætter du, hvor du slap.',
    again: 'Vil du prøve igen, så åbn kurset fra listen over kurser. Så begynder et nyt forsøg.',
    lacking: 'Det mangler',
    failedPart: 'ikke bestået',
    openPart: 'ikke gennemført',
  },
  refused: {
    title: 'Det sidste blev ikke gemt',
    too_large:
      'Kurset ville gemme mere, end der er plads til. Det, der var gemt før, er der stadig. Luk kurset, og sig det til den, der står for kurser.',
    too_often:
      'Kurset gemmer så ofte, at det er sat på pause. Det sidste, der blev gemt, er der stadig. Vent et øjeblik, og gå så videre.',
    bad_commit:
      'Kurset sendte noget, der ikke kunne læses. Det sidste, der blev gemt, er der stadig. Luk kurset, og sig det til den, der står for kurser.',
    ended:
      'Forsøget er afsluttet, så der kan ikke gemmes mere i det. Luk vinduet, og åbn kurset igen for at begynde et nyt.',
    locked:
      'Registret er låst. Det, der blev gemt, før det blev låst, er der stadig. Lad vinduet stå, lås registret op, og gå så videre.',
    not_saved:
      'Der kunne ikke skrives i registret. Det, der var gemt før, er der stadig. Lad vinduet stå, se efter om disken er fuld, og prøv igen.',
  },
  tryAgain: 'Prøv at gemme igen',
  failed: {
    title: 'Kurset kan ikke åbnes',
    text: 'Kursets indhold kunne ikke hentes. Intet er gået tabt. Luk vinduet, og åbn kurset igen. Sker det igen, så sig det til den, der står for kurser.',
  },
  unsupported: 'Denne slags kursus kan ikke afspilles her.',
  cmi5: {
    title: 'Kursets dele',
    choose: 'Vælg en del i indholdet, eller gå videre med den næste.',
    done: 'Det er registreret. Du kan lukke vinduet, eller vælge en del i indholdet og se den igen.',
    begin: (unit: string) => `Begynd: ${unit}`,
    goOn: (unit: string) => `Fortsæt: ${unit}`,
    optional: (unit: string) => `${unit} (valgfri)`,
    back: 'Tilbage til indholdet',
    /** For a moment, while the content hands over. */
    returning: 'Du kommer tilbage til indholdet …',
    notDone: 'Det lykkedes ikke',
    tryAgain: 'Prøv igen',
    problems: {
      too_often: 'Der blev spurgt for mange gange på kort tid. Vent et øjeblik, og vælg så delen igen.',
      locked: 'Registret er låst, eller der kan ikke skrives i det. Lås det op, og vælg så delen igen.',
      not_saved: 'Delen kunne ikke åbnes. Det, der var gemt før, er der stadig. Luk vinduet, og åbn kurset igen.',
    },
  },
  plain: {
    parts: 'Kursets dele',
    kinds: { video: 'Video', pdf: 'PDF', page: 'Side', quiz: 'Quiz' },
    states: { new: 'Ikke begyndt', begun: 'Begyndt', tried: 'Ikke bestået endnu', done: 'Færdig' },
    partOf: (n: number, of: number) => `Del ${n} af ${of}`,
    progress: (done: number, of: number) => `${done} af ${of} dele er færdige`,
    previous: 'Forrige del',
    next: 'Næste del',
    /** Of a page: reading on is to have read it. */
    readOn: 'Videre',
    finish: 'Afslut',
    leave: 'Gem og luk',
    leaveHelp: 'Du kan fortsætte, hvor du slap.',
    completedTitle: 'Du har gennemført kurset',
    completedText: 'Det er registreret. Du kan lukke kurset eller se delene igen.',
    missingTitle: 'Du er ikke færdig endnu',
    missingText: 'Disse dele mangler:',
    notSavedTitle: 'Det seneste er ikke gemt',
    notSavedText: 'Prøv igen. Hjælper det ikke, så luk kurset, og åbn det igen fra programmet.',
    tryAgain: 'Prøv igen',
    ended: 'Kurset er lukket. Du kan lukke vinduet.',
    video: {
      label: (title: string) => `Video: ${title}`,
      help: 'Videoen tæller som set, når mindst 90 % af den er afspillet.',
      seen: (percent: number) => `${percent} % er set`,
      resumed: (time: string) => `Videoen fortsætter ved ${time}.`,
      transcript: 'Tekst til videoen',
      broken: 'Videoen kan ikke afspilles her. Læs teksten nedenfor, og sig det til den kursusansvarlige.',
    },
    pdf: {
      page: (n: number, of: number) => `Side ${n} af ${of}`,
      label: (n: number) => `Side ${n} i dokumentet`,
      previous: 'Forrige side',
      next: 'Næste side',
      larger: 'Større',
      smaller: 'Mindre',
      loading: 'Henter dokumentet …',
      help: 'Dokumentet tæller som læst, når du har været på den sidste side.',
      noText: 'Siden har ingen tekst, der kan læses op. Spørg den kursusansvarlige om en anden udgave.',
      broken: 'Dokumentet kan ikke vises. Sig det til den kursusansvarlige.',
    },
    quiz: {
      chooseOne: 'Vælg ét svar.',
      chooseSeveral: 'Vælg alle de rigtige svar.',
      question: (n: number, of: number) => `Spørgsmål ${n} af ${of}`,
      submit: 'Svar på quizzen',
      missing: (n: number) =>
        n === 1 ? 'Du mangler at svare på ét spørgsmål.' : `Du mangler at svare på ${n} spørgsmål.`,
      right: 'Rigtigt',
      wrong: 'Forkert',
      result: (right: number, of: number) => `Du havde ${right} af ${of} rigtige`,
      best: (right: number, of: number) => `Bedste forsøg: ${right} af ${of}.`,
      passed: 'Quizzen er bestået.',
      notPassed: (percent: number) =>
        `Der skal ${percent} % rigtige svar til for at bestå. Du kan prøve igen, så tit du vil.`,
      notPassedYet: (percent: number) =>
        `Kurset er bestået, når ${percent} % af svarene i alle quizzer er rigtige. Tag også de andre.`,
      again: 'Prøv igen',
    },
  },
};
