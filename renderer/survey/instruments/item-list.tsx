/** The questions in order: choose one to edit it, move it by buttons or with Alt and the arrows. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ModuleFault } from '../../../shared/survey/check-module.ts';
import { addItem, moveItem, setOf } from '../../../shared/survey/edit-module.ts';
import type { InstrumentItem } from '../../../shared/survey/instrument.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Card, Icon, IconButton } from '../../components/index.ts';
import { useSay } from '../parts/use-say.ts';
import type { Editor } from './use-editor.ts';
import { faultsAt, useFaultWords } from './use-fault-words.ts';

interface ItemListProps {
  readonly editor: Editor;
  readonly faults: readonly ModuleFault[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** What one sees at once of a question. */
function useMarks({ body }: Editor): (item: InstrumentItem) => string {
  const { t } = useMessages();
  const words = t.instruments.editor.marks;
  return (item) => {
    const kind = setOf(body, item.key)?.kind;
    return [
      item.reversed ? words.reversed : '',
      item.showIf ? words.condition : '',
      kind === 'several' || kind === 'text' ? words[kind] : '',
    ]
      .filter((mark) => mark !== '')
      .join(', ');
  };
}

type Press = 'row' | 'up' | 'down';
const PLACES: Readonly<Record<Press, number>> = { row: 0, up: 1, down: 2 };

/** A line that is moved in the page loses the focus; it goes back to the button that was pressed. */
function useKeptFocus() {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly key: string; readonly by: Press }>();
  useEffect(() => {
    if (!moved) return;
    const line = [...(list.current?.children ?? [])].find((one) => one.getAttribute('data-item') === moved.key);
    const buttons = line?.querySelectorAll('button');
    const wanted = buttons?.[PLACES[moved.by]];
    (wanted?.disabled ? buttons?.[0] : wanted)?.focus();
  }, [moved]);
  return { list, setMoved };
}

function Text({ editor, item }: { readonly editor: Editor; readonly item: InstrumentItem }) {
  const { t } = useMessages();
  const say = useSay();
  const marks = useMarks(editor)(item);
  return (
    <>
      <span className="pj-question-key">{item.key}</span>
      <span className="pj-item-text">
        {say(item.text) || <em>{t.instruments.editor.noText}</em>}
        {marks !== '' && <span className="pj-muted"> ({marks})</span>}
      </span>
    </>
  );
}

export function ItemList({ editor, faults, chosen, onChoose }: ItemListProps) {
  const { t } = useMessages();
  const { sentence } = useFaultWords();
  const words = t.instruments.editor;
  const { list, setMoved } = useKeptFocus();
  const [news, setNews] = useState('');
  const { items } = editor.body;
  const move = (key: string, by: -1 | 1, press: Press) => {
    const place = items.findIndex((item) => item.key === key) + by;
    if (place < 0 || place >= items.length) return;
    editor.edit((body) => moveItem(body, key, by));
    setMoved({ key, by: press });
    setNews(words.moved(key, place + 1));
  };
  const add = () => {
    const { key } = addItem(editor.body, chosen);
    editor.edit((body) => addItem(body, chosen).body);
    onChoose(key);
  };
  const onKeyDown = (event: KeyboardEvent, key: string) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(key, event.key === 'ArrowUp' ? -1 : 1, 'row');
  };
  return (
    <Card
      title={words.itemsTitle}
      description={words.itemsText}
      actions={
        <Button icon="plus" onPress={add}>
          {words.addItem}
        </Button>
      }
    >
      <ol className="pj-items" aria-label={words.itemsList} ref={list}>
        {items.map((item, at) => {
          const wrong = faultsAt(faults, 'item', item.key);
          return (
            <li key={item.key} data-item={item.key} data-chosen={item.key === chosen || undefined}>
              <button
                type="button"
                className="pj-item-button"
                aria-current={item.key === chosen || undefined}
                onClick={() => onChoose(item.key)}
                onKeyDown={(event) => onKeyDown(event, item.key)}
              >
                <Text editor={editor} item={item} />
                {wrong.length > 0 && (
                  <span className="pj-item-fault">
                    <Icon name="error" size={18} />
                    <span className="sr-only">{wrong.map(sentence).join('. ')}</span>
                  </span>
                )}
              </button>
              <IconButton
                label={words.up(item.key)}
                icon="up"
                onPress={() => move(item.key, -1, 'up')}
                isDisabled={at === 0}
              />
              <IconButton
                label={words.down(item.key)}
                icon="down"
                onPress={() => move(item.key, 1, 'down')}
                isDisabled={at === items.length - 1}
              />
            </li>
          );
        })}
      </ol>
      <p className="sr-only" role="status">
        {news}
      </p>
    </Card>
  );
}
