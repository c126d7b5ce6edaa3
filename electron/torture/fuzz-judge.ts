/** Says what is wrong with a reply: an echo, a stack, SQL or a path in an error, a value on file, or an answer to what the schema refuses. */
import type { Channel, Reply } from '../../shared/desk/contract.ts';
import { deskError } from '../../shared/desk/errors.ts';
import type { Role } from '../../shared/users/user.ts';
import { MARK } from '../ipc/testing/hostile-values.ts';
import { STORED_VALUES } from '../testing/desk-fixture.ts';

export interface Sent {
  readonly channel: Channel;
  readonly role: Role | 'nobody';
  readonly way: 'shell' | 'socket';
  /** Whether its schema accepts what was sent. */
  readonly valid: boolean;
}

const INSIDE = /SQLITE|node_modules|\bat \/|\/home\/|\/tmp\/|\/dev\/shm|\.ts\b|Error:/;
const LONGEST_ERROR = 500;

/** What the access table shows to this role once it gave a reason. */
const shownWithReason = ({ channel, role }: Sent): boolean =>
  role === 'supervisor' && (channel === 'case:get' || channel === 'notice:prepare');

/** What is wrong, or null. */
export function problemWith(reply: Reply, sent: Sent): string | null {
  const text = JSON.stringify(reply);
  const leaked = STORED_VALUES.findIndex((value) => text.includes(value));
  if (leaked !== -1 && !(reply.ok && shownWithReason(sent))) return `shows stored value ${leaked}`;
  if (reply.ok) return sent.valid ? null : 'answers what its schema refuses';
  const { error } = reply;
  if (!sent.valid && error.type !== 'badRequest') return `answers ${error.type} to what its schema refuses`;
  if (error.type === 'internal') return 'broke inside';
  if (text.includes(MARK)) return 'echoes what was sent';
  if (INSIDE.test(text)) return 'tells of its inside';
  if (text.length > LONGEST_ERROR) return 'answers an error of more than 500 characters';
  return deskError.safeParse(error).success ? null : 'answers an error the contract does not know';
}
