/** What has been found so far, while one is still out looking: the assessment comes later. */
import { useState } from 'react';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Button, Card, Loaded, type SimpleColumn, SimpleTable, TextLink } from '../../components/index.ts';
import { ProblemDialog } from './problem-dialog.tsx';

const takesProblems = ({ state }: ApvRoundView): boolean =>
  state !== 'draft' && state !== 'closed' && state !== 'cancelled';

function Found({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useMessages();
  const words = t.apvUncover.found;
  const columns: SimpleColumn<Problem>[] = [
    { key: 'what', label: words.what, rowHeader: true, render: ({ description }) => description },
    { key: 'theme', label: words.theme, render: ({ theme }) => t.apv.theme[theme] },
    {
      key: 'where',
      label: words.where,
      render: ({ unitName, place }) => t.apvProblems.step.where(unitName, place),
    },
    { key: 'origin', label: words.origin, render: ({ origin }) => t.apv.origin[origin] },
  ];
  return <SimpleTable caption={words.title} hideCaption columns={columns} rows={problems} rowKey={({ id }) => id} />;
}

export function FoundCard({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const words = t.apvUncover.found;
  const problems = useCall('apv', 'problems', { roundId: round.id });
  const [isNew, setNew] = useState(false);
  return (
    <Card
      title={words.title}
      description={words.text}
      actions={
        takesProblems(round) && (
          <Button icon="plus" onPress={() => setNew(true)}>
            {t.apvProblems.step.add}
          </Button>
        )
      }
      footer={<TextLink to={paths.apvStep(round.id, 'assessment')}>{words.toAssess}</TextLink>}
    >
      <Loaded call={problems}>
        {(found) => (found.length === 0 ? <p className="pj-muted">{words.none}</p> : <Found problems={found} />)}
      </Loaded>
      {isNew && <ProblemDialog round={round} problem={null} onClose={() => setNew(false)} />}
    </Card>
  );
}
