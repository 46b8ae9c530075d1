/** A PDF, page by page: the picture for the eyes, its text on top for those who hear it read. */
import { useEffect, useRef, useState } from 'react';
import { doneOf } from '../../../shared/learning/plain-progress.ts';
import { Button } from '../../components/button.tsx';
import { contentUrl, type PartProps } from './part-props.ts';
import { openPdf, type PdfPages } from './pdf-document.ts';

const SCALES = [0.75, 1, 1.25, 1.5, 2];
const USUAL = 1;

function usePdf(path: string) {
  const [pdf, setPdf] = useState<PdfPages>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isGone = false;
    let opened: PdfPages | undefined;
    openPdf(contentUrl(path)).then(
      (pages) => {
        opened = pages;
        if (isGone) pages.close();
        else setPdf(pages);
      },
      () => !isGone && setBroken(true),
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [path]);
  return { pdf, isBroken, onBroken: () => setBroken(true) };
}

interface SheetProps extends Pick<PartProps<'pdf'>, 'words'> {
  readonly pdf: PdfPages;
  readonly n: number;
  readonly scale: number;
  readonly onBroken: () => void;
}

function Sheet({ pdf, n, scale, words, onBroken }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  const [hasText, setHasText] = useState(true);
  const queue = useRef(Promise.resolve());
  const broken = useRef(onBroken);
  broken.current = onBroken;
  useEffect(() => {
    let isGone = false;
    // One after another: two drawings on one canvas would mix.
    queue.current = queue.current.then(async () => {
      if (isGone || !canvas.current || !text.current) return;
      try {
        const found = await pdf.draw(n, canvas.current, text.current, scale, frame.current?.clientWidth ?? 0);
        if (!isGone) setHasText(found);
      } catch {
        if (!isGone) broken.current();
      }
    });
    return () => {
      isGone = true;
    };
  }, [pdf, n, scale]);
  return (
    <>
      {!hasText && <p className="pj-course-note">{words.pdf.noText}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page larger than its frame is scrolled by keyboard */}
      <section ref={frame} className="pj-course-sheet" aria-label={words.pdf.label(n)} tabIndex={0}>
        <div className="pj-course-paper">
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without tabIndex takes no focus */}
          <canvas ref={canvas} aria-hidden="true" />
          <div ref={text} className="pj-course-text-layer" />
        </div>
      </section>
    </>
  );
}

export function PdfPart({ part, course, words }: PartProps<'pdf'>) {
  const done = doneOf(course.state, part.id);
  const { pdf, isBroken, onBroken } = usePdf(part.path);
  const [place, setPlace] = useState(Math.max(1, Math.floor(done.place)));
  const [zoom, setZoom] = useState(SCALES.indexOf(USUAL));
  const pages = pdf?.count ?? 0;
  const n = Math.min(place, Math.max(1, pages));
  const add = useRef(course.add);
  add.current = course.add;
  useEffect(() => {
    if (pages > 0) add.current({ kind: 'page', partId: part.id, page: n, pages });
  }, [part.id, n, pages]);
  if (isBroken) {
    return (
      <p className="pj-course-note" role="alert">
        {words.pdf.broken}
      </p>
    );
  }
  if (!pdf) return <p role="status">{words.pdf.loading}</p>;
  return (
    <div className="pj-course-pdf">
      <div className="pj-course-tools">
        <Button icon="chevron-left" onPress={() => setPlace(n - 1)} isDisabled={n <= 1}>
          {words.pdf.previous}
        </Button>
        <span role="status">{words.pdf.page(n, pages)}</span>
        <Button icon="chevron-right" onPress={() => setPlace(n + 1)} isDisabled={n >= pages}>
          {words.pdf.next}
        </Button>
        <span className="pj-course-space" />
        <Button icon="minus" onPress={() => setZoom(zoom - 1)} isDisabled={zoom <= 0}>
          {words.pdf.smaller}
        </Button>
        <Button icon="plus" onPress={() => setZoom(zoom + 1)} isDisabled={zoom >= SCALES.length - 1}>
          {words.pdf.larger}
        </Button>
      </div>
      {done.reached < pages && <p className="pj-course-hint">{words.pdf.help}</p>}
      <Sheet pdf={pdf} n={n} scale={SCALES[zoom] ?? USUAL} words={words} onBroken={onBroken} />
    </div>
  );
}
