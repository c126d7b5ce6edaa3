/** How the questions about papers on request are asked, and what their answers say. */
import type { Yen } from '../../../core/yen.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { Taxed } from '../../../rates/taxed.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { BILL_PREVAILS, taxWorking, yenText } from '../../yen-words.ts';

export type DocumentName = 'qualifiedInvoice' | 'paymentCertificate';

const REQUEST_WORDS = {
  requester: { label: '求めている方', options: { contractor: 'ご契約者', other: 'それ以外の方' } },
  copies: { label: '通数', hint: '空欄なら1通' },
  issued: { label: '発行したか', hint: '空欄なら、発行した場合の額' },
} as const;

export const QUALIFIED_INVOICE_WORDS = {
  ask: '適格請求書（インボイス）はいくら？',
  aliases: ['インボイス', 'いんぼいす', '適格請求書', 'てきかくせいきゅうしょ', '登録番号', '消費税', '仕入税額控除'],
  inputs: { billedOn: { label: 'いつの請求の分か', hint: '2023年10月1日からの分が対象' }, ...REQUEST_WORDS },
} as const satisfies LookupWords;

export const PAYMENT_CERTIFICATE_WORDS = {
  ask: '支払証明書は出してもらえる？',
  aliases: ['支払証明書', 'しはらいしょうめいしょ', '領収書', 'りょうしゅうしょ', '支払った証明', '証明'],
  inputs: {
    paid: {
      label: '支払いの状況',
      options: { all: 'すべて支払い済み', partly: '一部だけ支払い済み', none: 'まだ支払いがない' },
    },
    assigned: {
      label: '請求事業者への譲渡',
      hint: 'わからなければ空のままにします',
      options: { none: '譲渡していない', partly: '一部を譲渡', all: 'すべて譲渡' },
    },
    ...REQUEST_WORDS,
  },
} as const satisfies LookupWords;

const NAMES = {
  qualifiedInvoice: '適格請求書',
  paymentCertificate: '支払証明書',
} as const satisfies Record<DocumentName, string>;

interface Request {
  readonly document: DocumentName;
  readonly copies: number;
}

export function documentFeeWords({ document, copies }: Request, { net, gross }: Taxed): AnswerWords {
  if (copies > 1) {
    return {
      headline: `${copies}通で${yenText(gross)}の見込み（税込）`,
      reason: `1通ごとに手数料がかかるものとして計算しました。1通ごとか1回ごとかは、規約に書かれていません。`,
      readAloud: `${NAMES[document]}${copies}通の手数料は、消費税を含めて${yenText(gross)}の見込みです。そのほかに、郵送料などの実費をお願いしております。${BILL_PREVAILS}`,
    };
  }
  return {
    headline: `${yenText(gross)}（税込）と郵送料など`,
    reason: `発行したときに、手数料 ${yenText(net)}（税抜）と郵送料などの実費がかかります。`,
    readAloud: `${NAMES[document]}を発行する場合は、消費税を含めて${yenText(gross)}の手数料がかかります。そのほかに、郵送料などの実費をお願いしております。`,
  };
}

export const documentFeeWorking = (
  { fee, copies }: { readonly fee: Yen; readonly copies: number },
  taxed: Taxed,
): readonly WorkingStep[] => [
  ...(copies === 1 ? [] : [step('通数', `${yenText(fee)} × ${copies}通 ＝ ${yenText(taxed.net)}`)]),
  ...taxWorking(taxed),
  step('郵送料など', '実費（金額は案内しない）'),
];

const notIssued = (document: DocumentName): AnswerWords => ({
  headline: '発行前は手数料なし',
  reason: '手数料は、発行を受けたときだけかかります。',
  readAloud: `${NAMES[document]}をまだ発行しておりませんので、手数料はかかりません。`,
});

export const NOT_ISSUED = {
  qualifiedInvoice: notIssued('qualifiedInvoice'),
  paymentCertificate: notIssued('paymentCertificate'),
} as const satisfies Record<DocumentName, AnswerWords>;

const needsRuling = (document: DocumentName): AnswerWords => ({
  headline: 'ご契約者以外の方は責任者の判断',
  reason: '誰が求められるかを示す言葉の意味が、規約に書かれていません。',
  readAloud: `恐れ入りますが、${NAMES[document]}の発行ができるかを確認いたします。担当の者から改めてご連絡いたします。`,
});

export const REQUESTER_NEEDS_RULING = {
  qualifiedInvoice: needsRuling('qualifiedInvoice'),
  paymentCertificate: needsRuling('paymentCertificate'),
} as const satisfies Record<DocumentName, AnswerWords>;

/** Several papers read as one issue. */
export const oncePerRequest = (gross: Yen): Alternative => ({
  kind: 'otherReading',
  label: '通数にかかわらず1回分と読むと',
  headline: `${yenText(gross)}（税込）`,
  note: '請求書が優先',
  date: null,
});

/** For a bill before the system of qualified invoices. */
export const BEFORE_QUALIFIED_INVOICES: AnswerWords = {
  headline: '制度が始まる前の請求です',
  reason: '適格請求書は2023年10月1日からの制度で、それより前の分の発行は規約にありません。',
  readAloud: '恐れ入りますが、その時期のご請求は、適格請求書の制度が始まる前のものでございます。',
};

export const CLAIM_ASSIGNED: AnswerWords = {
  headline: '当社からは発行できません',
  reason: '請求事業者に譲った請求には、当社の支払証明書はありません。',
  readAloud:
    'ご請求を担当の会社に移しておりますので、当社からは支払証明書を発行できません。恐れ入りますが、請求書に書かれた会社にお問い合わせください。',
};

export const CLAIM_PARTLY_ASSIGNED: AnswerWords = {
  headline: '一部を譲渡 ― 責任者の判断',
  reason: '請求の一部だけを譲ったとき、残りの分の証明書を出せるかは規約に書かれていません。',
  readAloud: '恐れ入りますが、支払証明書を発行できる範囲を確認いたします。担当の者から改めてご連絡いたします。',
};

export const NOTHING_PAID: AnswerWords = {
  headline: '支払いの後に発行できます',
  reason: '支払証明書は、支払われたことを証明するものです。',
  readAloud: '支払証明書は、お支払いを確認した後に発行いたします。',
};

export const ONLY_WHAT_IS_PAID = '証明できるのは、支払われた分だけです。残りの分も証明するとは言わないでください。';
