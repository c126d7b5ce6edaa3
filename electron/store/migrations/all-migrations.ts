/** Every step of the schema in order. */
import { createUsers } from './0010-create-users.ts';
import { createContractors } from './0020-create-contractors.ts';
import { createContracts } from './0030-create-contracts.ts';
import { createCases } from './0040-create-cases.ts';
import { createContacts } from './0050-create-contacts.ts';
import { createTimeline } from './0060-create-timeline.ts';
import { createDecisions } from './0070-create-decisions.ts';
import { createPromises } from './0080-create-promises.ts';
import { createVerifications } from './0090-create-verifications.ts';
import { createPolicies } from './0100-create-policies.ts';
import { createAudit } from './0110-create-audit.ts';
import { createMeta } from './0120-create-meta.ts';
import { createSearch } from './0130-create-search.ts';
import { createPolicyChanges } from './0140-create-policy-changes.ts';
import { createTermsTexts } from './0150-create-terms-texts.ts';
import { createProcedures } from './0160-create-procedures.ts';
import { createOutages } from './0170-create-outages.ts';
import { createNotices } from './0180-create-notices.ts';
import { sealAudit } from './0190-seal-audit.ts';
import { createCommands } from './0200-create-commands.ts';
import { createRestores } from './0210-create-restores.ts';
import type { Migration } from './migration.ts';

export const ALL_MIGRATIONS: readonly Migration[] = [
  createUsers,
  createContractors,
  createContracts,
  createCases,
  createContacts,
  createTimeline,
  createDecisions,
  createPromises,
  createVerifications,
  createPolicies,
  createAudit,
  createMeta,
  createSearch,
  createPolicyChanges,
  createTermsTexts,
  createProcedures,
  createOutages,
  createNotices,
  sealAudit,
  createCommands,
  createRestores,
];

/** The newest schema this build knows. */
export const KNOWN_SCHEMA = Math.max(...ALL_MIGRATIONS.map(({ version }) => version));
