/**
 * Reading and drawing PDF files. Nothing in a file is run: no scripts, no forms, no links, no `eval`. Everything it
 * needs is in the page's own scripts; WebAssembly is not allowed there and not used.
 */
import { getDocument, PDFWorker, TextLayer } from 'pdfjs-dist';

export interface PdfPages {
  readonly count: number;
  /**
   * Draws a page: as large as on paper, or smaller where it is too wide, times `zoom`.
   * @param width CSS pixels there are for it @returns whether there is text in it that can be read aloud
   */
  readonly draw: (
    n: number,
    canvas: HTMLCanvasElement,
    text: HTMLElement,
    zoom: number,
    width: number,
  ) => Promise<boolean>;
  readonly close: () => void;
}

/** CSS pixels to the point. */
const PIXELS = 96 / 72;

export async function openPdf(url: string): Promise<PdfPages> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const close = (): void => {
    worker.destroy();
    port.terminate();
  };
  try {
    const file = await getDocument({
      url,
      worker,
      isEvalSupported: false,
      enableXfa: false,
      useWasm: false,
      useWorkerFetch: false,
    }).promise;
    return {
      count: file.numPages,
      draw: async (n, canvas, text, zoom, width) => {
        const page = await file.getPage(n);
        const fit = width > 0 ? Math.min(1, width / page.getViewport({ scale: PIXELS }).width) : 1;
        const viewport = page.getViewport({ scale: zoom * fit * PIXELS });
        const density = Math.min(window.devicePixelRatio || 1, 2);
        canvas.width = Math.floor(viewport.width * density);
        canvas.height = Math.floor(viewport.height * density);
        canvas.style.width = `${Math.floor(viewport.width)}px`;
        canvas.style.height = `${Math.floor(viewport.height)}px`;
        await page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] }).promise;
        const content = await page.getTextContent();
        text.replaceChildren();
        text.style.setProperty('--total-scale-factor', String(viewport.scale));
        await new TextLayer({ textContentSource: content, container: text, viewport }).render();
        return content.items.some((item) => 'str' in item && item.str.trim() !== '');
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
