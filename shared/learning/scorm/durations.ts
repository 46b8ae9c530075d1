/** Spans of time as SCORM writes them. Seconds throughout. */

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const HMS = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/;
/** Year, month (a twelfth of it), day, hour, minute, second: the standard leaves the length of a month open. */
const ISO_UNITS = [31_557_600, 2_629_800, 86_400, 3600, 60, 1] as const;

/** SCORM 2004 (`P1DT2H30M5.5S`). @returns null: not a span */
export function secondsOfIso(text: string): number | null {
  const parts = ISO.exec(text);
  if (parts === null || text.endsWith('P') || text.endsWith('T')) return null;
  return ISO_UNITS.reduce((sum, unit, i) => sum + unit * Number(parts[i + 1] ?? 0), 0);
}

/** SCORM 1.2 (`0012:30:05.5`). @returns null: not a span */
export function secondsOfHms(text: string): number | null {
  const parts = HMS.exec(text);
  if (parts === null) return null;
  return Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
}

/** To a hundredth of a second, the most that both standards promise to keep. */
export const roundSeconds = (seconds: number): number => Math.round(seconds * 100) / 100;
