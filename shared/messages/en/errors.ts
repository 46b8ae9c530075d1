/** Each error says what happened and what to do. */

import type { ErrorSentences } from '../da/errors.ts';
import { frontErrors } from './front-errors.ts';
import { imports } from './imports.ts';
import { badInstrument } from './instrument-faults.ts';
import { badManifest, badZip, noManifest, tooLarge } from './package-faults.ts';

/** The header's fields by the names that people read. */
const fieldNames = (keys: unknown): string =>
  String(keys)
    .split(/,\s*/)
    .map((key) => (imports.fields as Readonly<Record<string, string>>)[key] ?? key)
    .join(', ');

/** Headers come one to a line, for a header may hold any sign but a line break. */
const quoted = (columns: unknown): string =>
  String(columns)
    .split('\n')
    .map((name) => (name === '…' ? name : `"${name}"`))
    .join(', ');

/** What can be wrong with an outside table. */
const TABLE_REASONS: Readonly<Record<string, string>> = {
  unknown: 'the field is not known',
  size: 'the number does not fit rows and columns',
  range: 'too little or too much',
  type: 'missing, or not of the right kind',
};

export const errors: ErrorSentences = {
  ...frontErrors,

  file_missing: (p) => `The file ${p.name ?? ''} is not there. Has it been moved?`.replace('  ', ' '),
  file_empty: 'The file is empty. Order the extract again.',
  file_too_large: (p) =>
    `The file is ${p.mb} MB. The limit is ${p.max} MB, and a payroll extract is usually much smaller. Is it the right file?`,
  file_binary: 'The file cannot be read as an extract. Save the extract as CSV or .xlsx and try again.',
  file_is_spreadsheet:
    'The file is a spreadsheet in a format that the program does not read: an older Excel format, OpenDocument, or a file with a password. Save it as .xlsx without a password, or as CSV.',
  file_damaged: 'The file is damaged or incomplete and cannot be opened. Save it again, or order the extract again.',
  file_unpacks_too_large: (p) =>
    `The file is larger than ${p.max} MB when unpacked. A payroll extract is much smaller. Is it the right file?`,
  file_not_opus:
    'The file is not an extract from KMD Opus. Choose the Opus file with units and employees, or save the extract as CSV or .xlsx.',
  file_xml_broken: (p) => `The XML file has a fault on line ${p.line} and cannot be read. Order the extract again.`,
  file_xml_doctype: (p) =>
    `The file uses definitions of its own (DOCTYPE) on line ${p.line}. An extract from Opus does not, and for security the file is not read. Order the extract again.`,
  file_xml_limits: (p) =>
    `Line ${p.line} is larger or deeper than an extract from Opus can be. The file is not read. Order the extract again.`,
  file_has_nul: (p) =>
    `The file has unreadable characters on line ${p.line}. It may be damaged. Order the extract again.`,
  file_truncated: (p) => `The file is cut off in the middle of line ${p.line}. Order the extract again.`,
  file_quote_unclosed: (p) =>
    `A quotation mark on line ${p.line} is never closed. Correct the line or order the extract again.`,
  file_encoding: (p) => `The characters on line ${p.line} cannot be read with the chosen encoding. Choose another.`,
  file_no_header: 'The first line of the file does not look like headers. Line 1 must hold the names of the columns.',
  file_no_rows: 'The file has headers but no rows.',
  header_duplicate: (p) =>
    `The column "${p.column}" occurs twice, or two columns mean the same. Remove one or use a profile.`,
  header_unknown: (p) =>
    `The program does not know what is in ${quoted(p.columns)}. Tell it, for example with a profile, or leave the column out.`,
  header_missing: (p) => `The file lacks ${fieldNames(p.fields)}. Order the extract with it, or use a profile.`,
  delimiter_unknown: 'The columns cannot be told apart. Use semicolon, comma, tab or vertical bar between them.',
  date_form_unclear: (p) =>
    `The dates in the column "${p.column}" can be read in more than one way. Choose the date form in a profile.`,
  number_form_unclear: (p) =>
    `The numbers in the column "${p.column}" can be read in more than one way. Choose the decimal sign in a profile.`,
  unit_cycle: (p) =>
    `The unit ${p.code} on line ${p.line} belongs under itself through its parents. Correct the parent.`,
  unknown_parent: (p) =>
    `The unit ${p.code} on line ${p.line} belongs under ${p.parent}, which does not exist. Correct the file.`,
  duplicate_unit: (p) => `The unit ${p.code} occurs twice, the second time on line ${p.line}. Correct the file.`,
  unit_without_key: (p) => `The unit on line ${p.line} has no unit number. Correct the file.`,
  no_organisation: 'The register has no units yet. Import the organisation first.',
  no_staff: 'The register has no staff yet. Import staff first.',
  bad_profile: (p) => `The profile cannot be used: ${p.reason === 'JSON' ? 'the file is not valid JSON' : p.reason}.`,
  profile_exists: (p) => `There is already a profile called ${p.name}. Choose another name, or replace it.`,
  all_rows_rejected: 'None of the rows can be used. Look at the rejected rows and correct the file.',
  preview_gone: 'The preview is no longer valid. Read the file again.',
  stale_preview: (p) =>
    p.what === 'unit'
      ? 'The register has changed since you saw what the change means. Look it through again. Nothing has been changed.'
      : 'The register has changed since the preview was made. Read the file again and look over the changes. Nothing has been imported.',
  needs_approval: (p) =>
    `${p.count} engagements (${p.percent} %) would end at once. That must be approved. Nothing has been imported.`,
  undo_blocked: (p) => `The import cannot be undone, since ${p.count} of its rows have been changed since.`,
  already_undone: 'The import has already been undone.',

  cpr_invalid:
    'The CPR number cannot be used. It must have ten digits and begin with a date of birth that exists. See whether it was mistyped.',
  cpr_taken: (p) =>
    `The CPR number already belongs to ${p.name || 'someone else'}. If it is the same person, merge the two instead.`,
  person_merged: 'The person has been merged with another. Open the person that was kept and edit there.',
  engagement_key_taken: (p) =>
    `Employee number ${p.key} is already used by ${p.name || 'someone else'}. See whether it was typed correctly.`,
  day_outside_engagement: (p) =>
    `The day is outside the engagement, which runs from ${p.start}${p.end ? ` to ${p.end}` : ''}. Choose a day within it.`,
  end_before_start: 'The end is before the start. Correct one of them.',
  overlapping_leave: (p) => `There is leave from ${p.from} to ${p.to} already. Correct it or choose other days.`,
  leave_outside_engagement: (p) =>
    `The leave from ${p.from} to ${p.to} is not within the engagement. Correct the leave or choose other days.`,
  role_needs_unit: 'The role belongs to a workplace. Choose the unit.',
  role_needs_body: 'Say which committee or whom the role is for, or choose a unit.',
  overlapping_role: (p) =>
    `The person already has the role from ${p.from}${p.to ? ` to ${p.to}` : ''}. Correct it or choose other days.`,
  merge_same_person: 'A person cannot be merged with themselves. Choose two.',
  nothing_changed: 'Nothing was changed. Edit a field or cancel.',
  edit_undo_blocked: (p) =>
    `It cannot be undone, since ${Number(p.count) === 1 ? 'it has been changed further' : `${p.count} things have been changed`} since. Undo the newest first.`,
  edit_already_undone: 'It has already been undone.',

  unit_not_open: (p) => `${p.name} is not open on ${p.date}. Choose another day or another unit.`,
  unit_code_taken: (p) => `Unit number ${p.code} belongs to another unit, perhaps a closed one. Choose another.`,
  unit_has_people: (p) =>
    `${Number(p.count) === 1 ? '1 engagement' : `${p.count} engagements`} in ${p.name} have not been given a new place. Choose where they go.`,
  unit_has_subunits: (p) =>
    `${p.name} has ${Number(p.count) === 1 ? '1 sub-unit' : `${p.count} sub-units`}. Choose the unit they are to stand under.`,
  unit_under_itself: (p) => `${p.name} would stand under itself on ${p.date}. Choose another parent unit.`,
  parent_not_open: (p) =>
    `${p.name} would stand under ${p.parent || 'a unit'}, which is not open on ${p.date}. Choose another parent unit or another day.`,
  target_not_open: (p) =>
    `${p.name} is not open on ${p.date}, so the employees cannot be moved there. Choose another unit or another day.`,
  target_is_source: 'A unit cannot take over from itself. Choose another unit.',
  unknown_leader: 'Nobody has that employee number. Choose the leader from the list.',

  nothing_to_report: 'There is no staff on that day. Choose another period or import staff.',
  period_in_future: 'The period has not begun. Choose another.',
  print_failed: 'The report could not be made. Try again.',
  file_not_written: 'The file could not be saved. See whether there is room and whether someone has it open.',
  export_needs_cpr:
    'The receiving system knows people by their CPR number. Agree to include CPR numbers, or choose another format.',
  export_in_register: "The export cannot lie in the register's own folder. Choose another folder.",

  table_not_json: (p) =>
    `The file is not valid JSON (line ${String(p.place).replace(':', ', column ')}). Mend it there and try again.`,
  table_bad: (p) =>
    `The table cannot be read${p.place ? ` at ${p.place}` : ''}: ${TABLE_REASONS[String(p.reason)] ?? TABLE_REASONS.type}. The format is in the README.`,
  table_too_large: (p) =>
    `The table is too large: ${p.figures} figures with totals, and there can be ${p.most} at most. Split it, or merge rows.`,
  table_key_twice: (p) => `The name "${p.key}" stands twice. Give each figure a name of its own.`,
  table_unknown_key: (p) => `${p.place} points at "${p.key}", which is not in the table. Mend the name.`,
  table_parts_wrong: (p) =>
    `The parts of "${p.key}" cannot be right: they are more than the whole, stand twice or are the whole itself. Mend parts.`,

  round_not_draft:
    'The survey is already open and cannot be changed. Make a new survey, or raise the limits of the open one.',
  round_not_open: 'The survey is not open for answers. Choose an open survey.',
  round_not_closed: 'The survey has not been closed yet. Results are shown once it is closed.',
  limits_too_low:
    'The limits are lower than 4 for means, 8 for distributions and 15 for offensive acts. That takes a decision by the main joint committee: write who, when and why.',
  limits_lowered: 'Limits can only be raised once the survey is open. That was promised to those who answer.',
  item_clash: 'Two of the questionnaires use the same question codes. Choose only one of them.',
  nobody_invited: 'Nobody is employed in the chosen units on the opening day. Choose other units or another day.',
  clock_set_back: "The computer's clock is behind the survey. Set the clock and try again.",
  code_unknown: 'There is no such code in this survey. Check that it was typed correctly.',
  code_used: 'The code has already been used. Each code can be used only once.',
  urn_damaged:
    'The urn of the survey is damaged or missing. Put the file in the folder “urns” back as it was. If you cannot, make a backup and restore it: the answers that lie in the register are then kept, and the codes can be used again.',
  pause_not_offered: 'This survey cannot be paused. Answer it all at once, or begin again later with the same code.',
  instrument_locked: 'The texts of this questionnaire may not be changed. Use “Copy as own module”.',
  instrument_used: 'The questionnaire has been used in a survey and cannot be removed.',
  answers_no_instrument:
    'The headers of the file match no questionnaire in the register. Import the questionnaire first, or choose it yourself.',
  bad_instrument: badInstrument,
  option_unknown: (p) => `There is no answer ${p.code} to question ${p.item}. Mend the answer and try again.`,
  bad_answers: (p) =>
    `The file has ${p.count} faults and was not imported. ${p.list ? `Mend these lines and try again:\n${p.list}` : `The first is in line ${p.line}${p.column ? `, column ${p.column}` : ''}. Mend the file and try again.`}`,
  round_unknown: (p) =>
    `${p.name === '' ? 'Say which survey is meant with --round' : `There is not one survey called ${p.name}`}. The register has: ${p.known}.`,
  instrument_unknown: (p) => `There is no questionnaire called ${p.name}. The register has: ${p.known}.`,
  unit_unknown: (p) => `There is no unit with number ${p.code} on the opening day. See the numbers with figures staff.`,
  attribute_unknown: (p) => `The survey did not ask about ${p.name}. It has: ${p.known}.`,
  kiosk_mode: 'The program is set for answering. End it with the passphrase to go on.',
  figures_changed:
    'The figures do not agree with those handed out before from the same survey. Nothing was handed out. Make a backup, and have the program looked at.',

  dates_reversed: 'The end date is before the start date. Correct one of them.',
  apv_guard: (p) =>
    `The round cannot go on yet: ${p.obstacles} ${p.obstacles === 1 ? 'thing is' : 'things are'} missing. The list on the round says which.`,
  apv_wrong_step: 'The round cannot go there from the step it is at. Open the round again and see where it is.',
  apv_round_ended: 'The round is closed or cancelled and cannot be changed. Make a new round.',
  apv_not_signer:
    'Whoever signs must take part in the round as leader or safety representative. Add the person under Planning and try again.',
  apv_signed_before_change: (p) => `The plan was changed on ${p.date}. A signature must be from that day or later.`,
  apv_signed_before_start: (p) =>
    `The round began on ${p.date}. A signature must be from that day or later. Correct the date, or the start of the round.`,
  apv_matrix_in_use:
    'Problems have been assessed with the risk matrix of the round, and their numbers mean something else in the other. Keep the matrix, or take the assessments out first.',
  apv_was_signed:
    'The round has been signed. New units and scopes, or widening it to the whole unit, need a round of their own.',
  apv_has_carried_lines: (p) =>
    `The round has taken over ${p.count === 1 ? 'an open line' : `${p.count} open lines`} from an earlier action plan. Carry them on to another round before it is cancelled.`,
  apv_not_begun: 'The round is still a draft. Plan it in the AMO before problems are written down.',
  apv_not_uncovering:
    'The checklist can only be answered while the round is uncovering. Go back to that step if something is missing.',
  apv_in_future: 'The date is in the future. Give the day the assessment was finished.',
  apv_nothing_written: 'The unit has no written APV yet. Make an APV round, or record an earlier one.',
  unit_left_round: 'The unit has left the round. Choose another unit.',
  person_has_left: 'The person is no longer employed. Choose someone employed today.',
  date_in_future: 'The date is in the future. Give the day it happened.',
  outside_matrix: 'The number is outside the risk matrix of the round. Choose one of the cells of the matrix.',
  solved_incomplete: 'When the problem was solved at once, say when and by whom.',
  solved_at_once:
    'The problem was solved at once and does not belong in the action plan. Correct the assessment first if it is not solved.',
  problem_has_lines: 'The problem stands in a plan that has been signed and cannot be deleted. Correct it instead.',
  problem_has_open_lines: (p) =>
    `The problem has ${p.count === 1 ? 'an open line' : `${p.count} open lines`} in the action plan. Delete or close them before it can stand as solved at once.`,
  unit_too_small_for_absence:
    'Fewer than 5 people work in the unit, so no absence figures may stand here. Leave the fields empty and write the conclusion.',
  figures_need_source: 'Say where the absence figures come from.',
  line_wrong_step: 'The line cannot go there from the step it is at. Load the plan again and retry.',
  line_no_measure: 'The line has no measure yet. Write what is to be done before the work begins.',
  line_was_signed: 'The line has stood in a signed plan and cannot be deleted. Close it, or rate its effect.',
  round_covers_not_unit: 'The chosen round does not cover the unit. Choose one that does.',
  checklist_code_twice: (p) =>
    `The code ${p.code} stands twice in the checklist. Give each question a code of its own.`,
  photo_not_jpeg: 'The file is not a picture that the program can show. Use JPEG, PNG or WebP.',
  photo_heic:
    'The picture is in HEIC format, which the program cannot read. Set the phone’s camera to JPEG (iPhone: Settings, Camera, Formats, Most Compatible), or save the picture as JPEG, and try again.',
  photo_has_metadata:
    'The picture still carries details of place or device and was not kept. Add it again from the page.',
  photo_too_large: (p) =>
    `The picture is too large${p.mb ? ` (${p.mb} MB)` : ''}. At most ${p.most ?? 25} MB. Take it with a lower resolution and retry.`,
  sheet_not_pdf: 'The safety data sheet must be a PDF file. Choose another file.',
  sheet_empty: 'The file is empty. Get the safety data sheet from the supplier again.',
  sheet_too_large: (p) =>
    `The file takes ${p.mb} MB, and a safety data sheet may take ${p.max} MB at most. Is it the right file?`,
  assessed_by_missing: 'Write who made the assessment, or remove the date.',
  discussion_exists: 'There is a discussion for that year already. Open it and change it.',
  talk_for_whom: 'Choose whom the talk is with: one or more employees, or a unit for a group talk.',
  talk_is_over:
    'The talk was held or cancelled and cannot be changed like that. Reopen it first if that was a mistake.',
  talk_has_more: 'Agreements or a sealed note belong to the talk. Delete them first.',
  talk_not_held: 'A note belongs to a talk that was held. First say when it was held.',
  note_wrong_code: 'The code does not fit the note. Try again. If the code is forgotten, nobody can open the note.',
  skip_level_missing: 'A task that is skipped for a skill needs a level from 1 to 4. Choose a level.',
  template_in_use: 'Plans were made from the template, so it cannot be deleted. Give the last day it is used instead.',
  template_over: 'The template is no longer used. Choose another one, or open it again on the page of templates.',
  mentor_is_newcomer: 'The newcomer cannot be their own mentor. Choose a colleague.',
  plan_is_over: 'The plan has ended. Take it up again before you change it.',
  plan_in_use: 'Tasks have been ticked off in the plan, so it cannot be deleted. End it instead.',
  pulse_exists: 'The pulse of the half-year has been opened already. Open it in the list.',
  looks_like_cpr: 'The text looks like a CPR number. Do not write CPR numbers here; remove it and save again.',
  rule_known: 'There is already a rule on the course for the same people in that time. Change that one.',
  rule_has_held: 'The rule has been in use, so earlier figures rest on it. End it instead of deleting it.',
  exemption_known: 'The person is already exempt from the course in that time. Change that exemption.',
  name_in_use: 'There is one with that name already. Choose another name, or change the one that is there.',
  skill_in_use:
    'The skill is used in a role profile, in a plan or about an employee and cannot be removed. Write the last day it is used instead.',
  profile_in_use: 'The role profile is the target of an employee and cannot be removed. Change it instead.',
  need_unclear: 'Each requirement must be either a skill at a level or a course. Choose one of them.',
  need_twice: 'The same requirement stands twice in the role profile. Remove one of them.',

  course_code_taken: (p) =>
    `The code is used by the course ${p.name} already. Choose another code, or edit that course.`,
  course_ended: 'The course is no longer offered. Open it again on its page if classes are to be planned.',
  class_not_planned: 'The class has been held or cancelled. Open it again if enrolments are to change.',
  class_not_held: 'The class has not been held yet. Record attendance when it has.',
  class_cancelled: 'The class is cancelled. Open it again before you change it.',
  completion_known: (p) => `${p.name} is already recorded as completed on ${p.date}. Open that completion and edit it.`,
  completion_not_by_hand:
    'Day and hours follow from the class or the e-learning and are changed there. Number, expiry, file and note can be changed here.',
  completion_of_class: 'The completion comes from a class. Correct the attendance of the class instead.',
  certificate_wrong_kind: 'The certificate must be a PDF, PNG or JPEG. Choose another file.',
  certificate_empty: 'The file is empty. Choose another file.',
  certificate_too_large: (p) =>
    `The file takes ${p.mb} MB, and a certificate may take ${p.max} MB at most. Save it smaller and try again.`,
  nobody_attended: 'Nobody is recorded as present at the class, so there is nothing to print. Record attendance first.',

  package_bad_zip: badZip,
  package_too_large: tooLarge,
  package_no_manifest: noManifest,
  package_bad_manifest: badManifest,
  package_nothing_to_launch: 'Nothing in the package can be started. Export the course again as SCORM or cmi5.',
  package_launch_missing: (p) =>
    `The course begins with the file "${p.path}", but it is not in the package. Ask the supplier for a whole package.`,
  package_known: (p) => `The package was taken in already as "${p.title}". Open it in the list.`,
  package_attempted: 'Somebody has begun the course, so the package cannot be removed. Retire it instead.',
  package_course_unknown: (p) => `There is no course with the code ${p.code}. The codes stand on the page Courses.`,
  package_not_published: 'The course is not published, so it cannot be taken yet. Publish it on the page E-learning.',
  package_other_edition:
    'Another edition of the course is in use. Retire that one first if this is the edition people are to take.',
  course_over:
    'The course is no longer offered, so it cannot be begun. Open it again on its page if it is to be taken.',
  course_open: 'A course is open in another window already. Close that one first.',
  course_play_failed: 'The course window could not be opened. Try again; what had been saved is not lost.',
  course_script_wrong: (p) =>
    `Step ${p.step}${p.field ? ` (${p.field})` : ''} of the file cannot be read: ${p.reason}. Correct the file and try again.`,

  course_file_empty: 'The file is empty. Choose another file.',
  course_file_too_large: (p) =>
    `The file takes ${p.mb} MB and may take at most ${p.max} MB. Save it at a lower resolution, or split it.`,
  course_file_cut: 'The file is cut off and lacks its end. Fetch or save it again, and choose it anew.',
  course_file_not_mp4: 'The file is not an MP4 video. Save the video as MP4 (H.264), and choose that file.',
  course_file_not_pdf: 'The file is not a PDF. Save the document as PDF, and choose that file.',
  course_file_not_picture:
    'The file is not a JPEG or PNG picture. Save the picture as one of them, and choose that file.',
  video_codec: (p) =>
    `The video is coded as ${p.codec}, which the program cannot play. Save it as MP4 with H.264 and AAC, and choose that file.`,
  plain_not_draft: 'The course is no longer a draft, so the change was not saved. Make a new edition, and edit that.',
  plain_not_published: 'The course is not published. Reload the page to see how it stands.',
  plain_not_ready: (p) =>
    `The course cannot be published yet: ${p.n === 1 ? 'one thing is missing' : `${p.n} things are missing`}. See the list on the page.`,
  plain_attempted: 'Somebody has begun the course, so it cannot be edited. Make a new edition, and edit that.',
  plain_file_gone: (p) => `The file ${p.name} is no longer in the course. Choose it again.`,
};
