/** Everything a timeline shows about a person, in words. */
import { dayOf, type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import type { PersonDetail } from '../../../shared/staff/contract.ts';
import type { Leave, RoleAssignment } from '../../../shared/staff/contract-edit.ts';
import type { Engagement } from '../../../shared/staff/employment.ts';
import type { TimelineItem } from '../../../shared/staff/timeline-layout.ts';
import type { Format } from '../../bridge.ts';
import { fteDecimals } from '../person-words.ts';

export interface TimelineFacts {
  readonly person: PersonDetail;
  readonly roles: readonly RoleAssignment[];
  readonly leaves: readonly Leave[];
}

function engagementItems(t: Messages, { number }: Format, { id, key, spells }: Engagement): TimelineItem[] {
  const laneLabel = t.edit.timeline.engagementLane(key);
  return [...spells].reverse().map((s) => ({
    id: `${id}@${s.validFrom}`,
    kind: 'engagement' as const,
    lane: id,
    laneLabel,
    from: s.validFrom,
    to: s.validTo,
    label: t.edit.timeline.spell(s.jobTitle, s.unitName, number(s.fte, fteDecimals(s.fte))),
  }));
}

function leaveItems(t: Messages, leaves: readonly Leave[], { id, key }: Engagement): TimelineItem[] {
  const laneLabel = `${t.edit.timeline.kinds.leave} ${key}`.trim();
  return leaves
    .filter((leave) => leave.engagementId === id)
    .map((leave) => ({
      id: leave.id,
      kind: 'leave' as const,
      lane: `leave ${id}`,
      laneLabel,
      from: leave.from,
      to: leave.to,
      label: t.edit.leave.kinds[leave.kind],
    }));
}

function roleItems(t: Messages, roles: readonly RoleAssignment[]): TimelineItem[] {
  const { names, whole } = t.edit.roles;
  return roles.map(({ id, role, unitName, body, from, to }) => ({
    id,
    kind: 'role' as const,
    lane: `role ${role}`,
    laneLabel: names[role],
    from,
    to: to ?? OPEN_END,
    label: [names[role], body || unitName || whole].join(', '),
  }));
}

/** A certificate holds from the day of the course to its last day; without one it is a mark on the day. */
function courseItems(t: Messages, { completions }: PersonDetail): TimelineItem[] {
  const words = t.edit.timeline;
  return completions.map(({ courseCode, courseName, completedOn, validUntil }, place) => ({
    id: `course ${courseCode} ${completedOn} ${place}`,
    kind: 'course' as const,
    lane: `course ${courseCode}`,
    laneLabel: courseName,
    from: completedOn,
    to: validUntil ?? completedOn,
    label: validUntil ? words.certificate(courseName) : words.courseNoExpiry(courseName),
  }));
}

/** Days on which the person was merged with a duplicate, as the history tells it. */
function mergeItems(t: Messages, { history }: PersonDetail): TimelineItem[] {
  const moments = new Set(history.filter(({ kind, at }) => kind === 'merge' && at !== '').map(({ at }) => at));
  const days = new Set([...moments].map((at) => dayOf(new Date(at)) as IsoDate));
  const label = t.edit.timeline.merged;
  return [...days].map((day) => ({
    id: `merge ${day}`,
    kind: 'merge' as const,
    lane: 'merge',
    laneLabel: t.edit.timeline.kinds.merge,
    from: day,
    to: day,
    label,
  }));
}

/** Engagements with their leave first, then roles, courses and merges. */
export function timelineItems(t: Messages, format: Format, { person, roles, leaves }: TimelineFacts): TimelineItem[] {
  return [
    ...person.engagements.flatMap((e) => [...engagementItems(t, format, e), ...leaveItems(t, leaves, e)]),
    ...roleItems(t, roles),
    ...courseItems(t, person),
    ...mergeItems(t, person),
  ];
}

/** `Barsel: 01-02-2026 til 30-11-2026` */
export function itemText(t: Messages, { date }: Format, { label, from, to }: TimelineItem): string {
  const words = t.edit.timeline;
  if (from === to) return words.onDay(label, date(from));
  return to === OPEN_END ? words.onwards(label, date(from)) : words.overTime(label, date(from), date(to));
}

/** A bar by itself, with the name of its line unless the words begin with it already. */
export function barText(t: Messages, format: Format, item: TimelineItem): string {
  const text = itemText(t, format, item);
  return item.label.startsWith(item.laneLabel) ? text : `${item.laneLabel}. ${text}`;
}
