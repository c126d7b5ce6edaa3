/** Prints a document definition with the two faces of the report: no other font, no file and no address is ever read. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import printer from 'pdfmake/js/Printer.js';
import type { ReportFonts } from './load-fonts.ts';

// A CommonJS module: its class is the default of the default in Node, and the default where a bundler has unwrapped it.
const PdfPrinter = 'default' in printer ? printer.default : printer;

export const FONT_FAMILY = 'NotoSansJP';

/** The same definition gives the same bytes, if its creation date is fixed. */
export async function printPdf(definition: TDocumentDefinitions, fonts: ReportFonts): Promise<Uint8Array> {
  const files: Readonly<Record<string, Uint8Array>> = { regular: fonts.regular, bold: fonts.bold };
  const pdf = new PdfPrinter(
    { [FONT_FAMILY]: { normal: 'regular', bold: 'bold' } },
    { existsSync: (name) => Object.hasOwn(files, name), readFileSync: (name) => files[name] ?? new Uint8Array() },
    { resolve: () => undefined, resolved: async () => undefined },
    () => false,
  );
  const stream = await pdf.createPdfKitDocument({
    ...definition,
    defaultStyle: { ...definition.defaultStyle, font: FONT_FAMILY },
  });
  const chunks: Uint8Array[] = [];
  stream.end();
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
