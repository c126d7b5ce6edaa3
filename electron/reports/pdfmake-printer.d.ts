/** The class behind pdfmake's own entry: used directly, because the entry keeps fonts and policies in one object for the whole process. */
declare module 'pdfmake/js/Printer.js' {
  import type { CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';

  interface FontFiles {
    existsSync(name: string): boolean;
    readFileSync(name: string): Uint8Array;
  }

  interface AddressResolver {
    resolve(address: string): void;
    resolved(): Promise<unknown>;
  }

  class PdfPrinter {
    constructor(
      fonts: Record<string, { readonly normal: string; readonly bold: string }>,
      files: FontFiles,
      addresses: AddressResolver,
      mayReadLocalFile: (path: string) => boolean,
    );
    createPdfKitDocument(
      definition: TDocumentDefinitions,
      options: { readonly tableLayouts: Record<string, CustomTableLayout> },
    ): Promise<NodeJS.ReadableStream & { end(): void }>;
  }

  const printer: { readonly default: typeof PdfPrinter } | typeof PdfPrinter;
  // biome-ignore lint/style/noDefaultExport: this is the shape of somebody else's module
  export default printer;
}
