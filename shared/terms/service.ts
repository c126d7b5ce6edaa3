/** The two contracts this desk serves. The service is chosen per matter, never per caller. Source: N 1 · N-001; B 1(1) · B-001 */

/** `serverSupport` is N (Serverサポート), `hikariPhone` is B (BiZiMo 光電話). */
export const SERVICES = ['serverSupport', 'hikariPhone'] as const;
export type Service = (typeof SERVICES)[number];
