/** Leave that was registered by hand, beside what a payroll file says by status (`shared/staff/status.ts`). */

/** Engagements on leave on the day; takes `@asOf`. Few: read once, whatever it is compared with. */
export const ON_LEAVE_BY_HAND =
  'SELECT engagement_id FROM leave_period WHERE valid_from <= @asOf AND valid_to >= @asOf';
