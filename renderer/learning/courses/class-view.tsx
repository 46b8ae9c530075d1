/** One class: when and where, who comes, who waits, who was there. */
import { useState } from 'react';
import type { ClassId } from '../../../shared/kernel/ids.ts';
import { hourDecimals } from '../../../shared/learning/hours.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, Facts, Loaded, Page, TextLink } from '../../components/index.ts';
import type { ClassWhole } from './attendance-dialog.tsx';
import { ClassActions, NotYet } from './class-actions.tsx';
import { ClassPeople } from './class-people.tsx';
import { ClassState, useClassDates } from './class-table.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';

function ClassFacts({ one }: { readonly one: ClassWhole }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const dates = useClassDates();
  const words = t.classes;
  const seats =
    one.seats === null ? `${number(one.taken)} (${words.one.noLimit})` : words.takenOf(one.taken, one.seats);
  const rest = [
    { term: words.one.hoursOfDay, value: one.hoursOfDay },
    { term: words.place, value: one.place },
    { term: words.teacher, value: one.teacher },
    { term: words.one.hours, value: one.hours === null ? '' : number(one.hours, hourDecimals(one.hours)) },
    { term: words.one.cost, value: one.cost === null ? '' : words.one.kroner(number(one.cost)) },
    { term: words.one.note, value: one.note && <span className="pj-course-about">{one.note}</span> },
  ];
  return (
    <Card title={words.one.facts} actions={<TextLink to={paths.course(one.courseId)}>{words.one.toCourse}</TextLink>}>
      <Facts
        items={[
          { term: words.state, value: <ClassState one={one} /> },
          { term: words.dates, value: dates(one) },
          { term: words.seats, value: seats },
          ...(one.waiting > 0 ? [{ term: words.waiting, value: number(one.waiting) }] : []),
          ...rest.filter(({ value }) => value !== ''),
        ]}
      />
    </Card>
  );
}

export function ClassView({ classId }: { readonly classId: ClassId }) {
  const { t } = useMessages();
  const dates = useClassDates();
  const words = t.classes.one;
  const call = useCall('learning', 'class', { classId }, { keepPrevious: true });
  const [isEnrolling, setEnrolling] = useState(false);
  const one = call.data;
  return (
    <Page
      title={one ? `${one.courseName}, ${dates(one)}` : t.classes.title}
      back={{ to: paths.classes, text: words.back }}
      actions={one && <ClassActions one={one} />}
    >
      <Loaded call={call}>
        {(found) => (
          <>
            <NotYet one={found} />
            <ClassFacts one={found} />
            <ClassPeople
              one={found}
              enrolButton={
                <Button icon="plus" variant="primary" onPress={() => setEnrolling(true)}>
                  {words.enrol}
                </Button>
              }
            />
          </>
        )}
      </Loaded>
      {isEnrolling && <EnrolDialog classId={classId} onClose={() => setEnrolling(false)} />}
    </Page>
  );
}
