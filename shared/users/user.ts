/** Who works at the desk: operator (オペレーター), supervisor (スーパーバイザー), auditor (監査), administrator (管理者). */

export const ROLES = ['operator', 'supervisor', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
