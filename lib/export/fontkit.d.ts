/** fontkit ships no types; the writer says what it needs of it. */
declare module 'fontkit' {
  import type { PDFDocument } from '@cantoo/pdf-lib';
  export const create: Parameters<PDFDocument['registerFontkit']>[0]['create'];
}
