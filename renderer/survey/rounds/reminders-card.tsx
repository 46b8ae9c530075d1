/** Whom to remind: asked for when it is needed, and never telling who has answered where that could be told. */
import { useState } from 'react';
import { paths } from '../../app/navigation.ts';
import { type OutputOf, useCall, useMessages } from '../../bridge.ts';
import { Button, Card, Loaded, TextLink } from '../../components/index.ts';
import { ScrollList } from '../parts/scroll-list.tsx';
import type { RoundProps } from './open-round.tsx';

type Reminder = OutputOf<'survey', 'reminders'>[number];

function UnitReminder({ unitName, people }: Reminder) {
  return (
    <div>
      <p className="pj-subline">{unitName}</p>
      <ul className="pj-names">
        {people.map(({ personId, name }) => (
          <li key={personId}>
            <TextLink to={paths.person(personId)}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function WholeUnits({ units }: { readonly units: readonly Reminder[] }) {
  const { t } = useMessages();
  if (units.length === 0) return null;
  return (
    <div>
      <p className="pj-subline">{t.rounds.page.everybody}</p>
      <ul className="pj-names">
        {units.map(({ unitId, unitName }) => (
          <li key={unitId}>{unitName}</li>
        ))}
      </ul>
    </div>
  );
}

function ReminderList({ round }: RoundProps) {
  const { t } = useMessages();
  const reminders = useCall('survey', 'reminders', { roundId: round.id });
  return (
    <Loaded call={reminders}>
      {(units) =>
        units.length === 0 ? (
          <p>{t.rounds.page.remindersNone}</p>
        ) : (
          <ScrollList label={t.rounds.page.remindersTitle}>
            <div className="pj-stack">
              {units
                .filter(({ everybody }) => !everybody)
                .map((unit) => (
                  <UnitReminder key={unit.unitId} {...unit} />
                ))}
              <WholeUnits units={units.filter(({ everybody }) => everybody)} />
            </div>
          </ScrollList>
        )
      }
    </Loaded>
  );
}

export function RemindersCard({ round }: RoundProps) {
  const { t } = useMessages();
  const words = t.rounds.page;
  const [isShown, setShown] = useState(false);
  return (
    <Card title={words.remindersTitle} description={words.remindersText}>
      {isShown ? (
        <ReminderList round={round} />
      ) : (
        <div className="pj-actions">
          <Button icon="list" onPress={() => setShown(true)}>
            {words.remindersShow}
          </Button>
        </div>
      )}
    </Card>
  );
}
