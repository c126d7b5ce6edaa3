/** One line of Japanese for an entry of a timeline, made from its codes. A code that is not known is shown as it is, never hidden. */
import type { ToldKind } from '../../shared/cases/case-words.ts';
import { instant } from '../../shared/core/time.ts';
import type { TimelineEntry } from '../../shared/desk/views.ts';
import { checkWords } from '../../shared/words/check-words.ts';
import {
  answerStateWords,
  caseStateWords,
  categoryWords,
  dispositionWords,
  NOTHING,
  promiseStateWords,
  serviceWords,
  stampWords,
  timelineWords,
  verificationItemWords,
  verificationMethodWords,
  verificationResultWords,
} from '../../shared/words/domain-words.ts';
import { procedureLine } from '../../shared/words/procedure-line.ts';
import { questionWords } from '../../shared/words/question-words.ts';
import { clockTime, isoDay } from './dates.ts';
import { answerWords } from './words.ts';

type Facts = TimelineEntry['facts'];
type Words = Readonly<Record<string, string>>;

export const contactSourceWords = { key: '応答キー', link: '着信連携', paste: '番号の貼り付け' } as const;

export const revealFieldWords = {
  name: '契約者名',
  address: '住所',
  contactPhone: '連絡先電話',
  contactPerson: 'ご担当者名',
  email: 'メールアドレス',
} as const;

export const revealPurposeWords = {
  dispatch: '訪問の手配',
  callBack: '折り返し',
  correction: '登録の訂正',
  spelling: '表記の確認',
} as const;

export const exportFormatWords = { pdf: 'PDF', csv: 'CSV', json: 'JSON' } as const;
export const disclosureWords = { masked: '伏せ字', full: 'すべて表示' } as const;
export const exportPurposeWords = {
  service: 'お客さま対応',
  quality: '品質の確認',
  dispute: '苦情・紛争への対応',
  request: 'ご本人からの請求',
} as const;

const checkLabels: Words = Object.fromEntries(Object.entries(checkWords).map(([item, { label }]) => [item, label]));

function word(words: Words, code: Facts[string] | undefined): string {
  if (code == null) return NOTHING;
  return words[String(code)] ?? String(code);
}

const time = (value: Facts[string] | undefined): string =>
  typeof value === 'number' ? clockTime(instant(value)) : NOTHING;

const items = (value: Facts[string] | undefined): string =>
  String(value ?? '')
    .split(' ')
    .filter((item) => item !== '')
    .map((item) => word(verificationItemWords, item))
    .join('、');

function verificationLine({ level, result, method, items: tried }: Facts): string {
  const named = items(tried);
  const by = word(verificationMethodWords, method);
  return `${word(verificationResultWords, result)}（レベル${level ?? NOTHING}・${by}${named === '' ? '' : `：${named}`}）`;
}

const outcomes: Words = { match: '一致', mismatch: '不一致' };

/** `契約者名 一致、住所 不一致` from `name:match address:mismatch`. */
export const perItemLine = (perItem: string): string =>
  perItem
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([item, outcome]) => `${word(verificationItemWords, item)} ${word(outcomes, outcome)}`)
    .join('、');

function revealLine({ field, purpose }: Facts): string {
  if (field === undefined) return '理由を記録してすべて表示';
  return `${word(revealFieldWords, field)}（${word(revealPurposeWords, purpose)}）`;
}

const lines = {
  started: ({ source }) => word(contactSourceWords, source),
  note: () => '',
  stamp: ({ stamp }) => word(stampWords, stamp),
  stampCorrected: ({ stamp, from, to }) => `${word(stampWords, stamp)} ${time(from)} → ${time(to)}`,
  contractChosen: ({ handle }) => (handle == null ? '選択を取り消し' : String(handle)),
  verification: verificationLine,
  categorised: ({ service, category }) => `${word(serviceWords, service)} ・ ${word(categoryWords, category)}`,
  check: ({ item, answer }) => `${word(checkLabels, item)}：${word(answerWords, answer)}`,
  decision: ({ question, state }) => `${word(questionWords, question)}（${word(answerStateWords, state)}）`,
  promise: ({ state, due }) =>
    [word(promiseStateWords, state), typeof due === 'string' ? isoDay(due) : '']
      .filter((part) => part !== '')
      .join(' '),
  wrapUp: ({ disposition, state }) => `${word(dispositionWords, disposition)}（案件は${word(caseStateWords, state)}）`,
  stateChanged: ({ from, to }) => `${word(caseStateWords, from)} → ${word(caseStateWords, to)}`,
  revealed: revealLine,
  exported: ({ format, disclosure, purpose }) =>
    `${word(exportFormatWords, format)}（${word(disclosureWords, disclosure)}・${word(exportPurposeWords, purpose)}）`,
  outageTold: ({ outage, knownAt }) =>
    `障害 ${outage ?? NOTHING}（${knownAt ?? NOTHING} から）の対象であることを伝えた`,
  procedure: procedureLine,
} as const satisfies Record<ToldKind, (facts: Facts) => string>;

/** The line without its kind; empty where the text of the entry says everything. */
export const entryLine = ({ kind, facts }: Pick<TimelineEntry, 'kind' | 'facts'>): string => lines[kind](facts);

export const entryKind = ({ kind }: Pick<TimelineEntry, 'kind'>): string => timelineWords[kind];
