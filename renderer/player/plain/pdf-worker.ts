/** The thread that reads PDF files, as a script of our own: the page's policy allows no other. */
import 'pdfjs-dist/build/pdf.worker.mjs';
