/** The end of a place: what was found in order, what was not, and what is still to be done here. */
import { useEffect, useRef } from 'react';
import { countChecks, isProblem } from '../../../shared/apv/checklist.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, KeyFigure, KeyFigures } from '../../components/index.ts';
import type { Walk } from './use-walk.ts';

interface WalkDoneProps {
  readonly walk: Walk;
  readonly place: string;
}

export function WalkDone({ walk, place }: WalkDoneProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.apvUncover.walk;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const here = walk.lines.flatMap(({ code }) => walk.checks.get(code) ?? []);
  const { answered, inOrder, problems } = countChecks(here);
  const open = here.filter((check) => isProblem(check.answer) && check.problemId === null);
  return (
    <div className="pj-walk-done">
      <h2 ref={heading} tabIndex={-1}>
        {words.doneTitle(place, answered === walk.lines.length)}
      </h2>
      <p>{words.doneText(answered, walk.lines.length)}</p>
      <KeyFigures>
        <KeyFigure label={words.inOrder} value={number(inOrder)} />
        <KeyFigure label={words.problems} value={number(problems)} />
        <KeyFigure label={words.unanswered} value={number(walk.lines.length - answered)} />
      </KeyFigures>
      {open.length > 0 && (
        <Alert
          tone="warning"
          title={words.undescribed(open.length)}
          actions={open.map(({ code }) => (
            <Button key={code} onPress={() => walk.goTo(walk.lines.findIndex((line) => line.code === code))}>
              {words.goTo(code)}
            </Button>
          ))}
        >
          {words.undescribedText}
        </Alert>
      )}
    </div>
  );
}
