/** The contracts of the sample: both services in every state, with devices from new to almost five years old and beyond. */
import {
  type ContractState,
  DEVICE_MODELS,
  type DeviceModel,
  LINE_KINDS,
  type LineKind,
} from '../../shared/contractors/contract.ts';
import type { ContractId } from '../../shared/core/ids.ts';
import { addDays, addMonths, type CivilDate, partsOf } from '../../shared/core/time.ts';
import type { Service } from '../../shared/terms/service.ts';
import { comparisonKey } from '../../shared/verification/comparison.ts';
import type { NewContract } from '../store/contracts-repository.ts';
import { FEATURED } from './contractors.ts';
import { landline, placeOf } from './places.ts';
import { chance, digits, integer, pick, pickWeighted, type Random, uuid } from './random.ts';
import type { SampleContract, SampleContractor, SampleOptions } from './sample-records.ts';

type Circumstances = Pick<SampleOptions, 'blindDigest'> & {
  readonly random: Random;
  readonly today: CivilDate;
  /** Handles and management numbers that are taken. */
  readonly taken: Set<string>;
};

const STATES: readonly { readonly state: ContractState; readonly weight: number }[] = [
  { state: 'inService', weight: 84 },
  { state: 'applied', weight: 3 },
  { state: 'formed', weight: 3 },
  { state: 'suspended', weight: 3 },
  { state: 'cancelled', weight: 7 },
];

const SERVICES_OF: readonly { readonly services: readonly Service[]; readonly weight: number }[] = [
  { services: ['serverSupport'], weight: 55 },
  { services: ['serverSupport', 'hikariPhone'], weight: 27 },
  { services: ['hikariPhone'], weight: 18 },
];

/** The contracts of each contractor; the featured one has one of each service, in service for three years and seven months. */
export function sampleContracts(
  owners: readonly SampleContractor[],
  facts: Omit<Circumstances, 'taken'>,
): readonly SampleContract[] {
  const circumstances: Circumstances = { ...facts, taken: new Set([FEATURED.handle, FEATURED.applicationNumber]) };
  return owners.flatMap((owner, index) => {
    if (index === 0) return featured(owner, circumstances);
    const { services } = pickWeighted(facts.random, SERVICES_OF);
    const more = chance(facts.random, 0.04) ? [pick(facts.random, services)] : [];
    return [...services, ...more].map((service) => contractOf(owner, service, circumstances));
  });
}

function featured(owner: SampleContractor, circumstances: Circumstances): readonly SampleContract[] {
  const { today, blindDigest } = circumstances;
  const { applicationNumber, handle } = FEATURED;
  const start = addMonths(addDays(today, -3), -43);
  const server = contractOf(owner, 'serverSupport', circumstances);
  const contract: NewContract = {
    ...server.contract,
    handle,
    state: 'inService',
    applicationNumberDigest: blindDigest(comparisonKey('applicationNumber', applicationNumber)),
    effectiveOn: addDays(start, -19),
    serviceStartOn: start,
    cancelledOn: null,
    devices: [{ model: 'OS6', serial: 'BX6-20417730', introducedOn: addDays(start, -2) }],
    lines: [{ number: 'CAF0417730200', kind: 'nextFamilyHayabusa' }],
  };
  const phone = contractOf(owner, 'hikariPhone', circumstances);
  return [
    { ...server, contract, applicationNumber },
    {
      ...phone,
      contract: { ...phone.contract, state: 'inService', plan: 'officeType', serviceStartOn: start, cancelledOn: null },
    },
  ];
}

function contractOf(owner: SampleContractor, service: Service, circumstances: Circumstances): SampleContract {
  const { random, today, taken, blindDigest } = circumstances;
  const { state } = pickWeighted(random, STATES);
  const dates = datesOf(random, state, today);
  const year = String(partsOf(dates.effectiveOn ?? today).year % 100).padStart(2, '0');
  const prefix = service === 'serverSupport' ? 'SS' : 'HP';
  const applicationNumber = fresh(taken, () => `${prefix}${year}-${digits(random, 4)}-${digits(random, 4)}`);
  const server = service === 'serverSupport';
  return {
    owner,
    applicationNumber,
    contract: {
      id: uuid<ContractId>(random),
      contractorId: owner.contractor.id,
      handle: fresh(taken, () => `K-${digits(random, 5)}`),
      service,
      state,
      applicationNumberDigest: blindDigest(comparisonKey('applicationNumber', applicationNumber)),
      plan: server ? null : pick(random, ['hikari', 'hikariPlus', 'officeType', 'officeType', 'officePlus']),
      remoteArea: owner.remote,
      ...dates,
      devices: server ? devicesOf(random, dates) : [],
      lines: server ? [{ number: `CAF${digits(random, 10)}`, kind: accessLine(random) }] : phoneLines(random),
    },
  };
}

function fresh(taken: Set<string>, make: () => string): string {
  let made = make();
  while (taken.has(made)) made = make();
  taken.add(made);
  return made;
}

type Dates = Pick<NewContract, 'effectiveOn' | 'serviceStartOn' | 'cancelledOn'>;

function datesOf(random: Random, state: ContractState, today: CivilDate): Dates {
  if (state === 'applied') return { effectiveOn: null, serviceStartOn: null, cancelledOn: null };
  if (state === 'formed')
    return { effectiveOn: addDays(today, -integer(random, 1, 20)), serviceStartOn: null, cancelledOn: null };
  const days = pickWeighted(random, [
    { least: 15, most: 365, weight: 22 },
    { least: 366, most: 1500, weight: 50 },
    // Near the end of the five years, and past it.
    { least: 1640, most: 1830, weight: 18 },
    { least: 1831, most: 2300, weight: 10 },
  ]);
  const serviceStartOn = addDays(today, -integer(random, days.least, days.most));
  const effectiveOn = addDays(serviceStartOn, -integer(random, 4, 30));
  const age = today - serviceStartOn;
  const cancelledOn = state === 'cancelled' ? addDays(today, -integer(random, 0, Math.min(age, 300))) : null;
  return { effectiveOn, serviceStartOn, cancelledOn };
}

const MODEL_WEIGHTS = [30, 28, 16, 10, 9, 7] as const;

function devicesOf(random: Random, { effectiveOn, serviceStartOn }: Dates): NewContract['devices'] {
  const one = () => {
    const { model } = pickWeighted(
      random,
      DEVICE_MODELS.map((name, index) => ({ model: name, weight: MODEL_WEIGHTS[index] ?? 1 })),
    );
    const introducedOn =
      serviceStartOn === null || effectiveOn === null ? null : addDays(serviceStartOn, -integer(random, 0, 3));
    return {
      model,
      serial: introducedOn === null ? null : `BX${modelDigit(model)}-${digits(random, 8)}`,
      introducedOn,
    };
  };
  return chance(random, 0.05) ? [one(), one()] : [one()];
}

const modelDigit = (model: DeviceModel): string => model.replace(/\D/g, '');

const accessLine = (random: Random): LineKind => pick(random, LINE_KINDS);

function phoneLines(random: Random): NewContract['lines'] {
  const place = placeOf(random);
  const count = pick(random, [1, 1, 1, 2, 3]);
  return Array.from({ length: count }, () => ({ number: landline(random, place), kind: '光電話' }));
}
