/**
 * The printing itself: from a document that is nothing but data to the bytes of a PDF, with pdfmake. It reads no file and no address, and
 * imports no other module of ours: so it can be loaded by a thread of its own, as source and from a bundle alike (see print-pdf.ts).
 */
import type { Content, ContentText, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';

/** A document without a function in it: tables name their layout, and head and foot are words. */
export interface PrintOrder {
  readonly content: Content;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly producer: string;
  /** Epoch milliseconds; the only date in the file. */
  readonly createdAt: number;
  /** Left and right, above the first page and above the others. */
  readonly head: { readonly first: readonly [string, string]; readonly others: readonly [string, string] };
  /** Under every page, beside its number. */
  readonly foot: readonly string[];
}

export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export const kernelUrl: string = import.meta.url;

const FAMILY = 'NotoSansJP';
const PAGE = { width: 595.28, side: 50, top: 56, bottom: 58 } as const;
const COLOUR = { ink: '#1d1c1a', soft: '#55524b', faint: '#8a867c', line: '#dedbd3' } as const;
const HAIRLINE = 0.6;

const spaced = (side: number, top: number, bottom: number): CustomTableLayout => ({
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => side,
  paddingRight: () => side,
  paddingTop: () => top,
  paddingBottom: () => bottom,
});

// A line of Japanese text stands high in its line box, so every cell has more room above than below.
const LAYOUTS: Record<string, CustomTableLayout> = {
  /** A word on its ground. */
  chip: spaced(6, 2, 0.5),
  /** Words to be read aloud, on their ground. */
  quote: spaced(12, 9, 4.5),
  bare: spaced(0, 0, 0),
  /** Rows with a hairline under each, flush with the text around them. */
  ruled: {
    hLineWidth: (line) => (line === 0 ? 0 : HAIRLINE),
    vLineWidth: () => 0,
    hLineColor: () => COLOUR.line,
    paddingLeft: (column) => (column === 0 ? 0 : 8),
    paddingRight: () => 0,
    paddingTop: () => 4.5,
    paddingBottom: () => 2.5,
  },
  /** One frame around all rows; a cell without borders stands outside it. */
  frame: {
    hLineWidth: () => HAIRLINE,
    vLineWidth: () => HAIRLINE,
    hLineColor: () => COLOUR.line,
    vLineColor: () => COLOUR.line,
    paddingLeft: () => 12,
    paddingRight: () => 12,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
};

/** The same order gives the same bytes. */
export async function printOrder(order: PrintOrder, fonts: Fonts): Promise<Uint8Array> {
  // Two megabytes of code, which only the thread that prints shall load.
  const { default: printer } = await import('pdfmake/js/Printer.js');
  // A CommonJS module: its class is the default of the default in Node, and the default where a bundler has unwrapped it.
  const PdfPrinter = 'default' in printer ? printer.default : printer;
  const files: Readonly<Record<string, Uint8Array>> = { regular: fonts.regular, bold: fonts.bold };
  const pdf = new PdfPrinter(
    { [FAMILY]: { normal: 'regular', bold: 'bold' } },
    { existsSync: (name) => Object.hasOwn(files, name), readFileSync: (name) => files[name] ?? new Uint8Array() },
    { resolve: () => undefined, resolved: async () => undefined },
    () => false,
  );
  const stream = await pdf.createPdfKitDocument(definitionOf(order), { tableLayouts: LAYOUTS });
  const chunks: Uint8Array[] = [];
  stream.end();
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function definitionOf(order: PrintOrder): TDocumentDefinitions {
  const createdAt = new Date(order.createdAt);
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    version: '1.7',
    language: 'ja-JP',
    tagged: true,
    displayTitle: true,
    info: {
      title: order.title,
      subject: order.subject,
      author: order.author,
      creator: order.producer,
      producer: order.producer,
      creationDate: createdAt,
      modDate: createdAt,
    },
    defaultStyle: { font: FAMILY, fontSize: 9.5, lineHeight: 1.25, color: COLOUR.ink },
    header: (page) => headOf(page === 1 ? order.head.first : order.head.others),
    footer: (page, count) => footOf(order.foot, `${page} / ${count}`),
    content: order.content,
  };
}

const small = (text: string, more: Partial<ContentText> = {}): ContentText => ({
  text,
  fontSize: 7.5,
  color: COLOUR.soft,
  ...more,
});

const headOf = ([left, right]: readonly [string, string]): Content => ({
  columns: [small(left, { color: COLOUR.faint }), small(right, { color: COLOUR.faint, alignment: 'right' })],
  margin: [PAGE.side, 28, PAGE.side, 0],
});

const footOf = (lines: readonly string[], page: string): Content => ({
  stack: [
    {
      canvas: [
        {
          type: 'line',
          x1: 0,
          y1: 0,
          x2: PAGE.width - 2 * PAGE.side,
          y2: 0,
          lineWidth: HAIRLINE,
          lineColor: COLOUR.line,
        },
      ],
      margin: [0, 0, 0, 5],
    },
    {
      columns: [
        { width: '*', ...small(lines.join('\n')) },
        { width: 'auto', ...small(page, { alignment: 'right' }) },
      ],
    },
  ],
  margin: [PAGE.side, 14, PAGE.side, 0],
});
