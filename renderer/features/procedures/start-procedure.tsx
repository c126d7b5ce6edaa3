/** Chooses the procedure that a call or a case asks for, and opens its file. */
import { useState } from 'react';
import type { ProcedureId } from '../../../shared/core/ids.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import { KINDS_OF_SERVICE, type ProcedureKind } from '../../../shared/procedures/procedure.ts';
import { SERVICES, type Service } from '../../../shared/terms/service.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { procedureKindWords } from '../../../shared/words/procedure-words.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { kindHints, startText } from '../../text/procedures.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './procedures.module.css';

export type ProcedureOrigin = Input<'procedure:open'>['origin'];

interface StartProcedureProps {
  readonly origin: ProcedureOrigin;
  /** Of which contract the matter is; null where that is not known here, and is chosen first. */
  readonly service: Service | null;
  readonly onStarted: (procedureId: ProcedureId) => void;
  readonly onClose: () => void;
}

export function StartProcedure({ origin, service, onStarted, onClose }: StartProcedureProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [side, setSide] = useState<Service>(service ?? 'serverSupport');
  const start = async (kind: ProcedureKind) => {
    const reply = await call('procedure:open', { kind, origin });
    if (!reply.ok) return setProblem(errorText(reply.error));
    showToast('ok', startText.started(procedureKindWords[kind]));
    onStarted(reply.value.procedureId);
  };
  return (
    <Dialog title={startText.title} size="middle" onClose={onClose}>
      <DialogBody>
        <Problem text={problem} />
        {service === null ? <Sides side={side} onChoose={setSide} /> : null}
        <Kinds key={side} kinds={KINDS_OF_SERVICE[side]} onChoose={(kind) => void start(kind)} />
      </DialogBody>
      <DialogActions>
        <Button keyName="escape" onPress={onClose}>
          {startText.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** Which contract a case is about is not known here; nothing of the other one is offered with it. */
function Sides({ side, onChoose }: { readonly side: Service; readonly onChoose: (service: Service) => void }) {
  const other = SERVICES.find((service) => service !== side) ?? side;
  useShortcuts('pane', [
    {
      id: 'procedure:side',
      label: startText.side,
      keys: ['alt+o'],
      inPalette: false,
      run: () => onChoose(other),
    },
  ]);
  return (
    <ChipChoice
      legend={startText.side}
      options={SERVICES.map((service) => ({
        value: service,
        label: serviceWords[service],
        ...(service === other ? { keyName: 'alt+o' } : {}),
      }))}
      value={side}
      onChoose={onChoose}
    />
  );
}

interface KindsProps {
  readonly kinds: readonly ProcedureKind[];
  readonly onChoose: (kind: ProcedureKind) => void;
}

/** Inside the dialog, so that its keys stand above those of the screen. */
function Kinds({ kinds, onChoose }: KindsProps) {
  useShortcuts(
    'pane',
    kinds.map((kind, place) => ({
      id: `procedure:start:${kind}`,
      label: procedureKindWords[kind],
      keys: [DIGITS[place] ?? '9'],
      inPalette: false,
      run: () => onChoose(kind),
    })),
  );
  return (
    <ul className={styles['kinds']}>
      {kinds.map((kind, place) => (
        <li key={kind} className={styles['kind']}>
          <Button keyName={DIGITS[place] ?? null} wide onPress={() => onChoose(kind)}>
            {procedureKindWords[kind]}
          </Button>
          <span className={styles['aside']}>{kindHints[kind]}</span>
        </li>
      ))}
    </ul>
  );
}
