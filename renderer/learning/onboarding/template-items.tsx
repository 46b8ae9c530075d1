/** The items of a template, in an order of one's own. */
import { useState } from 'react';
import type { ItemFields } from '../../../shared/learning/contract-onboarding.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { Button, IconButton } from '../../components/index.ts';
import { ItemDialog } from './item-dialog.tsx';

/** With a key of its own as long as it has no id. */
export interface DraftItem extends ItemFields {
  readonly key: string;
}

interface ItemsProps {
  readonly items: readonly DraftItem[];
  readonly onChange: (items: DraftItem[]) => void;
}

/** What an item is skipped for, in words. */
function useSkips(): (item: DraftItem) => string[] {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.onboarding.editor;
  const courses = useCall('learning', 'courses', { asOf });
  const skills = useCall('learning', 'skills', {});
  return ({ skipCourseId, skipSkillId, skipLevel }) => {
    const course = courses.data?.find(({ id }) => id === skipCourseId)?.name;
    const skill = skills.data?.find(({ id }) => id === skipSkillId)?.name;
    return [
      ...(course === undefined ? [] : [words.skipsCourse(course)]),
      ...(skill === undefined
        ? []
        : [words.skipsSkill(skill, t.skills.levelOf(skipLevel, t.skills.levels[skipLevel] ?? ''))]),
    ];
  };
}

interface LineProps {
  readonly item: DraftItem;
  readonly place: number;
  readonly last: number;
  readonly skips: readonly string[];
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Line({ item, place, last, skips, onMove, onEdit, onRemove }: LineProps) {
  const words = useMessages().t.onboarding;
  const { title, about, owner, offsetDays } = item;
  return (
    <li className="pj-onboarding-item">
      <div className="pj-onboarding-who">
        <span>{title}</span>
        {about !== '' && <span className="pj-muted">{about}</span>}
        {skips.map((text) => (
          <span key={text} className="pj-muted">
            {text}
          </span>
        ))}
      </div>
      <span>{words.owners[owner]}</span>
      <span className="pj-nowrap">{words.editor.offset(offsetDays)}</span>
      <span className="pj-onboarding-ways">
        <IconButton icon="up" label={words.editor.up(title)} isDisabled={place === 0} onPress={() => onMove(-1)} />
        <IconButton
          icon="down"
          label={words.editor.down(title)}
          isDisabled={place === last}
          onPress={() => onMove(1)}
        />
        <IconButton icon="edit" label={words.editor.edit(title)} onPress={onEdit} />
        <IconButton icon="remove" label={words.editor.remove(title)} onPress={onRemove} />
      </span>
    </li>
  );
}

function moved(items: readonly DraftItem[], at: number, by: -1 | 1): DraftItem[] {
  const next = [...items];
  const [one] = next.splice(at, 1);
  if (one) next.splice(at + by, 0, one);
  return next;
}

/** Of one day as they stood. */
const byDay = (items: readonly DraftItem[]): DraftItem[] => [...items].sort((a, b) => a.offsetDays - b.offsetDays);

const isByDay = (items: readonly DraftItem[]): boolean =>
  items.every(({ offsetDays }, at) => offsetDays >= (items[at - 1]?.offsetDays ?? offsetDays));

export function TemplateItems({ items, onChange }: ItemsProps) {
  const words = useMessages().t.onboarding.editor;
  const skipsOf = useSkips();
  const [edited, setEdited] = useState<DraftItem | null>();
  const [made, setMade] = useState(0);
  const keep = (fields: ItemFields) => {
    if (edited) onChange(items.map((one) => (one.key === edited.key ? { ...fields, key: one.key } : one)));
    else {
      onChange([...items, { ...fields, key: `new-${made}` }]);
      setMade(made + 1);
    }
    setEdited(undefined);
  };
  return (
    <>
      {items.length === 0 && <p className="pj-muted pj-onboarding-lead">{words.noItems}</p>}
      <ol className="pj-onboarding-items">
        {items.map((item, at) => (
          <Line
            key={item.key}
            {...{ item, place: at, last: items.length - 1, skips: skipsOf(item) }}
            onMove={(by) => onChange(moved(items, at, by))}
            onEdit={() => setEdited(item)}
            onRemove={() => onChange(items.filter((_, i) => i !== at))}
          />
        ))}
      </ol>
      <div className="pj-actions">
        <Button icon="plus" onPress={() => setEdited(null)}>
          {words.addItem}
        </Button>
        {!isByDay(items) && (
          <Button icon="time" onPress={() => onChange(byDay(items))}>
            {words.sort}
          </Button>
        )}
      </div>
      {edited !== undefined && <ItemDialog item={edited} onKeep={keep} onClose={() => setEdited(undefined)} />}
    </>
  );
}
