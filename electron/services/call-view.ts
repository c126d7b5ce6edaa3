/** The call as its operator sees it, put together from the store: what `call:current` and every command on the call answer with. */

import { maskName } from '../../shared/contractors/mask.ts';
import { assert } from '../../shared/core/assert.ts';
import type { ContactId } from '../../shared/core/ids.ts';
import { type CivilDate, dateOf, formatIsoDate } from '../../shared/core/time.ts';
import type { CallView, ContractView } from '../../shared/desk/views.ts';
import { deviceCoverage } from '../../shared/rules/server-support/contract/device-coverage.ts';
import { maximumPeriod } from '../../shared/rules/server-support/contract/maximum-period.ts';
import { usedMonths } from '../../shared/rules/server-support/contract/used-months.ts';
import { findCase, openCasesOfContract, recentCasesOfContract, type StoredCase } from '../store/cases-repository.ts';
import { findContact } from '../store/contacts-repository.ts';
import { findContract, otherContracts, type StoredContract } from '../store/contracts-repository.ts';
import { decisionsOfCase } from '../store/decisions-repository.ts';
import { openPromisesOfContract, promisesOfCase } from '../store/promises-repository.ts';
import { attemptsOfContact, type StoredAttempt } from '../store/verifications-repository.ts';
import { openSummary } from './classed-notes.ts';
import type { DeskWork } from './desk-work.ts';
import { confirmedAmong } from './identified.ts';
import * as views from './stored-views.ts';
import { allowanceOn } from './verification-limits.ts';

const LISTED = 8;

/** Whole and unfiltered; the door hides notes of earlier cases until the caller is identified. The contact must exist. */
export async function callViewOf(work: DeskWork, contactId: ContactId): Promise<CallView> {
  const db = work.store.read;
  const contact = await findContact(db, contactId);
  assert(contact !== null, 'a call that is shown has its contact');
  const found = await findCase(db, contact.caseId);
  assert(found !== null, 'a contact has its case');
  const contract = found.contractId === null ? null : await findContract(db, found.contractId);
  const attempts = await attemptsOfContact(db, contactId);
  const confirmed = confirmedAmong(attempts, found.contractId);
  const allowance = contract === null ? null : await allowanceOn(work, contract.id);
  return {
    contact: views.contactViewOf(contact),
    case: caseInCall(found, contact.note),
    contract:
      contract === null
        ? null
        : await contractViewOf(work, { contract, found, confirmed, failedToday: allowance?.failed ?? 0 }),
    verification: verificationOf(attempts, { contract, confirmed, attemptsLeft: allowance?.attemptsLeft ?? 0 }),
    decisions: (await decisionsOfCase(db, found.id)).map(views.decisionViewOf),
    promises: (await promisesOfCase(db, found.id)).map(views.promiseViewOf),
  };
}

function caseInCall(found: StoredCase, note: CallView['case']['note']): CallView['case'] {
  const { id, number, service, category, tags, checks } = found;
  return {
    caseId: id,
    number,
    service,
    category,
    tags: [...tags],
    note: { ...note },
    checks: views.checksViewOf(checks),
  };
}

function verificationOf(
  attempts: readonly StoredAttempt[],
  facts: {
    readonly contract: StoredContract | null;
    readonly confirmed: StoredAttempt | null;
    readonly attemptsLeft: number;
  },
): CallView['verification'] {
  const { contract, confirmed, attemptsLeft } = facts;
  const onContract = attempts.filter(({ contractId }) => contractId === contract?.id);
  const last = onContract.at(-1) ?? null;
  return {
    confirmed: confirmed?.level ?? null,
    confirmedAt: confirmed?.at ?? null,
    lastResult: last?.result ?? null,
    itemsTried: last?.items.length ?? 0,
    attempts: onContract.filter(({ result }) => result !== 'oneMore').length,
    attemptsLeft,
  };
}

interface ShownContract {
  readonly contract: StoredContract;
  readonly found: StoredCase;
  readonly confirmed: StoredAttempt | null;
  readonly failedToday: number;
}

async function contractViewOf(work: DeskWork, shown: ShownContract): Promise<ContractView> {
  const { contract, confirmed, failedToday } = shown;
  const { contractor } = contract;
  return {
    contractId: contract.id,
    handle: contract.handle,
    maskedName: maskName(contractor.kind, contractor.name),
    contractorKind: contractor.kind,
    service: contract.service,
    state: contract.state,
    others: (await otherContracts(work.store.read, contract.id, LISTED)).map(views.searchRowOf),
    failedToday,
    details: confirmed === null ? null : await detailsOf(work, shown),
  };
}

async function detailsOf(work: DeskWork, { contract, found }: ShownContract): Promise<ContractView['details']> {
  const db = work.store.read;
  const { policies } = await work.tables();
  const today = dateOf(work.clock.now());
  const device = contract.devices[0] ?? null;
  const { effectiveOn, serviceStartOn } = contract;
  const starts = { introduced: device?.introducedOn ?? null, effective: effectiveOn, serviceStart: serviceStartOn };
  const period = contract.service === 'serverSupport' ? maximumPeriod(starts, today, policies) : null;
  const others = (cases: Awaited<ReturnType<typeof recentCasesOfContract>>) =>
    cases
      .filter(({ id }) => id !== found.id)
      .map((one) => ({ ...views.recentCaseOf(one), summary: openSummary(one.summary, contract.service) }));
  return {
    device: device === null ? null : { model: device.model, covered: deviceCoverage(device.model, policies) },
    plan: contract.plan,
    lineKind: contract.lines[0]?.kind ?? null,
    startDate: serviceStartOn === null ? null : formatIsoDate(serviceStartOn),
    usedMonths: serviceStartOn === null ? null : usedMonths(serviceStartOn, today),
    maximumPeriod: period?.candidates.map((one) => ({ ...one, lastDay: formatIsoDate(one.lastDay) })) ?? null,
    remoteArea: contract.remoteArea,
    prefill: prefillOf(contract),
    openCases: others(await openCasesOfContract(db, contract.id, LISTED)),
    openPromises: (await openPromisesOfContract(db, contract.id, LISTED)).map(views.promiseViewOf),
    recent: others(await recentCasesOfContract(db, contract.id, LISTED)),
  };
}

/** Codes, dates and the area; nothing that names the contractor. */
function prefillOf(contract: StoredContract): NonNullable<ContractView['details']>['prefill'] {
  const device = contract.devices[0] ?? null;
  const known = {
    contractState: contract.state,
    contractorKind: contract.contractor.kind,
    deviceModel: device?.model,
    introducedOn: isoOrUndefined(device?.introducedOn),
    effectiveOn: isoOrUndefined(contract.effectiveOn),
    serviceStartOn: isoOrUndefined(contract.serviceStartOn),
    cancelledOn: isoOrUndefined(contract.cancelledOn),
    lineKind: contract.lines[0]?.kind,
    remoteArea: contract.remoteArea,
    phonePlan: contract.plan ?? undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const isoOrUndefined = (date: CivilDate | null | undefined): string | undefined =>
  date === null || date === undefined ? undefined : formatIsoDate(date);
