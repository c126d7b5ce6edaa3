/**
 * Our own templates of the notices (通知文の型): for each kind its subject and what it says, written and spoken, and for each way the frame
 * around it. Nothing in them is taken from the texts of the contracts.
 */
import type { Template } from '../notices/compose.ts';
import type { NoticeChannel } from '../notices/items.ts';
import type { NoticeKind, NoticeReach } from '../notices/kinds.ts';

interface Content {
  readonly subject: string;
  readonly written: Template;
  readonly spoken: Template;
}

const IF_SETTLED = 'すでに解消されている場合や、お心当たりのない場合は、恐れ入りますがご連絡ください。';

const SERVER_SUPPORT = {
  discontinuation: {
    subject: '{service} 提供中止のお知らせ',
    written: [
      '次のとおり、{service}のご提供を一時中止いたします。',
      '',
      '・理由：{reason}',
      '・対象：{extent}',
      '・開始日：{startOn}',
      '?lastOn:・最終日：{lastOn}',
      '・時間帯：{hours}',
      '',
      'ご不便をおかけいたしますが、ご理解をお願いいたします。',
    ],
    spoken: [
      '{startOn}から、{extent}について、{service}のご提供を一時中止いたします。時間帯は、{hours}です。',
      '?lastOn:最終日は、{lastOn}の予定です。',
      '理由は、「{reason}」です。ご不便をおかけして申し訳ございません。',
    ],
  },
  suspension: {
    subject: '{service} ご利用停止のお知らせ',
    written: [
      '次のとおり、{service}のご利用を停止いたします。',
      '',
      '・理由：{reason}',
      '・開始日：{startOn}',
      '・期間：{startOn}から{lastOn}まで',
      '',
      IF_SETTLED,
    ],
    spoken: [
      '{startOn}から{lastOn}まで、{service}のご利用を停止いたします。',
      '理由は、「{reason}」です。',
      IF_SETTLED,
    ],
  },
  serviceEnd: {
    subject: '{service} 提供終了のお知らせ',
    written: [
      '次のとおり、{service}のご提供を終了いたします。',
      '',
      '・対象：{extent}',
      '・理由：{reason}',
      '・終了日：{endOn}',
      '',
      '対象となるご契約は、終了日をもって解約となります。長らくのご利用に、お礼申し上げます。',
    ],
    spoken: [
      '{extent}について、{endOn}をもちまして、{service}のご提供を終了いたします。',
      '理由は、「{reason}」です。対象となるご契約は、この日に解約となります。',
    ],
  },
  termination: {
    subject: '{service} 解約のお知らせ',
    written: [
      '次のとおり、{service}のご契約を解約いたします。',
      '',
      '・理由：{reason}',
      '・解約する日：{endOn}',
      '',
      IF_SETTLED,
    ],
    spoken: ['{endOn}に、{service}のご契約を解約いたします。', '理由は、「{reason}」です。', IF_SETTLED],
  },
  receptionNumber: {
    subject: '{service} 受付番号変更のお知らせ',
    written: [
      '{service}の受付番号が、次のとおり変わります。',
      '',
      '・新しい受付番号：{newNumber}',
      '・変わる日：{effectiveOn}',
      '?reason:・理由：{reason}',
      '',
      '変わる日からは、新しい番号におかけください。',
    ],
    spoken: [
      '{effectiveOn}から、{service}の受付番号が変わります。新しい番号は、{newNumber}です。',
      '?reason:理由は、「{reason}」です。',
    ],
  },
  termsChange: {
    subject: '{service} 利用規約変更のお知らせ',
    written: [
      '{service}の利用規約を、次のとおり変更いたします。',
      '',
      '・変更の内容：{change}',
      '・適用を始める日：{effectiveOn}',
      '',
      'この日からは、変更後の規約によりご利用いただきます。',
    ],
    spoken: [
      '{effectiveOn}から、{service}の利用規約が変わります。',
      '変更の内容は、「{change}」です。この日からは、変更後の規約によりご利用いただきます。',
    ],
  },
  feeMonth: {
    subject: '{service} 料金の計算期間変更のお知らせ',
    written: [
      '{service}の料金を計算する月の区切りを、次のとおり変更いたします。',
      '',
      '・変更の内容：{change}',
      '・理由：{reason}',
      '・適用を始める日：{effectiveOn}',
    ],
    spoken: [
      '{effectiveOn}から、{service}の料金を計算する月の区切りが変わります。',
      '変更の内容は、「{change}」、理由は、「{reason}」です。',
    ],
  },
} as const satisfies Partial<Record<NoticeKind, Content>>;

const HIKARI_PHONE = {
  phoneDiscontinuation: {
    subject: '{service} 提供中止のお知らせ',
    written: [
      '次のとおり、{service}のご提供を中止いたします。',
      '',
      '・理由：{reason}',
      '・対象：{extent}',
      '・開始日：{startOn}',
      '?lastOn:・最終日：{lastOn}',
      '?hours:・時間帯：{hours}',
      '',
      'ご不便をおかけいたしますが、ご理解をお願いいたします。',
    ],
    spoken: [
      '{startOn}から、{extent}について、{service}のご提供を中止いたします。',
      '?lastOn:最終日は、{lastOn}の予定です。',
      '?hours:時間帯は、{hours}です。',
      '理由は、「{reason}」です。ご不便をおかけして申し訳ございません。',
    ],
  },
  phoneSuspension: {
    subject: '{service} ご利用停止のお知らせ',
    written: [
      '次のとおり、{service}のご利用を停止いたします。',
      '',
      '・理由：{reason}',
      '・開始日：{startOn}',
      '',
      '停止の間も、料金はかかります。',
      IF_SETTLED,
    ],
    spoken: [
      '{startOn}から、{service}のご利用を停止いたします。',
      '理由は、「{reason}」です。停止の間も、料金はかかります。',
      IF_SETTLED,
    ],
  },
  phoneCure: {
    subject: '{service} ご対応のお願い',
    written: [
      '{service}のご契約について、次のご対応をお願いいたします。',
      '',
      '・お願いすること：{demand}',
      '?reason:・理由：{reason}',
      '・期限：{cureBy}',
      '',
      '期限までに確認できない場合は、ご契約を解除することがあります。',
    ],
    spoken: [
      '{service}のご契約について、{cureBy}までに、次のご対応をお願いいたします。「{demand}」。',
      '?reason:理由は、「{reason}」です。',
      '期限までに確認できない場合は、ご契約を解除することがあります。',
    ],
  },
  phoneTermination: {
    subject: '{service} 契約解除のお知らせ',
    written: [
      '次のとおり、{service}のご契約を解除いたします。',
      '',
      '・理由：{reason}',
      '・解除する日：{endOn}',
      '',
      IF_SETTLED,
    ],
    spoken: ['{endOn}に、{service}のご契約を解除いたします。', '理由は、「{reason}」です。', IF_SETTLED],
  },
  phoneAbolition: {
    subject: '{service} 廃止のお知らせ',
    written: [
      '次のとおり、{service}を廃止いたします。',
      '',
      '・対象：{extent}',
      '・廃止する日：{endOn}',
      '?reason:・理由：{reason}',
      '',
      '長らくのご利用に、お礼申し上げます。',
    ],
    spoken: [
      '{extent}について、{endOn}をもちまして、{service}を廃止いたします。',
      '?reason:理由は、「{reason}」です。',
    ],
  },
  phoneFault: {
    subject: '{service} 障害のお知らせ',
    written: [
      '{service}で障害が起きていることを確認しました。ご迷惑をおかけし、申し訳ございません。',
      '',
      '・対象：{extent}',
      '・当社が知った日：{knownOn}',
      '?reason:・原因：{reason}',
      '?outlook:・復旧の見込み：{outlook}（お約束する日時ではありません）',
    ],
    spoken: [
      '{extent}について、{service}で障害が起きていることを、{knownOn}に確認しました。ご迷惑をおかけし、申し訳ございません。',
      '?reason:原因は、「{reason}」です。',
      '?outlook:復旧の見込みは、{outlook}ですが、お約束する日時ではございません。',
    ],
  },
  phonePlanChange: {
    subject: '{service} プラン変更承諾のお知らせ',
    written: [
      'お申し込みいただいた{service}のプラン変更を承諾いたしました。',
      '',
      '・変更後のプラン：{plan}',
      '?effectiveOn:・回線の工事で決まった変更日：{effectiveOn}',
    ],
    spoken: [
      'お申し込みいただいた{service}のプラン変更を承諾いたしました。変更後のプランは、{plan}です。',
      '?effectiveOn:回線の工事で決まった変更日は、{effectiveOn}です。',
    ],
  },
  phoneTermsChange: {
    subject: '{service} 契約約款変更のお知らせ',
    written: [
      '{service}の契約約款を、次のとおり変更いたします。',
      '',
      '・変更の内容：{change}',
      '・適用を始める日：{effectiveOn}',
      '',
      'この日からは、変更後の約款によりご利用いただきます。',
    ],
    spoken: [
      '{effectiveOn}から、{service}の契約約款が変わります。',
      '変更の内容は、「{change}」です。この日からは、変更後の約款によりご利用いただきます。',
    ],
  },
} as const satisfies Partial<Record<NoticeKind, Content>>;

const CONTENTS: { readonly [Kind in NoticeKind]: Content } = { ...SERVER_SUPPORT, ...HIKARI_PHONE };

interface Frame {
  readonly head: Template;
  readonly foot: Template;
}

const GREETING = '平素より{service}をご利用いただき、誠にありがとうございます。';
const QUOTE = 'お問い合わせの際は、契約の番号「{handle}」をお伝えください。';
const PAGE: Frame = { head: ['{subject}', '', '{today}', '{sender}', '', GREETING], foot: ['', '以上'] };
const CALL: Frame = {
  head: ['（ご契約者さまと確認してから話します）', '{sender}でございます。{addressee}のご契約についてのお知らせです。'],
  foot: ['ご不明な点がございましたら、お聞きいたします。'],
};

const FRAMES: { readonly [Reach in NoticeReach]: { readonly [Channel in NoticeChannel]: Frame } } = {
  contract: {
    letter: {
      head: ['{today}', '', '{address}', '{addressee}', '', '{sender}', '', '{subject}', '', GREETING],
      foot: ['', QUOTE, '', '以上'],
    },
    email: { head: ['{addressee}', '', GREETING], foot: ['', QUOTE, '', '{sender}'] },
    phone: CALL,
    web: PAGE,
  },
  everyone: {
    letter: {
      head: ['{today}', '', '{addressee}', '', '{sender}', '', '{subject}', '', GREETING],
      foot: ['', '以上'],
    },
    email: { head: ['{addressee}', '', GREETING], foot: ['', '{sender}'] },
    phone: CALL,
    web: PAGE,
  },
};

export interface NoticeTemplate {
  readonly subject: Template;
  readonly text: Template;
}

/** The template of a kind for a way and for so many. */
export function noticeTemplate(kind: NoticeKind, channel: NoticeChannel, reach: NoticeReach): NoticeTemplate {
  const { subject, written, spoken } = CONTENTS[kind];
  const { head, foot } = FRAMES[reach][channel];
  const said = channel === 'phone' ? spoken : written;
  const text = [...head, ...said, ...foot].map((paragraph) => paragraph.replace('{subject}', subject));
  return { subject: [subject], text };
}

export const noticeSender = (service: string): string => `${service} 担当窓口`;
export const EVERYONE = 'ご契約者の皆さま';
/** Where the reader may not see the place itself. */
export const PLACE_ON_FILE = '（登録の住所）';
export const honoured = (kind: 'company' | 'person', name: string): string =>
  `${name} ${kind === 'company' ? '御中' : '様'}`;
