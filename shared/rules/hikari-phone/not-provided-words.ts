/** What is said where the terms of B do not say anything: that they do not, and no promise. */
import type { Alternative } from '../../decisions/answer.ts';
import type { CallQuestion } from '../../decisions/questions.ts';

interface NotProvidedWords {
  readonly headline: string;
  readonly reason: string;
  readonly readAloud: string;
}

const ASK_TO_WAIT = '確認いたしますので、恐れ入りますが、このまま少々お待ちいただけますでしょうか。';

export const notProvidedWords: { readonly [Q in CallQuestion]: NotProvidedWords } = {
  reception: {
    headline: '受付時間は約款に定めなし',
    reason: 'BiZiMo 光電話の約款は、受付の曜日と時間を定めていません。',
    readAloud: `受付の時間につきましては、約款に定めがございません。${ASK_TO_WAIT}`,
  },
  onSiteVisit: {
    headline: '訪問修理は約款に定めなし',
    reason: 'BiZiMo 光電話の約款は、訪問による修理とその日程を定めていません。',
    readAloud: `訪問による修理につきましては、約款に定めがございません。設備の状況を${ASK_TO_WAIT}`,
  },
  urgentDispatch: {
    headline: '緊急の派遣は約款に定めなし',
    reason: 'BiZiMo 光電話の約款は、緊急の派遣とその費用を定めていません。',
    readAloud: `緊急の派遣につきましては、約款に定めがございません。設備の状況を${ASK_TO_WAIT}`,
  },
  sendBack: {
    headline: '機器の交換は約款に定めなし',
    reason: 'BiZiMo 光電話の約款は、交換機の発送を定めていません。',
    readAloud: `機器の交換につきましては、約款に定めがございません。${ASK_TO_WAIT}`,
  },
};

const OWN_FACILITIES: Alternative = {
  kind: 'otherRoute',
  label: '当社の設備の障害なら',
  headline: 'すみやかに修理・復旧',
  note: '時期の定めはありません。借り受けた回線は事業者に指示します',
  date: null,
};

const CONTRACTOR_EQUIPMENT: Alternative = {
  kind: 'otherRoute',
  label: 'ご契約者の設備なら',
  headline: '設置と維持はご契約者の負担',
  note: '設備の持ち主を先に確認します',
  date: null,
};

export const whatTheTermsDoSay: { readonly [Q in CallQuestion]: readonly Alternative[] } = {
  reception: [],
  onSiteVisit: [OWN_FACILITIES],
  urgentDispatch: [OWN_FACILITIES],
  sendBack: [CONTRACTOR_EQUIPMENT],
};
