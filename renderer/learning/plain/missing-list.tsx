/** What keeps the course from being published, each with the way to the part it is in. */
import { useEffect, useRef } from 'react';
import type { PlainPart } from '../../../shared/learning/package-model.ts';
import type { PlainFault } from '../../../shared/learning/plain-checks.ts';
import { useMessages } from '../../bridge.ts';
import { Alert } from '../../components/index.ts';

interface MissingListProps {
  readonly parts: readonly PlainPart[];
  readonly faults: readonly PlainFault[];
  readonly onChoose: (partId: string) => void;
}

export function MissingList({ parts, faults, onChoose }: MissingListProps) {
  const { t } = useMessages();
  const words = t.plainCourse;
  const list = useRef<HTMLDivElement>(null);
  // One may have pressed far down the page.
  useEffect(() => list.current?.scrollIntoView?.({ block: 'start' }), []);
  const nameOf = ({ partId, at }: PlainFault): string => {
    const part = parts.find(({ id }) => id === partId);
    if (!part) return '';
    const title = part.title.trim() === '' ? words.publish.noTitle : part.title;
    const place = `${parts.indexOf(part) + 1}. ${title}`;
    if (at === null) return place;
    return `${place}, ${part.kind === 'quiz' ? words.publish.questionAt(at) : words.publish.blockAt(at)}`;
  };
  return (
    <div ref={list} className="pj-plain-told">
      <Alert tone="error" title={words.publish.missingTitle(faults.length)}>
        <ul className="pj-plain-missing">
          {faults.map((fault) => {
            const { code, partId, at } = fault;
            return (
              <li key={`${partId} ${at} ${code}`}>
                {partId !== null && (
                  <button type="button" className="pj-link pj-plain-goto" onClick={() => onChoose(partId)}>
                    {words.publish.goTo(nameOf(fault))}
                  </button>
                )}
                {partId !== null && ': '}
                {words.faults[code]}
              </li>
            );
          })}
        </ul>
      </Alert>
    </div>
  );
}
