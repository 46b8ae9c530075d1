/** A page of blocks: heading, text, list, picture. Text only, never HTML. */
import { useEffect, useRef, useState } from 'react';
import type { PageBlock } from '../../../shared/learning/package-model.ts';
import { MOST_BLOCKS, MOST_LINE, MOST_LINES, MOST_TEXT } from '../../../shared/learning/plain-schema.ts';
import { useMessages } from '../../bridge.ts';
import { Button, TextArea, TextField } from '../../components/index.ts';
import { FileField } from './file-field.tsx';
import { faultsAt, type PartProps } from './part-context.ts';
import { PictureView } from './picture-view.tsx';
import { RowWays } from './row-ways.tsx';
import { useKeyedList } from './use-keyed-list.ts';

const KINDS = ['heading', 'text', 'list', 'picture'] as const;

const newBlock = (kind: PageBlock['kind']): PageBlock => {
  if (kind === 'list') return { kind, lines: [] };
  return kind === 'picture' ? { kind, path: '', alt: '' } : { kind, text: '' };
};

interface BlockFieldsProps extends Pick<PartProps<'page'>, 'course' | 'faults'> {
  readonly block: PageBlock;
  readonly label: string;
  readonly onChange: (block: PageBlock) => void;
}

function PictureFields({ course, block, faults, onChange }: BlockFieldsProps & { block: { kind: 'picture' } }) {
  const { t } = useMessages();
  const words = t.plainCourse;
  const { path, alt } = block;
  return (
    <>
      <FileField
        packageId={course.id}
        purpose="picture"
        path={path}
        files={course.files}
        onChange={(chosen) => onChange({ ...block, path: chosen })}
      />
      {path !== '' && <PictureView packageId={course.id} path={path} alt={alt} />}
      <TextField
        label={words.page.alt}
        description={words.page.altHelp}
        value={alt}
        maxLength={MOST_LINE}
        onChange={(text) => onChange({ ...block, alt: text })}
        error={faults.some(({ code }) => code === 'altMissing') ? words.faults.altMissing : undefined}
        isRequired
      />
    </>
  );
}

function BlockFields(props: BlockFieldsProps) {
  const { block, label, faults, onChange } = props;
  const { t } = useMessages();
  const words = t.plainCourse;
  const error = faults.some(({ code }) => code === 'blockEmpty') ? words.faults.blockEmpty : undefined;
  switch (block.kind) {
    case 'heading':
      return (
        <TextField
          {...{ label, error }}
          value={block.text}
          maxLength={MOST_LINE}
          onChange={(text) => onChange({ ...block, text })}
        />
      );
    case 'text':
      return (
        <TextArea
          {...{ label, error }}
          rows={4}
          value={block.text}
          maxLength={MOST_TEXT}
          onChange={(text) => onChange({ ...block, text })}
        />
      );
    case 'list':
      return (
        <TextArea
          {...{ label, error }}
          description={words.page.lines}
          rows={4}
          value={block.lines.join('\n')}
          onChange={(text) => onChange({ ...block, lines: text === '' ? [] : linesOf(text) })}
        />
      );
    case 'picture':
      return <PictureFields {...props} block={block} />;
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, MOST_LINE));

export function PageEditor({ course, part, onChange, faults }: PartProps<'page'>) {
  const { t } = useMessages();
  const words = t.plainCourse.page;
  const list = useKeyedList(part.blocks, (blocks) => onChange({ ...part, blocks }));
  const [news, setNews] = useState('');
  const items = useRef<HTMLOListElement>(null);
  const [added, setAdded] = useState<number>();
  useEffect(() => {
    if (added === undefined) return;
    items.current?.querySelector<HTMLElement>(`[data-block="${added}"] :is(input, textarea, button)`)?.focus();
  }, [added]);
  return (
    <>
      {list.entries.length === 0 && <p className="pj-muted">{words.emptyText}</p>}
      <ol className="pj-plain-items" ref={items}>
        {list.entries.map(({ key, item: block }, at) => {
          const label = words.block(at + 1, words.blocks[block.kind]);
          return (
            <li key={key} className="pj-plain-item">
              <div className="pj-plain-item-head">
                <h3>{label}</h3>
                <RowWays
                  words={{
                    up: words.up(at + 1),
                    down: words.down(at + 1),
                    remove: words.remove(at + 1),
                    removeTitle: words.removeTitle(at + 1),
                    removeText: words.removeText,
                    removeConfirm: words.removeConfirm,
                  }}
                  isFirst={at === 0}
                  isLast={at === list.entries.length - 1}
                  onMove={(by) => {
                    list.move(at, by);
                    setNews(words.moved(at + 1 + by));
                  }}
                  onRemove={() => list.remove(at)}
                />
              </div>
              <div data-block={key}>
                <BlockFields
                  {...{ course, block }}
                  label={words.blocks[block.kind]}
                  faults={faultsAt(faults, at + 1)}
                  onChange={(changed) => list.change(at, changed)}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {list.entries.length < MOST_BLOCKS && (
        // biome-ignore lint/a11y/useSemanticElements: buttons of one purpose, not fields of a form
        <div className="pj-actions" role="group" aria-label={words.addLabel}>
          <span className="form-label">{words.addLabel}</span>
          {KINDS.map((kind) => (
            <Button key={kind} icon="plus" onPress={() => setAdded(list.add(newBlock(kind)))}>
              {words.add[kind]}
            </Button>
          ))}
        </div>
      )}
      <p className="sr-only" role="status">
        {news}
      </p>
    </>
  );
}
