/** How long a questionnaire takes: about eight questions a minute for statements that are read once. */
const QUESTIONS_PER_MINUTE = 8;

/** Whole minutes, at least one. */
export const minutesFor = (questions: number): number => Math.max(1, Math.round(questions / QUESTIONS_PER_MINUTE));

/** From about ten minutes on, people stop in the middle. */
export const MANY_QUESTIONS = 80;
