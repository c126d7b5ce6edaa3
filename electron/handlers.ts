/** Which use case answers which channel: one line a channel, and the grants that open guarded fields. No logic of its own. */
import { err, ok, type Result } from '../shared/core/result.ts';
import type { Channel, Parsed, Value } from '../shared/desk/contract.ts';
import type { DeskError } from '../shared/desk/errors.ts';
import type { CallView, ClockView, StatusView } from '../shared/desk/views.ts';
import type { HandlerContext, Handlers } from './ipc/door.ts';
import { makeHealth, readAuditPage, verifyAudit } from './services/audit.ts';
import * as call from './services/call-commands.ts';
import { readCall } from './services/call-reading.ts';
import * as cases from './services/cases.ts';
import { addClosure, listDeskClosures, listDeskPolicies } from './services/closures.ts';
import { acceptDecision, previewDecision } from './services/decide.ts';
import type { DeskSession, OpenDesk } from './services/desk-session.ts';
import type { DeskWork, Outcome } from './services/desk-work.ts';
import { exportReport, type ReportDesk } from './services/export-report.ts';
import { revealField } from './services/reveal-field.ts';
import { searchDeskContracts } from './services/search-contracts.ts';
import * as users from './services/users.ts';
import * as verify from './services/verify-caller.ts';
import { wrapUpCall } from './services/wrap-up.ts';

export interface HandlerDependencies {
  /** The session of the store that is in use now; it changes when the sample store is opened. */
  readonly session: () => DeskSession;
  readonly status: () => StatusView;
  readonly clock: () => Promise<ClockView>;
  readonly openSample: () => Outcome<null>;
  readonly reports: ReportDesk;
  /** A person is at work. */
  readonly touched: () => void;
  /** Whether a call is under way, which the idle lock waits for. */
  readonly onCall: (running: boolean) => void;
  /** The table of cases is no longer what the screens hold. */
  readonly casesChanged: () => void;
}

type Handler<C extends Channel> = (input: Parsed<C>, context: HandlerContext) => Promise<Result<Value<C>, DeskError>>;

export function makeHandlers(dependencies: HandlerDependencies): Handlers {
  const { session } = dependencies;

  const opened =
    <C extends Channel>(
      use: (desk: OpenDesk, input: Parsed<C>, context: HandlerContext) => Outcome<Value<C>>,
    ): Handler<C> =>
    async (input, context) => {
      const desk = session().current();
      return desk === null ? err({ type: 'signedOut' }) : use(desk, input, context);
    };
  const working = <C extends Channel>(use: (work: DeskWork, input: Parsed<C>) => Outcome<Value<C>>): Handler<C> =>
    opened<C>((desk, input) => use(desk.work, input));
  const keyed = <C extends Channel>(use: (keyed: users.KeyedWork, input: Parsed<C>) => Outcome<Value<C>>): Handler<C> =>
    opened<C>(({ work, keys }, input) => use({ work, keys, vault: session().vault }, input));
  /** As `working`, for what changes the table of cases. */
  const changing = <C extends Channel>(use: (work: DeskWork, input: Parsed<C>) => Outcome<Value<C>>): Handler<C> =>
    opened<C>(async (desk, input) => {
      const outcome = await use(desk.work, input);
      if (outcome.ok) dependencies.casesChanged();
      return outcome;
    });
  /** A command on the call: notes of earlier cases are shown once the caller is identified. */
  const onCall =
    <I>(use: (work: DeskWork, input: I) => Outcome<CallView>) =>
    async (input: I, context: HandlerContext): Promise<Result<CallView, DeskError>> => {
      const desk = session().current();
      if (desk === null) return err({ type: 'signedOut' });
      const view = await use(desk.work, input);
      if (view.ok) noteCall(view.value, context);
      return view;
    };
  const noteCall = (view: CallView, context: HandlerContext): void => {
    dependencies.onCall(view.contact.phase === 'talking' || view.contact.phase === 'holding');
    if (view.verification.confirmed !== null) context.grant('note');
  };
  const healthOf = new WeakMap<OpenDesk, ReturnType<typeof makeHealth>>();

  return {
    'desk:status': async () => ok(dependencies.status()),
    'clock:now': async () => ok(await dependencies.clock()),
    'desk:health': opened<'desk:health'>((desk) => {
      const health = healthOf.get(desk) ?? makeHealth(desk.work);
      healthOf.set(desk, health);
      return health();
    }),

    'vault:create': (input) => session().create(input),
    'sample:open': () => dependencies.openSample(),
    'vault:recover': async (input) => {
      const recovered = await session().recover(input);
      return recovered.ok ? ok(null) : recovered;
    },
    'session:signIn': async (input) => {
      const signedIn = await session().signIn(input);
      return signedIn.ok ? ok(users.userViewOf(signedIn.value)) : signedIn;
    },
    'session:lock': async () => {
      await session().lock('person');
      return ok(null);
    },
    'session:touch': async () => {
      dependencies.touched();
      return ok(null);
    },

    'users:list': working<'users:list'>(users.listDeskUsers),
    'users:create': keyed<'users:create'>(users.createUser),
    'users:setDisabled': opened<'users:setDisabled'>(async (desk, input) => {
      const outcome = await users.setUserAccess(desk.work, input);
      if (outcome.ok && input.disabled && input.userId === desk.work.user.id) await session().lock('person');
      return outcome;
    }),
    'users:changePassword': keyed<'users:changePassword'>(users.changeOwnPassword),

    'contracts:search': working<'contracts:search'>(searchDeskContracts),

    'call:current': opened<'call:current'>(async ({ work }, _input, context) => {
      const view = await readCall(work);
      if (view.ok && view.value !== null) noteCall(view.value, context);
      return view;
    }),
    'call:start': onCall(call.startCall),
    'call:answer': onCall(call.answerCall),
    'call:stamp': onCall(call.stampCall),
    'call:correctStamp': onCall(call.correctCallStamp),
    'call:hold': onCall(call.holdCall),
    'call:chooseContract': onCall(call.chooseContract),
    'call:setMatter': onCall(call.setMatter),
    'call:saveNote': working<'call:saveNote'>(call.saveCallNote),
    'call:check': onCall(call.checkItem),
    'call:end': onCall(call.endCall),
    'call:wrapUp': changing<'call:wrapUp'>(async (work, input) => {
      const saved = await wrapUpCall(work, input);
      if (saved.ok) dependencies.onCall(false);
      return saved;
    }),

    'verification:attempt': working<'verification:attempt'>(verify.verifyCaller),
    'verification:callBack': working<'verification:callBack'>(verify.confirmByCallBack),
    'verification:secondPerson': keyed<'verification:secondPerson'>(verify.confirmBySecondPerson),
    'contract:reveal': opened<'contract:reveal'>(async ({ work }, input, context) => {
      const revealed = await revealField(work, input);
      if (revealed.ok) context.grant('personal');
      return revealed;
    }),

    'decision:preview': working<'decision:preview'>(previewDecision),
    'decision:accept': onCall(acceptDecision),

    'cases:page': working<'cases:page'>(cases.pageDeskCases),
    'case:get': opened<'case:get'>(async ({ work }, input, context) => {
      const found = await cases.openCase(work, input);
      if (!found.ok) return found;
      if (found.value.unmasked) for (const fieldClass of ['personal', 'note'] as const) context.grant(fieldClass);
      return ok(found.value.view);
    }),
    'case:addNote': changing<'case:addNote'>(cases.addCaseNote),
    'case:setState': changing<'case:setState'>(cases.setCaseState),
    'promise:settle': changing<'promise:settle'>(cases.settleDeskPromise),
    'report:export': working<'report:export'>((work, input) => exportReport(work, input, dependencies.reports)),

    'calendar:closures': working<'calendar:closures'>(listDeskClosures),
    'calendar:addClosure': opened<'calendar:addClosure'>(async ({ work, tables }, input) => {
      const added = await addClosure(work, input);
      if (added.ok) tables.forget();
      return added;
    }),
    'policies:list': working<'policies:list'>(listDeskPolicies),
    'audit:page': working<'audit:page'>(readAuditPage),
    'audit:verify': working<'audit:verify'>(verifyAudit),
  };
}
