/** How the question about the start of the service is asked, and what its answer says. */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { StartBasis, StartDays } from './service-start.ts';

export const SERVICE_START_WORDS = {
  ask: '料金はいつから？',
  aliases: [
    '利用開始日',
    'りようかいしび',
    '契約日',
    '成立',
    'せいりつ',
    '効力',
    '初期工事',
    'いつから使える',
    '書面の日付',
  ],
  inputs: {
    completedOn: { label: '初期工事の完了日', hint: 'まだのときは空のままにします。' },
    documentOn: { label: '書面の日付', hint: '契約成立の書面に書かれた日です。' },
    issuedOn: { label: '書面の発行日' },
    monitoredOn: { label: '監視を始めた日', hint: '工事の完了より先に監視が動いていたときだけ入れます。' },
  },
} as const satisfies LookupWords;

const BASIS_NAMES = {
  serviceStart: '初期工事の完了日',
  effective: '書面の日付',
  monitoring: '監視を始めた日',
} as const satisfies { readonly [Basis in StartBasis]: string };

const BASIS_REASONS = {
  serviceStart: '初期工事が完了した日が利用開始日で、料金もその日からです。',
  effective: '書面に書かれた日から契約の効力が生じ、料金もその日からです。',
} as const;

interface Start {
  readonly on: CivilDate;
  readonly basis: 'serviceStart' | 'effective';
  readonly today: CivilDate;
}

export function startWords({ on, basis, today }: Start): AnswerWords {
  const spoken = spokenDate(on, today);
  const planned = on > today;
  const name = basis === 'serviceStart' ? 'ご利用の開始日' : 'ご契約の効力が生じる日';
  return {
    headline: `料金は ${longDate(on, today)}から${planned ? 'の見込み' : ''}`,
    reason: BASIS_REASONS[basis],
    readAloud: planned
      ? `${name}は、${spoken}の見込みでございます。料金も、その日からのご請求となります。`
      : `${name}は、${spoken}でございます。料金も、その日からのご請求となります。`,
  };
}

export const NOT_COMPLETED: AnswerWords = {
  headline: '初期工事が完了した日から',
  reason: '初期工事が完了した日が利用開始日で、その日はまだ決まっていません。',
  readAloud: '料金は、初期工事が完了した日からのご請求となります。完了の日が決まりましたら、改めてご連絡いたします。',
};

export const NOT_DATED: AnswerWords = {
  headline: '書面に書かれた日から',
  reason: '契約の効力は、書面に書かれた日から生じます。その日を確認していません。',
  readAloud:
    '料金は、ご契約の書面に書かれた日からのご請求となります。恐れ入りますが、書面の日付をご確認いただけますでしょうか。',
};

export const startPromise = (on: CivilDate, today: CivilDate): string => `料金は ${longDate(on, today)}からの見込み`;

export function startSteps(
  { issuedOn, documentOn, monitoredOn, completedOn }: StartDays,
  today: CivilDate,
): readonly WorkingStep[] {
  const shown = (date: CivilDate | null): string => (date === null ? '未確認' : shortDate(date, today));
  return [
    step('契約の成立', `書面の発行日 ${shown(issuedOn)}`),
    step('効力の発生', `書面の日付 ${shown(documentOn)}`),
    ...(monitoredOn === null ? [] : [step('監視の開始', shortDate(monitoredOn, today))]),
    step('利用開始日', completedOn === null ? '初期工事の完了待ち' : `初期工事の完了日 ${shown(completedOn)}`),
  ];
}

export const otherStart = (
  { basis, on }: { readonly basis: StartBasis; readonly on: CivilDate | null },
  settled: CivilDate | null,
  today: CivilDate,
): Alternative => ({
  kind: 'otherReading',
  label: `${BASIS_NAMES[basis]}から数えると`,
  headline: on === null ? `${BASIS_NAMES[basis]}から` : `${shortDate(on, today)}から`,
  note:
    on === null ? 'まだ決まっていません' : settled === null ? 'もう一つの読み方' : `差は${Math.abs(on - settled)}日`,
  date: on === null ? null : formatIsoDate(on),
});

export const COMPLETED_BEFORE_DOCUMENT =
  '初期工事の完了日が、書面の日付より前です。書面と工事の記録を確かめてください。';
export const OTHER_DAYS_UNKNOWN = '書面の日付がわからないため、ほかの読み方の日は示していません。';
export const OLDER_START =
  '2023年12月1日より前の日があります。当時の規約は手元になく、いまの規約の読み方でお答えしています。';
