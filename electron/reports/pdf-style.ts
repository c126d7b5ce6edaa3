/** The look of the printed report: few colours, each with a meaning and a word beside it, hairlines instead of frames. Data only. */
import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import type { AnswerState } from '../../shared/decisions/answer.ts';

export const INK = { full: '#1d1c1a', soft: '#55524b', faint: '#8a867c', act: '#1f4f8f' } as const;
export const SIZE = { small: 7.5, label: 8, body: 9.5, read: 11, name: 12, headline: 15, number: 22 } as const;

export interface Tone {
  readonly ink: string;
  readonly ground: string;
}

export const GREEN: Tone = { ink: '#1d6b45', ground: '#e4f1e9' };
export const AMBER: Tone = { ink: '#a8530a', ground: '#fdecd8' };
export const RED: Tone = { ink: '#a3282c', ground: '#fbe6e5' };
export const VIOLET: Tone = { ink: '#5b3f94', ground: '#eee8f8' };
export const BLUE: Tone = { ink: '#1f4f8f', ground: '#e9eef6' };

export const answerTones = {
  decided: GREEN,
  boundary: AMBER,
  twoReadings: VIOLET,
  notProvided: AMBER,
  external: AMBER,
  needsApproval: RED,
} as const satisfies Record<AnswerState, Tone>;

export const chip = (word: string, tone: Tone): Content => ({
  table: { body: [[{ text: word, fontSize: SIZE.label, bold: true, color: tone.ink, fillColor: tone.ground }]] },
  layout: 'chip',
});

/** A small word beside or above what it names; `drop` sets it on the line of larger text beside it. */
export const label = (word: string, drop = 0): ContentText => ({
  text: word,
  fontSize: SIZE.label,
  color: INK.soft,
  margin: [0, drop, 0, 0],
});

export const sectionTitle = (word: string): ContentText => ({ text: word, bold: true, color: INK.soft });
const SECTION_MARGIN: [number, number, number, number] = [0, 16, 0, 0];

/** A title that never stands alone at the foot of a page: it is the first row of what follows, and stands again where that goes on. */
export interface TitledTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly widths: readonly (number | 'auto' | '*')[];
  readonly rows: readonly (readonly TableCell[])[];
  /** True where a row may be longer than a page and must be able to go on on the next. */
  readonly longRows?: boolean;
  /** So many rows stay on one page with the title. */
  readonly keepTogether?: number;
}

export function titledTable({
  title,
  columns,
  widths,
  rows,
  longRows = false,
  keepTogether = 1,
}: TitledTable): Content {
  const titleRow: TableCell[] = [
    { ...sectionTitle(title), colSpan: widths.length, border: [false, false, false, false] },
    ...widths.slice(1).map((): TableCell => ''),
  ];
  const heads = columns.length === 0 ? [titleRow] : [titleRow, columns.map((column): TableCell => label(column))];
  return {
    table: {
      headerRows: heads.length,
      keepWithHeaderRows: keepTogether,
      dontBreakRows: !longRows,
      widths: [...widths],
      body: [...heads, ...rows.map((row) => [...row])],
    },
    layout: 'ruled',
    fontSize: SIZE.body - 0.5,
    margin: SECTION_MARGIN,
  };
}

/** Blocks one under another in one frame, each kept whole on its page; the title stands outside, above the frame. */
export function framed(title: string | null, blocks: readonly Content[]): Content {
  const last = blocks.length - 1;
  const rows = blocks.map((block, index): TableCell[] => [
    {
      stack: [block],
      border: [true, index === 0, true, index === last],
      margin: [0, index === 0 ? 9 : 0, 0, index === last ? 8 : 0],
    },
  ]);
  const titled: TableCell[] = [
    { ...sectionTitle(title ?? ''), border: [false, false, false, false], margin: [-12, 0, 0, 6] },
  ];
  return {
    table: {
      widths: ['*'],
      dontBreakRows: true,
      body: title === null ? rows : [titled, ...rows],
      ...(title !== null && { headerRows: 1, keepWithHeaderRows: 1 }),
    },
    layout: 'frame',
    margin: title === null ? [0, 8, 0, 0] : SECTION_MARGIN,
  };
}
