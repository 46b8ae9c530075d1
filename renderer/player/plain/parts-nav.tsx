/** How far one is: the parts with what is done of each, and the way to any of them. */
import type { PartState } from '../../../shared/learning/plain-progress.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import type { PlainWords } from './part-props.ts';
import type { Course } from './use-course.ts';

const ICONS: Readonly<Record<PartState, IconName | undefined>> = {
  new: undefined,
  begun: 'time',
  tried: 'refresh',
  done: 'check',
};

interface PartsNavProps {
  readonly course: Course;
  readonly title: string;
  readonly words: PlainWords;
}

export function PartsNav({ course, title, words }: PartsNavProps) {
  const { parts } = course.model;
  const done = parts.filter((part) => course.stateOf(part) === 'done').length;
  return (
    <nav className="pj-course-parts" aria-label={words.parts}>
      <h1>{title}</h1>
      <progress value={done} max={Math.max(1, parts.length)} aria-label={words.progress(done, parts.length)} />
      <p className="pj-course-hint">{words.progress(done, parts.length)}</p>
      <ol>
        {parts.map((part, at) => {
          const state = course.stateOf(part);
          const icon = ICONS[state];
          return (
            <li key={part.id}>
              <button
                type="button"
                aria-current={at === course.at ? 'step' : undefined}
                onClick={() => course.goTo(at)}
              >
                <span className="pj-course-mark" data-state={state}>
                  {icon ? <Icon name={icon} size={18} /> : at + 1}
                </span>
                <span className="pj-course-part-name">
                  <span>{part.title}</span>
                  <span className="pj-course-hint">
                    {words.kinds[part.kind]} · {words.states[state]}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
