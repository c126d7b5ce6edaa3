/** The words of the clock bar: what day it is for the desk, and how the two doors stand. */
import type { ClockView } from '../../shared/desk/views.ts';

export type DayReason = ClockView['today']['reason'];
export type DoorName = 'onSite' | 'reception';
/** `calm` → `near` (last 30 minutes) → `last` (last 5) → `shut`; `before` opening and `off` on a day without one. */
export type DoorPhase = 'calm' | 'near' | 'last' | 'shut' | 'before' | 'off';

const dayReasonWords = {
  open: '営業日',
  sunday: '日曜',
  saturday: '土曜',
  holiday: '祝日',
  yearEnd: '年末年始',
  closure: '臨時休業',
} as const satisfies Record<DayReason, string>;

/** `営業日`, `休業日・勤労感謝の日`, `休業日・臨時休業（設備点検）`; a day not yet official says 見込み. */
export function dayWords({ business, reason, name, certainty }: ClockView['today']): string {
  const doubt = certainty === 'predicted' ? '（見込み）' : '';
  if (business) return `${dayReasonWords.open}${doubt}`;
  const why =
    reason === 'closure' && name !== null ? `${dayReasonWords.closure}（${name}）` : (name ?? dayReasonWords[reason]);
  return `休業日・${why}${doubt}`;
}

interface DoorWords {
  readonly name: string;
  readonly spoken: Record<'near' | 'last' | 'shut', string>;
  readonly notes: Record<DoorPhase, (time: string) => string>;
  readonly shutValue: string;
}

export const doorWords = {
  onSite: {
    name: 'オンサイト当日受付',
    shutValue: '締切済',
    spoken: {
      near: 'オンサイト当日受付は、まもなく締め切ります。',
      last: 'オンサイト当日受付は、締切直前です。',
      shut: 'オンサイト当日受付を締め切りました。',
    },
    notes: {
      calm: (time) => `${time} 締切`,
      near: (time) => `まもなく締切 ${time}`,
      last: (time) => `締切直前 ${time}`,
      shut: (next) => `次は ${next}`,
      before: (next) => `${next} から`,
      off: (next) => `次は ${next}`,
    },
  },
  reception: {
    name: '受付',
    shutValue: '受付終了',
    spoken: {
      near: '受付は、まもなく終了します。',
      last: '受付は、終了直前です。',
      shut: '受付を終了しました。',
    },
    notes: {
      calm: (time) => `${time} 終了`,
      near: (time) => `まもなく終了 ${time}`,
      last: (time) => `終了直前 ${time}`,
      shut: (next) => `次は ${next}`,
      before: (next) => `${next} から`,
      off: (next) => `次は ${next}`,
    },
  },
} as const satisfies Record<DoorName, DoorWords>;

export const clockText = {
  beforeValue: '受付前',
  offValue: '本日休業',
  doors: '本日の締切',
  waiting: '時刻を確かめています',
  silent: '時刻が届いていません。日時の案内は、表示が戻るまでお待ちください。',
  doubtful:
    '時計異常：この端末の時計が急に変わったか、前の記録より前を指しています。時刻を正し、責任者が確かめるまで、日時の判断は責任者だけが決められ、印が付きます。',
  unconfirmed:
    '時計の確認：前の記録から14日を超えています。今日の日付は正しいですか。責任者が確かめるまで、判断には印が付きます。',
  confirm: 'いまの日時は正しい',
  otherZone: 'この端末の時間帯は日本ではありません。表示と判断は、すべて日本時間です。',
} as const;
