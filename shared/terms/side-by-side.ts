/**
 * What each of the two contracts says to the same question (見比べ): two columns that never share a sentence, for a caller who holds both. A
 * column points to its articles; what a caller is told still comes from the answer to the question.
 *
 * Source: terms.md 3.3
 */
import type { CitedRuleId } from './articles.ts';
import type { ShownDefectId } from './defects.ts';
import type { Service } from './service.ts';

type Letters = { readonly serverSupport: 'N'; readonly hikariPhone: 'B' };

/** The rules of one contract alone. */
export type RuleIdOf<S extends Service> = Extract<CitedRuleId, `${Letters[S]}-${string}`>;
export type DefectIdOf<S extends Service> = Extract<ShownDefectId, `D-${Letters[S]}${string}`>;

/** What one contract says; it names its contract, so that a column can't stand under the other's head. */
export type SideColumn<S extends Service = Service> = {
  readonly service: S;
  /** False where its terms do not say. */
  readonly provided: boolean;
  /** One or two short sentences. */
  readonly says: string;
  readonly ruleIds: readonly RuleIdOf<S>[];
  readonly defectIds: readonly DefectIdOf<S>[];
};

export type SideBySideRow = {
  readonly id: string;
  /** As a caller would ask; it belongs to neither contract. */
  readonly question: string;
} & { readonly [S in Service]: SideColumn<S> };

type Said<S extends Service> = Pick<SideColumn<S>, 'ruleIds'> & Partial<Pick<SideColumn<S>, 'defectIds'>>;

const column =
  <S extends Service>(service: S, provided: boolean) =>
  (says: string, { ruleIds, defectIds = [] }: Said<S>): SideColumn<S> => ({
    service,
    provided,
    says,
    ruleIds,
    defectIds,
  });

const n = column('serverSupport', true);
const nSilent = column('serverSupport', false);
const b = column('hikariPhone', true);
const bSilent = column('hikariPhone', false);

export const SIDE_BY_SIDE = [
  {
    id: 'openingHours',
    question: '受付はいつですか',
    serverSupport: n('営業日（月曜日から土曜日）の9時から18時までです。', {
      ruleIds: ['N-114', 'N-115'],
      defectIds: ['D-N28', 'D-N33'],
    }),
    hikariPhone: bSilent('受付時間は書かれていません。', { ruleIds: ['B-084'], defectIds: ['D-B17'] }),
  },
  {
    id: 'sameDayVisit',
    question: '今日来てもらえますか',
    serverSupport: n('営業日の17時までに通知があれば、当日の訪問です。当日が難しいこともあります。', {
      ruleIds: ['N-117', 'N-122'],
      defectIds: ['D-N25', 'D-N27'],
    }),
    hikariPhone: bSilent('訪問の修理は書かれていません。設備の障害の修理だけがあります。', {
      ruleIds: ['B-054', 'B-055', 'B-084'],
      defectIds: ['D-B17'],
    }),
  },
  {
    id: 'cancellation',
    question: '解約はいつになりますか',
    serverSupport: n('希望した日です。確認が終わる前の日なら、確認が終わった日です。', { ruleIds: ['N-051', 'N-052'] }),
    hikariPhone: b('20日までの連絡ならその月の末日、21日からなら次の月の末日です。', {
      ruleIds: ['B-020'],
      defectIds: ['D-B11'],
    }),
  },
  {
    id: 'lastBilledDay',
    question: '料金はいつまでかかりますか',
    serverSupport: n('解約日の前の日までです。', { ruleIds: ['N-063'] }),
    hikariPhone: b('解約の日までです。その日も数えます。', { ruleIds: ['B-034'], defectIds: ['D-B13'] }),
  },
  {
    id: 'proRating',
    question: '日割りはどう計算しますか',
    serverSupport: n('料金月の暦の日数で割り、1円未満を切り捨てます。', {
      ruleIds: ['N-070', 'N-073'],
      defectIds: ['D-N18', 'D-N19'],
    }),
    hikariPhone: b('その月の日数で割ります。端数の決まりはありません。', { ruleIds: ['B-037'], defectIds: ['D-B14'] }),
  },
  {
    id: 'latePayment',
    question: '支払いが遅れるとどうなりますか',
    serverSupport: n('法定利率の利息がかかります。期日の翌日から15日以内ならかからず、支払った日は数えません。', {
      ruleIds: ['N-066', 'N-067', 'N-068'],
      defectIds: ['D-N17'],
    }),
    hikariPhone: b('年14.6％の損害金が、払い終わるまでかかります。待つ期間はありません。', {
      ruleIds: ['B-040'],
      defectIds: ['D-B10'],
    }),
  },
  {
    id: 'suspension',
    question: '利用の停止はどう行われますか',
    serverSupport: n('6か月以内です。先に理由、始まる日、期間を知らせます。', {
      ruleIds: ['N-039', 'N-047'],
      defectIds: ['D-N10'],
    }),
    hikariPhone: b('すぐに停止することがあります。やむを得ないときを除き、先に理由を知らせます。', {
      ruleIds: ['B-072', 'B-073'],
      defectIds: ['D-B06'],
    }),
  },
  {
    id: 'feeWhileSuspended',
    question: '停止中も料金はかかりますか',
    serverSupport: nSilent('停止中の料金は書かれていません。', { ruleIds: ['N-048'], defectIds: ['D-N10'] }),
    hikariPhone: b('かかります。', { ruleIds: ['B-036'] }),
  },
  {
    id: 'outageMoney',
    question: '使えなかった分のお金は出ますか',
    serverSupport: n('中止の損害に責任は負わないとあり、補償の定めもありません。', { ruleIds: ['N-038'] }),
    hikariPhone: b('会社のせいで48時間以上まったく使えなければ、実際の損害を上限のある額で賠償します。', {
      ruleIds: ['B-076', 'B-077'],
      defectIds: ['D-B07', 'D-B09'],
    }),
  },
  {
    id: 'noNoticeTermination',
    question: '予告なしに解約されますか',
    serverSupport: n(
      '反社会的勢力の条に反したときだけ、予告なしに解除できます。ほかの条で予告なしとある「第4号」はありません。',
      {
        ruleIds: ['N-058', 'N-060'],
        defectIds: ['D-N11', 'D-N12'],
      },
    ),
    hikariPhone: b('断る理由が後で分かると、すぐに解約できます。やむを得ないときを除き、知らせるか催促します。', {
      ruleIds: ['B-024', 'B-025'],
      defectIds: ['D-B03'],
    }),
  },
  {
    id: 'endOfService',
    question: 'サービスがなくなるときは、いつ知らされますか',
    serverSupport: n('先に知らせます。何日前かは書かれていません。', { ruleIds: ['N-050'] }),
    hikariPhone: b('30日前までに知らせます。やむを得ないときは例外です。', {
      ruleIds: ['B-031'],
      defectIds: ['D-B18', 'D-B28'],
    }),
  },
  {
    id: 'dataAfterEnd',
    question: '解約した後、情報は残りますか',
    serverSupport: n('問い合わせの対応などに必要な範囲で使うことがあります。', { ruleIds: ['N-101'] }),
    hikariPhone: b('必要な間は残ります。残すことをはっきり断れば、法令で残すものを除いて消します。', {
      ruleIds: ['B-064'],
      defectIds: ['D-B23'],
    }),
  },
  {
    id: 'identity',
    question: '本人の確認には何を使いますか',
    serverSupport: n('会社名、住所、電話、申込書管理番号などです。', { ruleIds: ['N-094'], defectIds: ['D-N21'] }),
    hikariPhone: bSilent('本人の確認は書かれていません。', { ruleIds: ['B-084'], defectIds: ['D-B17'] }),
  },
] as const satisfies readonly SideBySideRow[];

export type SideBySideId = (typeof SIDE_BY_SIDE)[number]['id'];

/** One row, its id narrowed and its columns whole. */
export type SideBySide = SideBySideRow & { readonly id: SideBySideId };

/** The row of that question. */
export function sideBySide(id: SideBySideId): SideBySide {
  return ROWS[id];
}

const ROWS = Object.fromEntries(SIDE_BY_SIDE.map((row) => [row.id, row])) as {
  readonly [Id in SideBySideId]: SideBySide;
};
