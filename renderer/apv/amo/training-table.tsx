import type { TrainingDuty } from '../../../shared/apv/contract-amo.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, Checkbox, IconButton, type SimpleColumn, SimpleTable, TextLink } from '../../components/index.ts';
import { keyOf, useTrainingWord } from './training-words.ts';

const TONES = { taken: 'success', declined: 'neutral', offered: 'info', no_offer: 'warning', late: 'error' } as const;

function State({ duty }: { readonly duty: TrainingDuty }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.amo.training;
  const { state, takenOn, offeredOn } = duty;
  const day = state === 'taken' ? takenOn : state === 'offered' || state === 'declined' ? offeredOn : null;
  const told =
    day && (state === 'taken' || state === 'offered' || state === 'declined') && words.stateDays[state](date(day));
  return (
    <span className="pj-amo-state">
      <Badge tone={TONES[state]}>{words.states[state]}</Badge>
      {told && <span className="pj-muted">{told}</span>}
    </span>
  );
}

interface TrainingTableProps {
  readonly duties: readonly TrainingDuty[];
  readonly isChosen: (duty: TrainingDuty) => boolean;
  readonly onChoose: (duty: TrainingDuty, isChosen: boolean) => void;
  readonly onOpen: (duty: TrainingDuty) => void;
}

export function TrainingTable({ duties, isChosen, onChoose, onOpen }: TrainingTableProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const trainingWord = useTrainingWord();
  const words = t.amo.training;
  const columns: SimpleColumn<TrainingDuty>[] = [
    {
      key: 'choose',
      label: words.chosen,
      render: (duty) => (
        <Checkbox isSelected={isChosen(duty)} onChange={(chosen) => onChoose(duty, chosen)}>
          <span className="sr-only">{words.choose(`${duty.name}, ${trainingWord(duty)}`)}</span>
        </Checkbox>
      ),
    },
    {
      key: 'name',
      label: words.name,
      rowHeader: true,
      render: ({ personId, name, since }) => (
        <span className="pj-amo-state">
          <TextLink to={paths.person(personId)}>{name}</TextLink>
          <span className="pj-muted">{words.since(date(since))}</span>
        </span>
      ),
    },
    { key: 'unit', label: words.unit, render: ({ unitName }) => (unitName === '' ? t.amo.whole : unitName) },
    { key: 'kind', label: words.kind, render: trainingWord },
    {
      key: 'due',
      label: words.due,
      render: ({ kind, due }) => (kind === 'obligatory' ? words.dueCompleted(date(due)) : words.dueOffered(date(due))),
    },
    { key: 'state', label: words.state, render: (duty) => <State duty={duty} /> },
    {
      key: 'actions',
      label: words.actions,
      render: (duty) => (
        <IconButton
          icon="edit"
          label={`${words.record}: ${duty.name}, ${trainingWord(duty)}`}
          onPress={() => onOpen(duty)}
        />
      ),
    },
  ];
  return <SimpleTable caption={words.table} hideCaption columns={columns} rows={duties} rowKey={keyOf} />;
}
