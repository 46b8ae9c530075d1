import * as z from 'zod';

/** Languages a questionnaire may be answered in; the program itself speaks the first two. */
export const locale = z.enum(['da', 'en', 'de', 'pl', 'uk', 'ro', 'ar', 'fo', 'kl']);
export type SurveyLocale = z.output<typeof locale>;
