/** Step 2: what the program took the file for. */
import type { AnswersPreview } from '../../../shared/survey/contract-import.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Card, Facts, KeyFigure, KeyFigures } from '../../components/index.ts';

/** Long lists of columns would fill the page; the rest is counted. */
const SHOWN = 12;

export function FoundCard({ preview }: { readonly preview: AnswersPreview }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.answersImport.found;
  const instruments = useCall('survey', 'instruments', {});
  const chosen = (instruments.data ?? []).filter(({ id }) => preview.instrumentIds.includes(id));
  const all = chosen.reduce((sum, { items }) => sum + items, 0);
  const { mapping } = preview;
  const list = (names: readonly string[], none: string): string =>
    names.length === 0 ? none : `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ' …' : ''}`;
  return (
    <Card title={words.title} description={preview.fileName}>
      <div className="pj-stack">
        <KeyFigures>
          <KeyFigure label={words.rows} value={number(preview.rows)} />
          <KeyFigure label={words.units} value={number(preview.units)} />
          <KeyFigure
            label={words.asked}
            value={number(Object.keys(mapping.items).length)}
            note={words.questions(Object.keys(mapping.items).length, all)}
          />
        </KeyFigures>
        <Facts
          items={[
            {
              term: words.instruments,
              value: list(
                chosen.map(({ name, version }) => `${name} (${version})`),
                '',
              ),
            },
            { term: words.unit, value: mapping.unit === '' ? words.noUnit : mapping.unit },
            {
              term: words.background,
              value: list(
                mapping.attributes.map(({ column }) => column),
                words.noBackground,
              ),
            },
            { term: words.comment, value: mapping.comment === '' ? words.noComment : mapping.comment },
            { term: words.unread, value: list(preview.unread, words.nothingUnread) },
          ]}
        />
      </div>
    </Card>
  );
}
