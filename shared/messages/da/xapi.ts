/** Statements out of the house (xAPI). */
import { formatNumber } from '../../kernel/numbers.ts';

const one = (n: number, single: string, more: string): string =>
  n === 1 ? `1 ${single}` : `${formatNumber(n, 'da')} ${more}`;

export const xapi = {
  title: 'Eksportér gennemførelser (xAPI)',
  lead: 'Alle gennemførelser, bestået og ikke bestået fra e-læring, og det, som cmi5-kurser selv har sendt. Samlet i én JSON-fil, som andre læringssystemer kan læse.',
  open: 'Eksportér xAPI',
  make: 'Eksportér',
  working: 'Eksporterer',
  from: 'Fra og med',
  to: 'Til og med',
  days: 'Uden datoer kommer det hele med.',
  purpose: 'Formål',
  purposeHint: 'Hvad filen skal bruges til, og hvem der får den. Det gemmes i loggen.',
  purposeFault: 'Skriv, hvad filen skal bruges til.',
  dayFault: 'Den sidste dag ligger før den første.',
  who: 'Personerne står under et pseudonym, der er det samme i hver eksport fra dette register. Deres navne og CPR-numre er aldrig med.',
  withKeys: 'Brug tjenestenumre i stedet for pseudonymer',
  withKeysHint: 'Kun hvis modtageren skal kunne genkende den enkelte. Navnet på underviseren kommer også med.',
  withKeysWarning: 'Filen er personoplysninger. Send den sikkert, og slet den, når den er læst ind.',
  doneTitle: 'Filen er gemt',
  show: 'Vis i mappen',
  fileName: 'xapi-gennemfoerelser',
  file: (name: string, size: string): string => `${name}, ${size}`,
  counts: (c: { readonly completions: number; readonly judgements: number; readonly sent: number }): string =>
    `${one(c.completions, 'gennemførelse', 'gennemførelser')}, ${one(c.judgements, 'bedømt forsøg', 'bedømte forsøg')}, ${one(c.sent, 'udsagn fra cmi5-kurser', 'udsagn fra cmi5-kurser')}`,
};
