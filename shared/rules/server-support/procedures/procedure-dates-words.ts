/** How the dates of a procedure are shown, and what is kept of one that was told. */
import { addDays, type CivilDate } from '../../../core/time.ts';
import type { ProcedureItem } from '../../../procedures/items.ts';
import { itemWordsOf } from '../../../words/procedure-words.ts';
import { longDate } from '../../day-words.ts';

export interface DateLine {
  readonly label: string;
  readonly text: string;
}

interface Cancellation {
  readonly desired: CivilDate;
  readonly on: CivilDate;
  readonly lastBilled: CivilDate | null;
  /** Whether the confirmation is completed; before, the day is the one it would be today. */
  readonly settled: boolean;
  readonly today: CivilDate;
}

export function cancellationLines({ desired, on, lastBilled, settled, today }: Cancellation): readonly DateLine[] {
  const why = desired < on ? '希望日が確認の完了より前のため、完了の日' : '希望どおりの日';
  return [
    { label: '希望日', text: longDate(desired, today) },
    {
      label: settled ? '解約日' : '今日確認が完了すれば',
      text: `${longDate(on, today)} ・ ${why}${settled ? '' : '（まだ案内できません）'}`,
    },
    ...(lastBilled === null ? [] : [{ label: '料金の最終日', text: `${longDate(lastBilled, today)} ・ 解約日の前日` }]),
  ];
}

interface Suspension {
  readonly first: CivilDate;
  readonly last: CivilDate | null;
  readonly limit: CivilDate;
  readonly today: CivilDate;
}

export const suspensionLines = ({ first, last, limit, today }: Suspension): readonly DateLine[] => [
  { label: '開始日', text: longDate(first, today) },
  ...(last === null
    ? []
    : [
        {
          label: '最終日',
          text: `${longDate(last, today)} ・ ${last - first + 1}日間${last > limit ? '（6か月を超える）' : ''}`,
        },
      ]),
  { label: '最も長くて', text: `${longDate(limit, today)} ・ 開始日を1日目として6か月` },
  { label: '通知の期限', text: `${longDate(addDays(first, -1), today)} ・ 開始日の前日まで` },
];

export const maximumLines = (start: CivilDate, last: CivilDate, today: CivilDate): readonly DateLine[] => [
  { label: '利用開始日', text: longDate(start, today) },
  { label: '最長利用期間', text: `${longDate(last, today)}まで ・ 利用開始日から5年` },
];

/** Only dates of this contract; those of the other are told by the words of their own items. */
const TOLD: { readonly [Item in ProcedureItem]?: string } = {
  cancelOn: '解約日',
  startOn: '利用停止の開始日',
  endOn: '当社からの解約の日',
};

/** The promise that a told date is. */
export const toldText = (item: ProcedureItem, on: CivilDate, today: CivilDate): string =>
  `${TOLD[item] ?? itemWordsOf(item).label}を ${longDate(on, today)}とお伝え`;
