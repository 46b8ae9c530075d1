/** The catalogue: courses, how long their certificates are valid, and what is on offer. */
import { useState } from 'react';
import { fold } from '../../shared/kernel/text.ts';
import type { CatalogueRow } from '../../shared/learning/contract-courses.ts';
import type { Messages } from '../../shared/messages/da.ts';
import { navigate, paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { type Format, useCall, useFormat, useMessages } from '../bridge.ts';
import {
  Badge,
  Button,
  IconButton,
  LinkButton,
  Loaded,
  Page,
  SearchField,
  Select,
  type SimpleColumn,
  SimpleTable,
  TextLink,
} from '../components/index.ts';
import { ImportFirst } from '../staff/import/import-first.tsx';
import { CourseDialog } from './course-dialog.tsx';
import { CourseValidity } from './courses/course-validity.tsx';
import './courses/courses.css';

const FILTERS = ['offered', 'packages', 'coming', 'unknown', 'ended', 'all'] as const;
type Filter = (typeof FILTERS)[number];

const FITS: Readonly<Record<Filter, (course: CatalogueRow, isOffered: boolean) => boolean>> = {
  offered: (_, isOffered) => isOffered,
  packages: ({ packages }, isOffered) => isOffered && packages > 0,
  coming: ({ coming }) => coming > 0,
  // No months and no ground: nobody has decided yet, which is not the same as never expiring.
  unknown: ({ validMonths, basis }) => validMonths === null && basis === 'unknown',
  ended: (_, isOffered) => !isOffered,
  all: () => true,
};

function Offers({ course, isOffered }: { readonly course: CatalogueRow; readonly isOffered: boolean }) {
  const words = useMessages().t.learning.courses;
  return (
    <span className="pj-course-marks">
      {!isOffered && <Badge>{words.ended}</Badge>}
      {course.packages > 0 && <Badge tone="info">{words.packages}</Badge>}
      {course.coming > 0 && <Badge tone="info">{words.coming(course.coming)}</Badge>}
    </span>
  );
}

function courseColumns(
  t: Messages,
  { number }: Format,
  isOffered: (course: CatalogueRow) => boolean,
): SimpleColumn<CatalogueRow>[] {
  const words = t.learning.courses;
  return [
    { key: 'code', label: words.code, render: (c) => c.code },
    {
      key: 'name',
      label: words.name,
      rowHeader: true,
      render: (c) => (
        <span className="pj-course-name">
          <TextLink to={paths.course(c.id)}>{c.name}</TextLink>
          {c.owner && <span className="pj-muted">{words.owner(c.owner)}</span>}
        </span>
      ),
    },
    { key: 'months', label: words.validMonths, render: (c) => <CourseValidity course={c} /> },
    { key: 'basis', label: words.basis, render: (c) => t.learning.basis[c.basis] },
    { key: 'offers', label: words.offers, render: (c) => <Offers course={c} isOffered={isOffered(c)} /> },
    { key: 'completions', label: words.completions, align: 'end', render: (c) => number(c.completions) },
    { key: 'holders', label: words.holders, align: 'end', render: (c) => number(c.holders) },
  ];
}

interface ListProps {
  readonly courses: readonly CatalogueRow[];
  readonly onEdit: (course: CatalogueRow) => void;
}

function CourseList({ courses, onEdit }: ListProps) {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf } = useScope();
  const words = t.learning.courses;
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('offered');
  const isOffered = ({ endedOn }: CatalogueRow) => endedOn === null || endedOn >= asOf;
  const typed = fold(text.trim());
  const shown = courses.filter(
    (course) =>
      FITS[filter](course, isOffered(course)) && fold(`${course.code} ${course.name} ${course.owner}`).includes(typed),
  );
  const edit: SimpleColumn<CatalogueRow> = {
    key: 'edit',
    label: words.actions,
    render: (course) => (
      <IconButton icon="edit" label={`${words.edit} ${course.name}`} onPress={() => onEdit(course)} />
    ),
  };
  return (
    <>
      <div className="pj-course-bar">
        <SearchField label={words.search} value={text} onChange={setText} />
        <Select
          label={words.filter}
          options={FILTERS.map((value) => ({ value, label: words.filters[value] }))}
          value={filter}
          onChange={setFilter}
        />
        <p className="pj-muted" role="status">
          {shown.length === 0 ? words.noneFit : words.count(shown.length, courses.length)}
        </p>
      </div>
      {shown.length > 0 && (
        <SimpleTable
          caption={words.tableLabel}
          hideCaption
          columns={[...courseColumns(t, format, isOffered), edit]}
          rows={shown}
          rowKey={(c) => c.id}
        />
      )}
    </>
  );
}

const formsOf = (courses: readonly CatalogueRow[]): string[] =>
  [...new Set(courses.map(({ form }) => form).filter((form) => form !== ''))].sort();

export function CoursesPage() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.learning.courses;
  const call = useCall('learning', 'catalogue', { asOf }, { keepPrevious: true });
  const [open, setOpen] = useState<CatalogueRow | 'new'>();
  return (
    <Page
      title={words.title}
      description={words.lead}
      actions={
        <>
          <LinkButton to={paths.expiry}>{t.learning.expiry.title}</LinkButton>
          <Button variant="primary" icon="plus" onPress={() => setOpen('new')}>
            {words.new}
          </Button>
        </>
      }
    >
      <Loaded call={call}>
        {(courses) => (
          <>
            {courses.length === 0 ? (
              <ImportFirst kind="courses" icon="course" words={words} />
            ) : (
              <CourseList courses={courses} onEdit={setOpen} />
            )}
            {open && (
              <CourseDialog
                course={open === 'new' ? undefined : open}
                forms={formsOf(courses)}
                onClose={() => setOpen(undefined)}
                onSaved={(courseId) => open === 'new' && navigate(paths.course(courseId))}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
