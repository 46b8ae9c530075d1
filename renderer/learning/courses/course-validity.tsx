import type { CatalogueRow } from '../../../shared/learning/contract-courses.ts';
import { useMessages } from '../../bridge.ts';
import { Badge } from '../../components/index.ts';

/** No months and no ground: nobody has decided yet, which is not the same as never expiring. */
export function CourseValidity({ course }: { readonly course: Pick<CatalogueRow, 'validMonths' | 'basis'> }) {
  const words = useMessages().t.learning.courses;
  if (course.validMonths !== null) return <span className="pj-nowrap">{words.months(course.validMonths)}</span>;
  if (course.basis === 'unknown') return <Badge tone="warning">{words.check}</Badge>;
  return <span className="pj-nowrap">{words.never}</span>;
}
