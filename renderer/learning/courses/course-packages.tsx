import type { CourseId } from '../../../shared/kernel/ids.ts';
import type { PackageSummary } from '../../../shared/learning/contract-packages.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Badge, Card, LinkButton, Loaded, type SimpleColumn, SimpleTable } from '../../components/index.ts';

const TONES = { draft: 'warning', published: 'success', retired: 'neutral' } as const;

/** The course's e-learning in short; it is kept on a page of its own. */
export function CoursePackages({ courseId }: { readonly courseId: CourseId }) {
  const { t } = useMessages();
  const words = t.learning.course;
  const call = useCall('learning', 'packages', { courseId }, { keepPrevious: true });
  const columns: SimpleColumn<PackageSummary>[] = [
    { key: 'title', label: words.packageTitle, rowHeader: true, render: ({ title }) => title },
    { key: 'standard', label: words.packageStandard, render: ({ standard }) => words.standards[standard] },
    {
      key: 'state',
      label: words.packageState,
      render: ({ state }) => <Badge tone={TONES[state]}>{words.packageStates[state]}</Badge>,
    },
  ];
  return (
    <Card title={words.packages} actions={<LinkButton to={paths.elearning}>{words.toPackages}</LinkButton>}>
      <Loaded call={call}>
        {(packages) =>
          packages.length === 0 ? (
            <p className="pj-muted">{words.packagesNone}</p>
          ) : (
            <SimpleTable
              caption={words.packageTable}
              hideCaption
              columns={columns}
              rows={packages}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Card>
  );
}
