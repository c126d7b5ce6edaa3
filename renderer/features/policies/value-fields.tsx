/** The fields for a policy's value: a choice, a day of the month, a period with its warnings, or the table of P-VERIFY. */
import { PERIOD_BASES, type PolicyId } from '../../../shared/policies/policy.ts';
import { isChoicePolicy, POLICY_CHOICES } from '../../../shared/policies/policy-shapes.ts';
import { upTo } from '../../text/fields.ts';
import { choiceWord, periodBasisWords, shapeHints } from '../../text/policies.ts';
import { changeText } from '../../text/policies-screen.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ChoiceLines } from './choice-lines.tsx';
import type { PolicyForm } from './policy-form.ts';
import { VerifyFields } from './verify-fields.tsx';

interface ValueFieldsProps {
  readonly policyId: PolicyId;
  readonly form: PolicyForm;
  readonly onChange: (form: PolicyForm) => void;
}

export function ValueFields({ policyId, form, onChange }: ValueFieldsProps) {
  switch (form.kind) {
    case 'choice':
      return isChoicePolicy(policyId) ? (
        <ChoiceLines
          legend={changeText.value}
          options={POLICY_CHOICES[policyId].map((value) => ({ value, label: choiceWord(policyId, value) }))}
          chosen={form.word}
          onChoose={(word) => onChange({ kind: 'choice', word })}
        />
      ) : null;
    case 'startDay':
      return (
        <TextField
          label={changeText.startDay}
          hint={shapeHints.startDay}
          inputMode="numeric"
          value={form.typed}
          limit={upTo(10)}
          onTyped={(typed) => onChange({ kind: 'startDay', typed })}
        />
      );
    case 'period':
      return (
        <>
          <ChoiceLines
            legend={changeText.basis}
            options={PERIOD_BASES.map((value) => ({ value, label: periodBasisWords[value] }))}
            chosen={form.basis}
            onChoose={(basis) => onChange({ ...form, basis })}
          />
          <TextField
            label={changeText.warnAt}
            hint={shapeHints.period}
            inputMode="numeric"
            value={form.typed}
            limit={upTo(60)}
            onTyped={(typed) => onChange({ ...form, typed })}
          />
        </>
      );
    case 'verify':
      return <VerifyFields typed={form.typed} onTyped={(typed) => onChange({ kind: 'verify', typed })} />;
  }
}
