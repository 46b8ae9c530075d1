/** Questionnaires on paper, typed in by number keys alone and each of them twice. */
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { UnitNode } from '../../shared/staff/contract.ts';
import { openQuestions } from '../../shared/survey/open-questions.ts';
import { paperRows } from '../../shared/survey/paper-sheet.ts';
import type { Questionnaire, RoundSettings } from '../../shared/survey/round.ts';
import { takesPart } from '../../shared/survey/unit-choice.ts';
import { paths } from '../app/navigation.ts';
import { type OutputOf, useCall, useMessages } from '../bridge.ts';
import { Alert, EmptyState, Loaded, Page, Select } from '../components/index.ts';
import './paper/paper.css';
import { Sheet } from './paper/sheet.tsx';

export function PaperPage({ roundId }: { readonly roundId: RoundId }) {
  const { t, say } = useMessages();
  const words = t.answering.paper;
  const round = useCall('survey', 'round', { roundId });
  return (
    <Page
      title={words.title}
      description={words.description}
      back={{ to: paths.round(roundId), text: t.answering.kiosk.back }}
    >
      <Loaded call={round}>
        {(data) =>
          data.state === 'open' && data.questionnaire ? (
            <OpenRound round={data} questionnaire={data.questionnaire} />
          ) : (
            <Alert tone="warning">{say({ code: 'round_not_open' })}</Alert>
          )
        }
      </Loaded>
    </Page>
  );
}

interface OpenRoundProps {
  readonly round: OutputOf<'survey', 'round'>;
  readonly questionnaire: Questionnaire;
}

/** Those that answer the questionnaire: in the round, and not by the dialogue method. */
function askedUnits(units: readonly UnitNode[], { unitIds, dialogueUnitIds }: RoundSettings): readonly UnitNode[] {
  const counted = units.map(({ id, parentId }) => ({ id, parentId, persons: 0 }));
  const chosen = new Set(unitIds);
  const dialogue = new Set(dialogueUnitIds);
  return units.filter(({ id }) => takesPart(counted, chosen, id) && !takesPart(counted, dialogue, id));
}

function OpenRound({ round, questionnaire }: OpenRoundProps) {
  const { t } = useMessages();
  const { settings } = round;
  const words = t.answering.paper;
  const units = useCall('staff', 'unitTree', { asOf: round.openedOn ?? settings.opensOn });
  const client = useQueryClient();
  const rows = useMemo(() => paperRows(questionnaire), [questionnaire]);
  const open = useMemo(() => openQuestions(questionnaire).map(({ item }) => item), [questionnaire]);
  const [unitId, setUnitId] = useState<UnitId | null>(null);
  const [saved, setSaved] = useState(0);
  const [sheet, setSheet] = useState(0);
  const [isBegun, setBegun] = useState(false);
  const nextSheet = () => {
    setSheet((number) => number + 1);
    setBegun(false);
  };
  return (
    <Loaded call={units}>
      {(tree) => {
        const options = askedUnits(tree, settings).map(({ id, name, code }) => ({
          value: id,
          label: name,
          description: code,
        }));
        if (options.length === 0) {
          return (
            <EmptyState title={words.noUnits} icon="building">
              {words.noUnitsHelp}
            </EmptyState>
          );
        }
        return (
          <>
            <div className="pj-paper-head">
              <Select
                label={words.unit}
                description={words.unitHelp}
                options={options}
                value={unitId}
                onChange={setUnitId}
                isDisabled={isBegun}
              />
              <p role="status">
                {saved > 0 && !isBegun && `${words.saved} `}
                {saved > 0 && words.counter(saved)}
              </p>
            </div>
            {unitId === null ? (
              <EmptyState title={words.emptyTitle} icon="edit">
                {words.empty}
              </EmptyState>
            ) : (
              <Sheet
                key={`${unitId}-${sheet}`}
                {...{ roundId: round.id, unitId, rows, open }}
                hasComment={settings.commentQuestion !== null}
                onBegun={setBegun}
                onSaved={() => {
                  setSaved((count) => count + 1);
                  // The sheet is kept out of the store of answers, which therefore does not know that the response rate rose.
                  void client.invalidateQueries();
                  nextSheet();
                }}
                onAgain={nextSheet}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
