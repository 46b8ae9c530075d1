/** The parts of the course in their order: choose one to edit it, move it, remove it, add more. */
import { useState } from 'react';
import type { PlainPart } from '../../../shared/learning/package-model.ts';
import { MOST_PARTS } from '../../../shared/learning/plain-schema.ts';
import { useMessages } from '../../bridge.ts';
import { Badge, Button, Card } from '../../components/index.ts';
import { RowWays } from './row-ways.tsx';
import type { Draft } from './use-draft.ts';

const KINDS = ['page', 'video', 'pdf', 'quiz'] as const;

interface PartsListProps {
  readonly draft: Draft;
  readonly chosen: string | undefined;
  readonly onChoose: (partId: string) => void;
  readonly onAdd: (kind: PlainPart['kind']) => void;
  /** Faults are told once one has tried to publish. */
  readonly isTried: boolean;
}

export function PartsList({ draft, chosen, onChoose, onAdd, isTried }: PartsListProps) {
  const { t } = useMessages();
  const words = t.plainCourse.parts;
  const [news, setNews] = useState('');
  return (
    <Card title={words.title} description={draft.parts.length === 0 ? words.emptyText : words.help}>
      <ol className="pj-plain-parts">
        {draft.parts.map((part, at) => {
          const title = part.title.trim() === '' ? words.untitled : part.title;
          const faults = isTried ? draft.faults.filter(({ partId }) => partId === part.id).length : 0;
          return (
            <li key={part.id} data-chosen={part.id === chosen || undefined}>
              <button
                type="button"
                className="pj-plain-part"
                aria-current={part.id === chosen ? 'true' : undefined}
                onClick={() => onChoose(part.id)}
              >
                <span>
                  {at + 1}. {title}
                </span>
                <span className="pj-muted">{words.kinds[part.kind]}</span>
                {faults > 0 && <Badge tone="warning">{words.faults(faults)}</Badge>}
              </button>
              <RowWays
                words={{
                  up: words.up(title),
                  down: words.down(title),
                  remove: words.remove(title),
                  removeTitle: words.removeTitle(title),
                  removeText: words.removeText,
                  removeConfirm: words.removeConfirm,
                }}
                isFirst={at === 0}
                isLast={at === draft.parts.length - 1}
                onMove={(by) => {
                  draft.move(at, by);
                  setNews(words.moved(title, at + 1 + by));
                }}
                onRemove={() => draft.remove(part.id)}
              />
            </li>
          );
        })}
      </ol>
      {draft.parts.length < MOST_PARTS && (
        <div className="pj-plain-adds">
          {KINDS.map((kind) => (
            <Button key={kind} icon="plus" onPress={() => onAdd(kind)}>
              {words.add[kind]}
            </Button>
          ))}
        </div>
      )}
      <p className="sr-only" role="status">
        {news}
      </p>
    </Card>
  );
}
