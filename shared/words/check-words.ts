/** The lines of the checklists in our own words, each with the place of the terms it rests on. */
import type { CheckItem } from '../cases/case-words.ts';

export interface CheckWords {
  /** The line as it stands in the list. */
  readonly label: string;
  /** What the operator says or asks, word for word. */
  readonly say: string;
  /** The place in the terms, as a citation is written. */
  readonly cite: string;
}

export const checkWords = {
  connectedToLine: {
    label: '対象回線につながっている',
    say: 'ご利用の機器は、お申し込みの回線につながっていますでしょうか。',
    cite: 'N 37(1)',
  },
  alwaysOnline: {
    label: 'インターネットに常時つながる',
    say: '機器は、いつもインターネットにつながる状態でしょうか。',
    cite: 'N 37(1)',
  },
  lineOpen: {
    label: '設定の時点で回線が開通している',
    say: '回線は開通して、お使いになれる状態でしょうか。',
    cite: 'N 37(1)',
  },
  requestedByContractor: {
    label: 'ご契約者本人からの依頼',
    say: 'ご契約者さまご本人からのご依頼ということでよろしいでしょうか。',
    cite: 'N 37(1)',
  },
  providerUsable: {
    label: 'プロバイダーを利用できる',
    say: 'プロバイダーは、いまご利用になれますでしょうか。',
    cite: 'N 37(1)',
  },
  environmentKept: {
    label: '設置環境（温度・湿度・電源）',
    say: '設置場所の温度・湿度・電源は、機器に合った状態でしょうか。',
    cite: 'N 37(1)',
  },
  runToSpecification: {
    label: '機器の仕様どおりに使っている',
    say: '機器は、取扱説明書のとおりにお使いでしょうか。',
    cite: 'N 37(1)',
  },
  noPromiseToSolve: {
    label: '原因の特定・解決は保証ではないこと',
    say: '原因の特定や解決までをお約束するものではございません。ご了承ください。',
    cite: 'N 35(2)',
  },
  noPromiseForData: {
    label: 'データの無事はお約束できないこと',
    say: '機器の中のデータが無事であることは、お約束いたしかねます。',
    cite: 'N 35(4)',
  },
  workNotWarranted: {
    label: 'ご案内した作業の結果は保証ではないこと',
    say: 'これからご案内する作業は、結果を保証するものではなく、作業による損害にも責任を負いかねます。ご了承のうえ、お進めいただけますでしょうか。',
    cite: 'N 35(6)(7)',
  },
  informationGiven: {
    label: '必要な情報のご提供',
    say: '対応に必要な情報のご提供をお願いいたします。',
    cite: 'N 38(1)',
  },
  dataProtected: {
    label: '機密情報の保護・消去のお願い',
    say: '作業の前に、機密の情報を保護するか、消去していただけますでしょうか。',
    cite: 'N 38(2)',
  },
  workAccepted: {
    label: '必要な作業の実施へのご協力',
    say: '必要と判断した作業の実施に、ご協力をお願いいたします。',
    cite: 'N 38(3)',
  },
  partnerDisclosure: {
    label: '提携会社への情報提供の同意',
    say: '対応のため、提携会社にお客さまの情報をお渡ししてよろしいでしょうか。',
    cite: 'N 36(6)',
  },
} as const satisfies Record<CheckItem, CheckWords>;
