/** The rules of N about money: N-062 to N-084, chapter 6 and annex 4. Source: terms.md 3.1 */
import { type Article, ofN } from './article.ts';

export const ARTICLES_OF_MONEY = {
  'N-062': ofN('第24条・別紙4-1', 'C0', ''),
  'N-063': ofN('第25条1項', 'C0', ''),
  'N-064': ofN('第25条2項・別紙4-3', 'C2', ''),
  'N-065': ofN('第26条', 'C2', ''),
  'N-066': ofN('第27条1項', 'C1', ''),
  'N-067': ofN('第27条2項', 'C1', ''),
  'N-068': ofN('第27条3項', 'S2', ''),
  'N-069': ofN('第28条1項', 'C0', ''),
  'N-070': ofN('第28条2項3号', 'C0', ''),
  'N-071': ofN('第28条4項', 'C2', ''),
  'N-072': ofN('第28条5項', 'S1', ''),
  'N-073': ofN('第29条', 'C0', ''),
  'N-074': ofN('第30条1項', 'R1', ''),
  'N-075': ofN('第30条2項', 'C2', ''),
  'N-076': ofN('第31条', 'R2', ''),
  'N-077': ofN('第32条', 'C0', ''),
  'N-078': ofN('第33条', 'R2', ''),
  'N-079': ofN('第34条', 'S1', ''),
  'N-080': ofN('別紙4-2(1)', 'C1', ''),
  'N-081': ofN('別紙4-2(2)', 'C1', ''),
  'N-082': ofN('別紙4-2(3)', 'C1', ''),
  'N-083': ofN('別紙4-4', 'C1', ''),
  'N-084': ofN('別紙4-5', 'C1', ''),
} as const satisfies { readonly [ruleId: string]: Article };
