/** A course made in the program: written while it is a draft, looked at afterwards. */
import type { PackageId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Badge, Loaded, Page } from '../../components/index.ts';
import { Builder } from './builder.tsx';
import { StandingCourse } from './standing-course.tsx';
import './plain.css';

export function BuilderPage({ packageId }: { readonly packageId: PackageId }) {
  const { t } = useMessages();
  const words = t.plainCourse;
  const call = useCall('learning', 'plainCourse', { packageId });
  const state = call.data?.state;
  return (
    <Page
      title={call.data?.title ?? words.title}
      description={words.lead}
      back={{ to: paths.elearning, text: words.back }}
      actions={state && <Badge tone={state === 'published' ? 'success' : 'neutral'}>{words.states[state]}</Badge>}
    >
      <Loaded call={call}>
        {(course) =>
          course.state === 'draft' ? <Builder key={course.id} course={course} /> : <StandingCourse course={course} />
        }
      </Loaded>
    </Page>
  );
}
