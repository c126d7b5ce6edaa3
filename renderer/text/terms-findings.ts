/** What was found odd in an imported text of the terms, one line each: where, what, and what to do about it. */
import { articleNumber } from '../../shared/terms/guide/guide-article.ts';
import type { NumberedKind, TermsFinding } from '../../shared/terms-text/terms-findings.ts';
import { count } from './dates.ts';

type Facts<T extends TermsFinding['type']> = Extract<TermsFinding, { readonly type: T }>;

const named = (kind: NumberedKind, number: number): string => articleNumber(`${kind}-${number}`);
const placed = ({ kind, number, branch }: Facts<'repeated' | 'withoutText' | 'beyondGuide' | 'otherTitle'>): string =>
  `${named(kind, number)}${branch === null ? '' : `の${branch}`}`;
const at = (line: number): string => `${count(line)}行目：`;

const texts: { readonly [T in TermsFinding['type']]: (finding: Facts<T>) => string } = {
  otherService: () =>
    'この本文にはもう一方のサービスの名前だけがあります。上の「規約」の選択が合っているか、確かめてください。',
  damagedLine: ({ line }) => `${at(line)}読み取れなかった文字（�）があります。元の文書から保存し直してください。`,
  missing: ({ kind, from, to, line }) => {
    const numbers = from === to ? named(kind, from) : `${named(kind, from)}から${named(kind, to)}まで`;
    const place = line === null ? '末尾に入るはずです' : `${count(line)}行目の前に入るはずです`;
    return `${numbers}がありません（${place}）。抜けていれば、ファイルを直してから選び直してください。`;
  },
  repeated: (finding) =>
    `${at(finding.line)}${placed(finding)}の見出しがもう一度出てきます（1度目は${count(finding.firstLine)}行目）。目次や引用なら、ファイルから消してください。`,
  outOfOrder: (finding) =>
    `${at(finding.line)}${named(finding.kind, finding.number)}が${named(finding.kind, finding.after)}より後にあります。順番を確かめてください。`,
  withoutText: (finding) => `${at(finding.line)}${placed(finding)}に本文がありません。続きの行を確かめてください。`,
  beyondGuide: (finding) =>
    `${at(finding.line)}${placed(finding)}は、窓口の知らない番号です。新しい版なら、要約の更新を管理者に頼んでください。`,
  otherTitle: (finding) =>
    `${at(finding.line)}${placed(finding)}の見出しは「${finding.title}」で、窓口の「${finding.known}」と違います。条がずれていないか、確かめてください。`,
};

export function findingText(finding: TermsFinding): string {
  const text = texts[finding.type] as (finding: TermsFinding) => string;
  return text(finding);
}
