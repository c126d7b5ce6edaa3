/** The twelve words that the terms of B define, each in our own words. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import type { PhoneTerm } from './term-meaning.ts';

export const TERM_WORDS = {
  ask: '光電話の約款の、この言葉はどういう意味？',
  aliases: [
    '用語',
    'ようご',
    '意味',
    'いみ',
    '定義',
    'ていぎ',
    '設備',
    'せつび',
    '設備等',
    'せつびとう',
    '切替',
    'きりかえ',
  ],
  inputs: {
    about: {
      label: '言葉',
      options: {
        voiceNetwork: '音声利用 IP 通信網',
        service: '本サービス',
        hikari: 'BiZiMo 光サービス',
        fletsHikari: 'フレッツ光',
        nttEastWest: 'NTT 東西',
        switching: '切替',
        contractor: '契約者',
        contract: '利用契約',
        contractorEquipment: '契約者設備',
        ownFacilities: '本サービス用設備',
        facilitiesAndRented: '本サービス用設備等',
        taxEquivalent: '消費税相当額',
      },
    },
  },
} as const satisfies LookupWords;

/** The mix-up that the word is asked about for. */
const meaning = (headline: string, readAloud: string, never: string): SayingWords => ({
  headline,
  reason: '約款の第1条が、この言葉の意味を決めています。',
  readAloud,
  offer: '意味を伝え、どの場面で出てきた言葉かを伺う。',
  never: [never],
});

export const TERM_ANSWERS: { readonly [Term in PhoneTerm]: SayingWords } = {
  voiceNetwork: meaning(
    '電話の音声を運ぶ IP の網',
    'インターネットの方式で電話の音声を運ぶ、通信の網のことでございます。',
    'お客さまの宅内の配線のことです',
  ),
  service: meaning(
    'この光電話のサービスそのもの',
    'NTTの網を使って当社がご提供する、光電話などのサービスのことでございます。',
    '光回線のことです',
  ),
  hikari: meaning(
    '前提となる光回線のサービス',
    'NTTのフレッツ光を使って当社がご提供する、光回線のサービスのことでございます。光電話の前提になります。',
    '光電話のことです',
  ),
  fletsHikari: meaning(
    'NTT の光の通信サービス',
    'NTTが約款に基づいて提供している、光ファイバーの通信サービスのことでございます。',
    '当社の光回線のことです',
  ),
  nttEastWest: meaning(
    'NTT 東日本と西日本',
    'NTT東日本とNTT西日本の、どちらかまたは両方のことでございます。',
    'NTTドコモのことです',
  ),
  switching: meaning(
    'NTT から当社へ移ること',
    'フレッツ光から当社の光回線へ、あわせてひかり電話から当社の光電話へ移っていただくことでございます。',
    'また元に戻せます',
  ),
  contractor: meaning(
    '契約を結んで使う方',
    '当社と利用契約を結んで、サービスをお使いになる方のことでございます。',
    'お電話をくださった方のことです',
  ),
  contract: meaning(
    '当社と結ぶサービスの契約',
    '当社とご契約者さまとの間で結ぶ、光電話の契約のことでございます。',
    '光回線の契約のことです',
  ),
  contractorEquipment: meaning(
    'ご契約者が設置する設備',
    'サービスをお使いになるために、ご契約者さまがご用意になる機器やソフトウェアのことでございます。',
    '当社の設備です',
  ),
  ownFacilities: meaning(
    '当社が自ら設置した設備',
    'サービスのために当社が設置した設備のことでございます。障害のときは、当社がすみやかに直します。',
    '借りている回線も入ります',
  ),
  facilitiesAndRented: meaning(
    '当社の設備と、借りた回線など',
    '当社の設備に、事業者から借りている回線なども加えたものでございます。借りた回線は、当社から事業者に修理を指示します。',
    'すべて当社が直します',
  ),
  taxEquivalent: meaning(
    '消費税と地方消費税の額',
    '法律の定めによってかかる、消費税と地方消費税の額のことでございます。',
    '料金はすべて税込みです',
  ),
};
