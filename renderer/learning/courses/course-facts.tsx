import type { CatalogueRow } from '../../../shared/learning/contract-courses.ts';
import { hourDecimals } from '../../../shared/learning/hours.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Card, Facts, TextLink } from '../../components/index.ts';
import { CourseValidity } from './course-validity.tsx';

/** What is known of the course; what nobody has written is left out. */
export function CourseFacts({ course }: { readonly course: CatalogueRow }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.learning.course;
  const { form, hours, price, owner, ownerUnitName, source, rules } = course;
  const ground = [t.learning.basis[course.basis], source].filter((part) => part !== '').join(': ');
  const rest = [
    { term: words.form, value: form },
    { term: words.hours, value: hours === null ? '' : number(hours, hourDecimals(hours)) },
    { term: words.price, value: price === null ? '' : words.kroner(number(price)) },
    { term: words.owner, value: [owner, ownerUnitName].filter((part) => part !== '').join(', ') },
  ];
  return (
    <Card title={words.about}>
      <div className="pj-stack">
        <p className={course.about === '' ? 'pj-muted' : 'pj-course-about'}>{course.about || words.noAbout}</p>
        <Facts
          items={[
            { term: t.learning.courses.code, value: course.code },
            { term: t.learning.courses.validMonths, value: <CourseValidity course={course} /> },
            { term: words.basisAndSource, value: ground },
            ...rest.filter(({ value }) => value !== ''),
            {
              term: words.rules,
              value: (
                <>
                  {rules === 0 ? words.rulesNone : words.rulesCount(rules)}{' '}
                  <TextLink to={paths.requirements}>{words.toRules}</TextLink>
                </>
              ),
            },
            { term: t.learning.courses.completions, value: number(course.completions) },
            { term: t.learning.courses.holders, value: number(course.holders) },
          ]}
        />
      </div>
    </Card>
  );
}
