/** How many have answered, unit by unit, by the limits. */
import type { UnitRate } from '../../../shared/survey/contract-rounds.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, Loaded, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { ScrollList } from '../parts/scroll-list.tsx';
import type { RoundProps } from './open-round.tsx';
import { RateBar } from './rate-bar.tsx';

function useColumns(): SimpleColumn<UnitRate>[] {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.rounds.page;
  return [
    {
      key: 'unit',
      label: words.unit,
      rowHeader: true,
      render: ({ name, depth }) => <span className={`pj-depth pj-depth-${Math.min(depth, 5)}`}>{name}</span>,
    },
    {
      key: 'invited',
      label: words.invited,
      align: 'end',
      render: ({ rate }) => (rate ? number(rate.invited) : ''),
    },
    {
      key: 'answered',
      label: words.answeredColumn,
      align: 'end',
      render: ({ rate }) => (rate ? number(rate.answered) : ''),
    },
    { key: 'rate', label: words.rate, render: ({ rate }) => <RateBar rate={rate} isShort /> },
  ];
}

export function RatesCard({ round }: RoundProps) {
  const { t } = useMessages();
  const words = t.rounds.page;
  const rates = useCall('survey', 'responseRates', { roundId: round.id });
  const columns = useColumns();
  return (
    <Card
      title={words.ratesTitle}
      description={words.ratesText}
      actions={
        <Button icon="refresh" onPress={rates.retry} isPending={rates.isRefreshing}>
          {words.ratesRefresh}
        </Button>
      }
    >
      <Loaded call={rates}>
        {({ units }) => (
          <ScrollList label={words.ratesTitle}>
            <SimpleTable
              caption={words.ratesTitle}
              hideCaption
              columns={columns}
              rows={units}
              rowKey={({ unitId }) => unitId}
            />
          </ScrollList>
        )}
      </Loaded>
    </Card>
  );
}
