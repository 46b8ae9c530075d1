/** A page: read when its end has been in sight, or when one goes on. */
import { useEffect, useRef } from 'react';
import type { PageBlock } from '../../../shared/learning/package-model.ts';
import { doneOf } from '../../../shared/learning/plain-progress.ts';
import { contentUrl, type PartProps } from './part-props.ts';

function Block({ block }: { readonly block: PageBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'text':
      return (
        <>
          {block.text
            .split(/\n{2,}/)
            .filter((text) => text.trim() !== '')
            .map((text, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a published page never changes
              <p key={i}>{text}</p>
            ))}
        </>
      );
    case 'list':
      return (
        <ul>
          {block.lines
            .filter((line) => line.trim() !== '')
            .map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a published page never changes
              <li key={i}>{line}</li>
            ))}
        </ul>
      );
    case 'picture':
      return <img src={contentUrl(block.path)} alt={block.alt} />;
  }
}

export function PagePart({ part, course }: PartProps<'page'>) {
  const end = useRef<HTMLDivElement>(null);
  const isRead = doneOf(course.state, part.id).isRead;
  const add = useRef(course.add);
  add.current = course.add;
  useEffect(() => {
    const mark = end.current;
    if (isRead || !mark || typeof IntersectionObserver === 'undefined') return undefined;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) add.current({ kind: 'read', partId: part.id });
    });
    // Not before the pictures have their height: an empty page has its end in sight.
    const begin = (): void => watch.observe(mark);
    const pictures = [...(mark.parentElement?.querySelectorAll('img') ?? [])];
    void Promise.allSettled(pictures.map((picture) => picture.decode?.())).then(begin);
    return () => watch.disconnect();
  }, [isRead, part.id]);
  return (
    <div className="pj-course-page">
      {part.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published page never changes
        <Block key={i} block={block} />
      ))}
      <div ref={end} className="pj-course-end" aria-hidden="true" />
    </div>
  );
}
