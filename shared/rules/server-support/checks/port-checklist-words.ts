/** How the question about firewall and router settings is asked, and what its answer says to the person who keeps them. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from './check-answer.ts';
import { shortList } from './check-words.ts';

export const PORT_CHECKLIST_WORDS = {
  ask: 'ルータの設定は何を開ける？',
  aliases: [
    'ポート',
    'ファイアウォール',
    'ルータ',
    'ルーター',
    '通信',
    'つうしん',
    'プロキシ',
    'リモートアクセス',
    'DNS',
    '443',
  ],
  inputs: {
    remoteAccess: { label: 'リモートアクセスを使う', hint: '外出先などから管理画面を開くかどうかです。' },
    tcp443: { label: 'TCP 443（外向き）' },
    tcp53: { label: 'TCP 53（外向き）' },
    udp53: { label: 'UDP 53（外向き）', hint: 'UDPだけ、TCPだけでは足りません。' },
    tcp4631: { label: 'TCP 4631（外向き）', hint: 'リモートアクセスを使うときだけです。' },
    tcp4666: { label: 'TCP 4666（外向き）', hint: 'リモートアクセスを使うときだけです。' },
    adminInbound: { label: '管理画面への着信', hint: 'リモートアクセスは、外向きだけでは使えません。' },
    proxy: { label: 'プロキシを通す' },
  },
} as const satisfies LookupWords;

export type Opening = 'tcp443' | 'tcp53' | 'udp53' | 'tcp4631' | 'tcp4666' | 'adminInbound';

/** As a network administrator writes it down. */
const OPENINGS = {
  tcp443: { name: 'TCP 443', use: 'VPN接続と更新の通信' },
  tcp53: { name: 'TCP 53', use: '更新のための名前解決' },
  udp53: { name: 'UDP 53', use: '更新のための名前解決' },
  tcp4631: { name: 'TCP 4631', use: 'リモートアクセスのダイナミックDNS' },
  tcp4666: { name: 'TCP 4666', use: 'リモートアクセスのダイナミックDNS' },
  adminInbound: { name: '管理画面への着信', use: 'インターネットからの管理画面の表示' },
} as const satisfies Record<Opening, { readonly name: string; readonly use: string }>;

const names = (openings: readonly Opening[]): string => shortList(openings.map((opening) => OPENINGS[opening].name));

/** `サーバからインターネットへ向かうTCPの443番、53番と、UDPの53番`: each direction and each protocol is named once. */
function spoken(openings: readonly Opening[]): string {
  const portsOf = (protocol: 'TCP' | 'UDP'): readonly string[] => {
    const ports = openings.flatMap((opening) => {
      const [kind, port] = OPENINGS[opening].name.split(' ');
      return kind === protocol ? [`${port}番`] : [];
    });
    return ports.length === 0 ? [] : [`${protocol}の${ports.join('、')}`];
  };
  const outward = [...portsOf('TCP'), ...portsOf('UDP')].join('と、');
  return [
    ...(outward === '' ? [] : [`サーバからインターネットへ向かう${outward}`]),
    ...(openings.includes('adminInbound') ? ['インターネットから管理画面への着信'] : []),
  ].join('と、');
}

export const PROXY_NOT_SAID = 'プロキシを通してよいかは、規約にありません。責任者に確認してください。';

export const portsMissingWords = (missing: readonly Opening[]): AnswerWords => ({
  headline: `設定の不足：${names(missing)}`,
  reason: `${names(missing)}が通らないと、${[...new Set(missing.map((opening) => OPENINGS[opening].use))].join('・')}ができません。`,
  readAloud: `お手数ですが、ファイアウォールやルータで、${spoken(missing)}を通す設定をお願いいたします。`,
});

export const portsUnknownWords = (unknown: readonly Opening[]): AnswerWords => ({
  headline: `先に確認：${names(unknown)}`,
  reason: `${names(unknown)}が通るかどうかを、まだ伺っていません。`,
  readAloud: `${spoken(unknown)}が通る設定になっているか、ネットワークのご担当の方にご確認いただけますでしょうか。`,
});

export const PROXY_WORDS: AnswerWords = {
  headline: 'プロキシの扱いは規約に定めなし',
  reason: '必要なポートは通っています。プロキシを通してよいかどうかは、規約の一覧に書かれていません。',
  readAloud: 'プロキシをお使いの場合の扱いは、担当の者に確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const portsOpenWords = (remoteAccess: boolean): AnswerWords => ({
  headline: '必要な設定はそろっています',
  reason: remoteAccess
    ? '監視・運用とリモートアクセスに必要な通信が、すべて通ります。'
    : '監視・運用に必要な通信が、すべて通ります。',
  readAloud: '必要な通信の設定は、そろっております。ご確認ありがとうございました。',
});

const STANDING = {
  open: '通る',
  closed: '通らない',
  unknown: '未確認',
  notNeeded: '不要（リモートアクセスなし）',
} as const;
export type Standing = keyof typeof STANDING;

export const openingStep = (opening: Opening, standing: Standing): WorkingStep =>
  checked(OPENINGS[opening].name, `${STANDING[standing]} ・ ${OPENINGS[opening].use}`);
