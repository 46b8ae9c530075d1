/** Who goes where when a unit is split: all others, by job title, and one by one. */
import { useState } from 'react';
import type { EngagementId } from '../../../shared/kernel/ids.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Button, Checkbox, Loaded, SearchField, Select, SimpleTable } from '../../components/index.ts';
import type { FormProps } from './form-props.ts';

type Placement = OutputOf<'staff', 'unitPlacements'>[number];
type PeopleProps = FormProps & { readonly labels: readonly string[] };
type PlacedProps = PeopleProps & { readonly placements: readonly Placement[] };

/** Longer lists are searched, not scrolled. */
const SHOWN = 60;
const NONE = '';

const placeOptions = (labels: readonly string[], otherwise: string) => [
  { value: NONE, label: otherwise },
  ...labels.map((label, i) => ({ value: String(i), label })),
];

function assigned<K>(map: ReadonlyMap<K, number>, keys: readonly K[], place: string): Map<K, number> {
  const next = new Map(map);
  for (const key of keys) {
    if (place === NONE) next.delete(key);
    else next.set(key, Number(place));
  }
  return next;
}

const placeOf = (place: number | null | undefined): string =>
  place === null || place === undefined ? NONE : String(place);

function Titles({ draft, set, labels, placements }: PlacedProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.units.dialog;
  const counts = new Map<string, number>();
  for (const { jobTitle } of placements) counts.set(jobTitle, (counts.get(jobTitle) ?? 0) + 1);
  const rows = [...counts].map(([title, count]) => ({ title, count })).sort((a, b) => b.count - a.count);
  return (
    <SimpleTable
      caption={words.byTitleTable}
      hideCaption
      rows={rows}
      rowKey={(row) => row.title}
      columns={[
        { key: 'title', label: words.jobTitle, render: (row) => row.title, rowHeader: true },
        { key: 'count', label: words.engagements, render: (row) => number(row.count), align: 'end' },
        {
          key: 'to',
          label: words.goesTo,
          render: ({ title }) => (
            <Select
              label={words.goesToOf(title)}
              options={placeOptions(labels, words.likeOthers)}
              value={placeOf(draft.titleTo.get(title))}
              onChange={(place) => set({ titleTo: assigned(draft.titleTo, [title], place) })}
              width="full"
            />
          ),
        },
      ]}
    />
  );
}

function OneByOne({ draft, set, labels, placements }: PlacedProps) {
  const { t } = useMessages();
  const words = t.units.dialog;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<EngagementId>>(new Set());
  const [place, setPlace] = useState(NONE);
  const found = placements.filter(({ name, key, jobTitle }) => fold(`${name} ${key} ${jobTitle}`).includes(fold(text)));
  const toggle = (id: EngagementId, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const assign = () => {
    set({ personTo: assigned(draft.personTo, [...chosen], place) });
    setChosen(new Set());
  };
  return (
    <div className="pj-unit-people">
      <p className="pj-muted">{words.oneByOneHelp}</p>
      <SearchField label={words.find} value={text} onChange={setText} width="full" />
      <ul className="pj-unit-picks">
        {found.slice(0, SHOWN).map(({ engagementId, name, jobTitle, key }) => {
          const to = draft.personTo.get(engagementId);
          return (
            <li key={engagementId}>
              <Checkbox isSelected={chosen.has(engagementId)} onChange={(on) => toggle(engagementId, on)}>
                {name}, {jobTitle} ({key})
              </Checkbox>
              {to !== undefined && <span className="pj-badge pj-badge-info">{labels[to]}</span>}
            </li>
          );
        })}
      </ul>
      {found.length > SHOWN && <p className="pj-muted">{words.more(found.length - SHOWN)}</p>}
      <div className="pj-unit-assign">
        <Select
          label={words.chosenTo(chosen.size)}
          options={placeOptions(labels, words.likeTitle)}
          value={place}
          onChange={setPlace}
        />
        <Button onPress={assign} isDisabled={chosen.size === 0}>
          {words.assign}
        </Button>
      </div>
    </div>
  );
}

export function SplitPeople(props: PeopleProps) {
  const { draft, set, asOf, labels, lacks } = props;
  const { t } = useMessages();
  const words = t.units.dialog;
  const [oneByOne, setOneByOne] = useState(draft.personTo.size > 0);
  const call = useCall('staff', 'unitPlacements', { unitId: draft.unitId as never, asOf });
  return (
    <fieldset className="pj-unit-group">
      <legend>{words.people}</legend>
      <Loaded call={call}>
        {(placements) =>
          placements.length === 0 ? (
            <p className="pj-muted">{words.noPeople}</p>
          ) : (
            <>
              <Titles {...props} placements={placements} />
              {oneByOne ? (
                <OneByOne {...props} placements={placements} />
              ) : (
                <div>
                  <Button variant="tertiary" icon="persons" onPress={() => setOneByOne(true)}>
                    {words.oneByOne}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
      <Select
        label={words.everyoneElse}
        options={[
          ...(draft.closes ? [] : [{ value: NONE, label: words.stays }]),
          ...labels.map((label, i) => ({ value: String(i), label })),
        ]}
        value={draft.restTo === null ? (draft.closes ? null : NONE) : String(draft.restTo)}
        onChange={(place) => set({ restTo: place === NONE ? null : Number(place) })}
        error={lacks('rest')}
        width="full"
      />
    </fieldset>
  );
}
