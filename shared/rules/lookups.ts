/** Every look-up question (規約アンサー) by its name; complete by its type. */
import type { LookupQuestion } from '../decisions/questions.ts';
import { PHONE_CHECKS_LOOKUPS } from './hikari-phone/checks/checks-lookups.ts';
import { PHONE_DATES_LOOKUPS } from './hikari-phone/dates/dates-lookups.ts';
import { PHONE_MONEY_LOOKUPS } from './hikari-phone/money/money-lookups.ts';
import { PHONE_PROCEDURES_LOOKUPS } from './hikari-phone/procedures/procedures-lookups.ts';
import { PHONE_SAID_LOOKUPS } from './hikari-phone/said/said-lookups.ts';
import type { Lookup } from './lookup.ts';
import { CHECKS_LOOKUPS } from './server-support/checks/checks-lookups.ts';
import { CONTRACT_LOOKUPS } from './server-support/contract/contract-lookups.ts';
import { DISPATCH_LOOKUPS } from './server-support/dispatch/dispatch-lookups.ts';
import { MONEY_LOOKUPS } from './server-support/money/money-lookups.ts';
import { PROCEDURES_LOOKUPS } from './server-support/procedures/procedures-lookups.ts';
import { SAID_LOOKUPS } from './server-support/said/said-lookups.ts';

export const LOOKUPS: { readonly [Id in LookupQuestion]: Lookup } = {
  ...CHECKS_LOOKUPS,
  ...CONTRACT_LOOKUPS,
  ...DISPATCH_LOOKUPS,
  ...MONEY_LOOKUPS,
  ...PHONE_DATES_LOOKUPS,
  ...PHONE_MONEY_LOOKUPS,
  ...PROCEDURES_LOOKUPS,
  ...SAID_LOOKUPS,
  ...PHONE_CHECKS_LOOKUPS,
  ...PHONE_SAID_LOOKUPS,
  ...PHONE_PROCEDURES_LOOKUPS,
};
