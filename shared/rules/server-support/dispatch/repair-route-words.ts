/** How the question about the way of repair is asked, and what its answer says. */
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { RepairRoute, RouteGround } from './repair-route.ts';

export const REPAIR_ROUTE_WORDS = {
  ask: '交換と訪問、どちらになる？',
  aliases: [
    '交換',
    'こうかん',
    '訪問',
    'ほうもん',
    'センドバック',
    'オンサイト',
    '修理の方法',
    '故障',
    'こしょう',
    '来てもらう',
  ],
  inputs: {
    faulty: { label: '機器の不具合と判断した' },
    siteWork: { label: '設置場所での作業が必要' },
    chosen: {
      label: '選んだ対応',
      hint: '両方に当てはまるときだけ選びます。',
      options: { sendBack: '先出しセンドバック', onSite: 'オンサイト故障修理' },
    },
    ground: {
      label: '選んだ理由',
      options: {
        swapRestores: '機器の交換で直る',
        workAtSite: '設置場所の作業でないと直らない',
        cannotInstall: 'ご契約者が設置できない',
        callerWish: 'ご契約者の希望',
        supervisor: '責任者の判断',
      },
    },
  },
} as const satisfies LookupWords;

const ROUTE_NAMES: { readonly [Route in RepairRoute]: string } = REPAIR_ROUTE_WORDS.inputs.chosen.options;
const GROUND_NAMES: { readonly [Ground in RouteGround]: string } = REPAIR_ROUTE_WORDS.inputs.ground.options;

const BY_JUDGEMENT = {
  sendBack: '機器に問題があると判断したときは、交換の機器を先にお送りします。',
  onSite: '設置場所での作業が必要なときは、訪問して修理します。',
} as const satisfies { readonly [Route in RepairRoute]: string };

const SPOKEN = {
  sendBack: '交換用の機器を先にお送りする方法で、手配を進めます。発送の日は、続けてご案内いたします。',
  onSite: '担当者が訪問して修理する方法で、手配を進めます。訪問の日は、続けてご案内いたします。',
} as const satisfies { readonly [Route in RepairRoute]: string };

export const routeWords = (route: RepairRoute, ground: RouteGround | null): AnswerWords => ({
  headline: `${ROUTE_NAMES[route]}で対応`,
  reason:
    ground === null ? BY_JUDGEMENT[route] : `どちらにも当てはまるため、「${GROUND_NAMES[ground]}」を理由に選びました。`,
  readAloud: SPOKEN[route],
});

export const TRIAGE_FIRST: AnswerWords = {
  headline: '切り分けが先',
  reason: '機器の不具合とも、設置場所での作業が必要とも、まだ判断していません。',
  readAloud:
    '修理の方法を決める前に、機器の状態を確認させてください。恐れ入りますが、いくつかお伺いしてもよろしいでしょうか。',
};

export const CRITERIA_UNSAID: AnswerWords = {
  headline: 'どちらにもできます ― 理由を選びます',
  reason: '交換と訪問のどちらを選ぶかの決まりは、規約にありません。選んだ理由を記録します。',
  readAloud: '修理の方法を確認いたします。恐れ入りますが、このまま少々お待ちいただけますでしょうか。',
};

export const routeCard = (route: RepairRoute): Alternative => ({
  kind: 'otherRoute',
  label: ROUTE_NAMES[route],
  headline: BY_JUDGEMENT[route],
  note: '選ぶ理由を記録します',
  date: null,
});

export const routeSteps = ({
  faulty,
  siteWork,
}: {
  readonly faulty: boolean;
  readonly siteWork: boolean;
}): readonly WorkingStep[] => [
  { label: '機器の不具合', text: faulty ? 'あると判断' : '判断していません', predicted: false },
  { label: '設置場所の作業', text: siteWork ? '必要' : '必要と判断していません', predicted: false },
];
