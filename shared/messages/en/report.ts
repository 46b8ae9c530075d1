import { formatNumber } from '../../kernel/numbers.ts';
import type { Messages } from '../da.ts';

const n = (value: number): string => formatNumber(value, 'en');

export const report: Messages['report'] = {
  page: {
    title: 'Board report',
    intro:
      'HR key figures on employees, age and courses for the political committee or the municipal board. Small groups are hidden.',
    period: 'Year',
    periodHint: 'The report is made as of the end of the year, or today if the year is not over.',
    asOf: 'As of',
    asOfHint: 'Fill in only if the report is to be made as of another day.',
    preview: 'Show the report',
    save: 'Save as PDF',
    saveNote:
      'When you save, the figures are noted in the list of releases, and later reports are checked against them. The preview below is not noted.',
    saving: 'Making the report',
    saved: (file) => `The file was saved as ${file}.`,
    notSaved: 'The report was not saved.',
    showFolder: 'Show in folder',
    recipients: 'Recipients',
    contents: 'Contents',
    emptyTitle: 'There is nothing to report yet',
    emptyText: 'Import the organisation and the staff first. Then the report can be made.',
    emptyAction: 'Import staff',
  },

  print: {
    pageOf: (page, of) => `Page ${page} of ${of}`,
    kind: 'Board report',
    contents: 'Contents',
    madeAt: (when) => `Made ${when} by HR with the program Pejling`,
    asOf: (date) => `As of ${date}`,
    dataDate: (date) => `Newest import of data: ${date}`,
    period: (year) => `Period: ${year}`,
    demo: 'Demo municipality: all people and figures are invented.',
    tableNote: (persons) => `Persons behind the table: ${persons}.`,
    limitNote: (limit) => `Groups of fewer than ${limit} persons are not shown.`,
    hiddenNote: (count) =>
      count === 1
        ? '1 figure is hidden to protect small groups.'
        : `${n(count)} figures are hidden to protect small groups.`,
    noneNote: 'A dash means that there is nobody to work out a figure of.',
    definitions: 'How the figures are worked out',
    source: (source) => `Source: ${source}`,
    hash: (hash) => `Checksum: ${hash}`,
    chart: 'Figure',
    table: 'Table',
  },

  phases: {
    counting: 'Counting',
    figures: 'Working out key figures',
    disclosure: 'Protecting small groups',
    writing: 'Noting the release',
    print: 'Making the PDF',
    save: 'Saving the file',
  },

  hiddenReason: 'The figure is not shown because the group is small, or because it could otherwise be worked out.',
  hiddenWord: 'hidden',
  /** Printed where there is nobody to work out a figure of: not a hidden figure, and not like one. */
  noneCell: '–',

  tasks: {
    no_organisation: {
      title: () => 'Import the organisation',
      text: 'The register has no units yet. Begin with a file of the units, for example from OS2mo, SD Løn or KMD Opus.',
      action: 'Import organisation',
    },
    no_staff: {
      title: () => 'Import the staff',
      text: 'The organisation is in place. Now import a file of the engagements from the payroll system.',
      action: 'Import staff',
    },
    no_courses: {
      title: () => 'Import the courses',
      text: 'The staff are in place. Import a file of completed courses to see what expires.',
      action: 'Import courses',
    },
    certificates_expired: {
      title: (count) => (count === 1 ? '1 certificate has expired' : `${n(count)} certificates have expired`),
      text: 'Staff at work whose newest certificate is no longer valid.',
      action: 'See expired certificates',
    },
    certificates_30: {
      title: (count) =>
        count === 1 ? '1 certificate expires within 30 days' : `${n(count)} certificates expire within 30 days`,
      text: 'Sign people up for a course before the certificate expires.',
      action: 'See what expires',
    },
    backup_old: {
      title: (days) =>
        days === 0
          ? 'No backup has been made yet'
          : `The newest backup is ${days === 1 ? '1 day' : `${n(days)} days`} old`,
      text: 'Make a backup at least every 14 days, and keep it somewhere else than on this PC.',
      action: 'Make a backup',
    },
    import_faults: {
      title: (count) =>
        count === 1 ? '1 row was rejected by the newest import' : `${n(count)} rows were rejected by the newest import`,
      text: 'Correct the rows in the source system and import the file again.',
      action: 'See rejected rows',
    },
    no_leader: {
      title: (count) =>
        count === 1 ? '1 unit with staff has no leader' : `${n(count)} units with staff have no leader`,
      text: 'Give the leader’s employee number in the organisation file and import it again.',
      action: 'See the organisation',
    },
    units_closed_with_people: {
      title: (count) =>
        count === 1 ? '1 unit is closed but still has staff' : `${n(count)} units are closed but still have staff`,
      text: 'Move the staff to an open unit in the payroll system, or correct the closing date of the unit.',
      action: 'See the organisation',
    },
    unknown_validity: {
      title: (count) => (count === 1 ? '1 course has no validity yet' : `${n(count)} courses have no validity yet`),
      text: 'Say how long a certificate is valid, so that the program can warn before it expires.',
      action: 'Set validity',
    },
    survey_ends: {
      title: (days, name) =>
        days === 0 ? `${name} ends today` : `${name} ends in ${days === 1 ? '1 day' : `${n(days)} days`}`,
      text: 'Remind people of the survey now if answers are missing.',
      action: 'View the survey',
    },
    survey_can_close: {
      title: (_days, name) => `${name} can be closed`,
      text: 'The time for answering is over. Closing fixes the figures and deletes codes and invitations.',
      action: 'Close the survey',
    },
    survey_comments: {
      title: (count, name) =>
        count === 1
          ? `1 comment in ${name} is to be looked through`
          : `${n(count)} comments in ${name} are to be looked through`,
      text: 'Black out names, and choose what can be passed on.',
      action: 'View comments',
    },
    survey_forget: {
      title: (_days, name) => `The answers of ${name} are to be deleted`,
      text: 'They have been kept for as long as they may. Figures and released comments stay.',
      action: 'View the survey',
    },
    incident_report_due: {
      title: (count) =>
        count === 1 ? '1 incident must be reported or settled' : `${n(count)} incidents must be reported or settled`,
      text: 'Accidents with absence must be reported in EASY. Report them, and write the date at the incident.',
      action: 'View the incidents',
    },
    apv_none: {
      title: () => 'Record your APVs',
      text: 'Write when each workplace last had its APV made. The program then says so when the next one draws near.',
      action: 'View the APV overview',
    },
    apv_overdue: {
      title: (count) => (count === 1 ? '1 workplace lacks a valid APV' : `${n(count)} workplaces lack a valid APV`),
      text: 'The deadline has passed, or no APV is recorded.',
      action: 'View the workplaces',
    },
    apv_due: {
      title: (count) =>
        count === 1 ? '1 workplace will soon need a new APV' : `${n(count)} workplaces will soon need a new APV`,
      text: 'Make a round in good time: it often takes some months.',
      action: 'View the workplaces',
    },
    apv_lines_late: {
      title: (count) =>
        count === 1 ? '1 line of an action plan is late' : `${n(count)} lines of action plans are late`,
      text: 'The deadline or the day of follow-up has passed. Report it done, rate the effect, or set a new deadline.',
      action: 'View the lines',
    },
    requirements_overdue: {
      title: (count) =>
        count === 1
          ? '1 required course is missing past its deadline'
          : `${n(count)} required courses are missing past their deadline`,
      text: 'Employees at work who, by the municipality’s requirements, should have taken the course. Enrol them in a class, or exempt them with a reason.',
      action: 'View who lacks them',
    },
    talks_missing: {
      title: (count) => (count === 1 ? '1 employee lacks a talk' : `${n(count)} employees lack a talk`),
      text: 'It is longer than agreed since they had a development talk, or the planned day has passed.',
      action: 'View the talks',
    },
    onboarding_late: {
      title: (count) => (count === 1 ? '1 introduction is behind' : `${n(count)} introductions are behind`),
      text: 'Tasks for new employees whose day has passed. Tick them off, or move them.',
      action: 'View the tasks',
    },
  },

  board: {
    title: (period) => `HR key figures ${period}`,
    subtitle: (date) => `Employees, full-time equivalents, age and courses as of ${date}`,
    /** Moment of making; the date is already written for the reader. */
    moment: (date, time) => `${date} at ${time}`,
    noDataDate: 'no import',

    sections: {
      key: 'Key figures',
      areas: 'Employees and full-time equivalents by department',
      trend: 'The last 12 months',
      age: 'Age',
      hours: 'Full time and part time',
      courses: 'Valid certificates',
      notes: 'About the figures',
    },

    whole: 'Whole municipality',
    area: 'Department',
    outside: 'Outside the organisation',
    ownUnit: (name) => `${name}, directly`,
    persons: 'Employees',
    personShare: 'Share of employees',
    fte: 'Full-time equivalents',
    fteShare: 'Share of full-time equivalents',
    meanAge: 'Mean age',
    engagements: 'Engagements',
    units: 'Units',
    remoteUnits: 'Remote sites',
    date: 'Date',
    age: 'Age',
    hours: 'Total hours a week',
    course: 'Course',
    valid: 'Valid',
    expired: 'Expired',
    holders: 'Employees with a certificate',
    validShare: 'Share valid',

    keyNotes: {
      persons: 'Each person is counted once',
      engagements: (persons) => `Held by ${persons} employees`,
      fte: 'Sum of the shares of full time',
      meanAge: (persons) => `Of ${persons} employees with a known birthday`,
      units: 'Open on the day',
      remoteUnits: 'Units without a steady network',
    },

    captions: {
      areas: 'Employees, full-time equivalents and mean age by department',
      trend: 'Employees and full-time equivalents at the end of the month',
      pyramid: 'Employees by age in five-year bands',
      ageByArea: 'Employees by department and age',
      hours: 'Employees by total share of full time',
      courses: 'Valid and expired certificates by course',
      coursesByArea: 'Share of valid certificates by course and department',
      holdersByArea: 'Employees with a certificate by course and department',
    },

    charts: {
      areas: 'Employees and full-time equivalents by department',
      trend: 'Employees and full-time equivalents month by month',
      pyramid: 'Age pyramid of the whole municipality',
      hours: 'Employees by total share of full time',
      courses: 'Valid and expired certificates by course',
    },

    ages: {
      under: (age) => `Under ${age}`,
      between: (from, to) => `${from}–${to}`,
      over: (age) => `${age} and over`,
      unknown: 'Not known',
    },

    degrees: {
      full: 'Full time (37 hours) or more',
      most: '30 to under 37 hours',
      half: '18.5 to under 30 hours',
      less: 'Under 18.5 hours',
    },

    alt: {
      areas: (areas, high, highValue, low, lowValue) =>
        `Bars for ${areas} departments. ${high} has the most persons with ${highValue}, ${low} the fewest with ${lowValue}.`,
      oneArea: (name, value) => `A bar for ${name} with ${value} persons.`,
      trend: (from, first, to, last, change) =>
        `Lines of employees and full-time equivalents. The number of employees went from ${first} on ${from} to ${last} on ${to}, ${change}.`,
      rise: (by) => `a rise of ${by}`,
      fall: (by) => `a fall of ${by}`,
      same: 'so unchanged',
      trendHidden: 'Lines of employees and full-time equivalents. The first or the last figures are hidden.',
      pyramid: (high, highValue, low, lowValue) =>
        `Horizontal bars, one for each age band. The largest band is ${high} with ${highValue} employees, the smallest of those shown is ${low} with ${lowValue}.`,
      hours: (high, highValue, low, lowValue) =>
        `Bars by total share of full time. The largest group is ${high} with ${highValue} employees, the smallest of those shown is ${low} with ${lowValue}.`,
      courses: (courses, best, bestShare, worst, worstShare) =>
        `Bars for ${courses} courses, split into valid and expired. ${best} has the largest share valid with ${bestShare}, ${worst} the smallest with ${worstShare}.`,
      oneCourse: (name, share) => `A bar for ${name}, split into valid and expired. The share valid is ${share}.`,
      allHidden: 'All figures of the picture are hidden.',
      someHidden: (count) => (count === 1 ? '1 figure is hidden.' : `${n(count)} figures are hidden.`),
    },

    text: {
      areas:
        'A person with engagements in several departments is counted in each of them, but only once in the whole municipality.',
      age: 'The figures are not divided by sex, because the register does not hold people’s sex.',
      hours: 'A person with several engagements is counted once, and the shares of full time are added together.',
      courses:
        'People on leave are left out. A person is counted in the department of the main engagement. People who never took the course are not part of it.',
      noCourses: 'No courses have been imported, so certificates are not counted.',
    },

    notes: {
      data: (asOf, dataDate) =>
        `The figures are made as of ${asOf} from the register. The newest import is from ${dataDate}.`,
      limits: (limit, width, source) =>
        `Groups of 1 to ${limit - 1} persons are not shown. Other figures are hidden where they would otherwise reveal a small group: a hidden figure cannot be narrowed down to less than an interval of ${width}. A zero may be shown. Source: ${source}.`,
      hidden: (hidden, all) =>
        hidden === 0
          ? `None of the ${n(all)} figures of the report is hidden.`
          : `${n(hidden)} of the ${n(all)} figures of the report are hidden. They are part of the totals but cannot be worked out from them.`,
      earlier: (releases) =>
        releases === 0
          ? 'No figures for the same day have been released before.'
          : `The figures were checked against ${releases === 1 ? '1 earlier release' : `${n(releases)} earlier releases`} for the same day, so that a small group cannot be found by comparing them either.`,
      never: 'The report holds nothing about single persons.',
    },

    limitSource:
      'Pejling’s standard, set at the municipality’s own discretion; the Danish data protection agency names no number',

    definitions: {
      persons: {
        name: 'Employees',
        text: 'Number of different persons with at least one engagement on the day. Hourly paid staff and people on leave are included.',
        source: 'The staff register',
      },
      engagements: {
        name: 'Engagements',
        text: 'Number of engagements in force on the day. A person can have several.',
        source: 'The staff register',
      },
      fte: {
        name: 'Full-time equivalents',
        text: 'The sum of the share of full time over all engagements on the day, where 37 hours a week is 1. Leave, also unpaid, and hourly paid staff are included.',
        source: 'The staff register',
      },
      mean_age: {
        name: 'Mean age',
        text: 'The sum of the persons’ exact age on the day divided by their number. Persons without a known birthday are left out.',
        source: 'The staff register',
      },
      units: {
        name: 'Units and remote sites',
        text: 'Units of the organisation that are open on the day. Remote sites are units marked as such in the organisation.',
        source: 'The organisation',
      },
      area: {
        name: 'Department',
        text: 'A unit right below the top unit of the municipality with all its sub-units, as the organisation stood on the day.',
        source: 'The organisation',
      },
      age: {
        name: 'Age',
        text: 'Completed years on the day. Each person is counted once in the whole municipality and once in each department with an engagement.',
        source: 'The staff register',
      },
      hours: {
        name: 'Total share of full time',
        text: 'The sum of the shares of full time of the person’s engagements on the day. Full time is 1 or more.',
        source: 'The staff register',
      },
      valid_certificate: {
        name: 'Valid certificate',
        text: 'The person’s newest completion of the course is still valid on the day. How long a certificate is valid is set for each course; courses without expiry are always valid. The share is valid certificates divided by persons who have taken the course.',
        source: 'The course register and the municipality’s rules of validity',
      },
    },
  },
};
