/** Which course it is, who owns it, and whether anybody has begun it. */
import type { PlainCourse } from '../../../shared/learning/contract-plain.ts';
import { paths } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { Card, Facts, TextLink } from '../../components/index.ts';

export function CourseFacts({ course }: { readonly course: PlainCourse }) {
  const { t } = useMessages();
  const words = t.plainCourse.facts;
  const { owner, ownerUnit } = course;
  return (
    <Card title={words.title}>
      <Facts
        items={[
          {
            term: words.course,
            value: (
              <TextLink to={paths.course(course.courseId)}>
                {words.courseOf(course.courseCode, course.courseName)}
              </TextLink>
            ),
          },
          {
            term: words.owner,
            value: owner === '' && ownerUnit === '' ? words.noOwner : words.ownerOf(owner, ownerUnit),
          },
          { term: words.attempts, value: words.attemptsOf(course.attempts) },
        ]}
      />
    </Card>
  );
}
