/** A rule, new or edited; edited from a day on, or as a correction: the two are not the same. */
import type { CourseId } from '../../../shared/kernel/ids.ts';
import type { CourseRule } from '../../../shared/learning/contract-requirements.ts';
import { basis } from '../../../shared/learning/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import {
  Checkbox,
  Choice,
  DateField,
  EditDialog,
  NumberField,
  RemoveButton,
  Select,
  TextField,
} from '../../components/index.ts';
import { AudienceFields } from '../parts/audience-fields.tsx';
import { EndRuleButton } from './end-rule-button.tsx';
import { type How, type RuleFormState, useRuleForm } from './use-rule-form.ts';

type Part = { readonly state: RuleFormState; readonly rule: CourseRule | null };

function CourseField({ state: { form, set, errors }, rule }: Part) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const courses = useCall('learning', 'courses', { asOf });
  if (rule !== null) return null;
  return (
    <Select<CourseId>
      label={t.requirements.form.course}
      options={(courses.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={form.courseId}
      onChange={(courseId) => set({ courseId })}
      error={errors.courseId}
    />
  );
}

function Terms({ state: { form, setFields, errors, usualMonths } }: Part) {
  const { t } = useMessages();
  const words = t.requirements.form;
  const { withinDays, validMonths, source } = form.fields;
  return (
    <>
      <NumberField
        label={words.within}
        description={words.withinHelp}
        value={withinDays}
        onChange={(value) => setFields({ withinDays: value })}
        min={0}
        max={3660}
        error={errors.withinDays}
      />
      <Checkbox
        isSelected={validMonths !== null}
        onChange={(isOn) => setFields({ validMonths: isOn ? usualMonths : null })}
      >
        {words.ownValidity}
      </Checkbox>
      {validMonths !== null && (
        <NumberField
          label={words.months}
          value={validMonths}
          onChange={(value) => setFields({ validMonths: value })}
          min={1}
          max={600}
          error={errors.validMonths}
        />
      )}
      <div className="pj-edit-pair">
        <Select
          label={words.basis}
          options={basis.options.map((value) => ({ value, label: t.learning.basis[value] }))}
          value={form.fields.basis}
          onChange={(value) => setFields({ basis: value })}
        />
        <TextField
          label={words.source}
          description={words.sourceHelp}
          value={source}
          onChange={(value) => setFields({ source: value })}
          error={errors.source}
        />
      </div>
    </>
  );
}

function Period({ state: { form, set, errors } }: Part) {
  const words = useMessages().t.requirements.form;
  return (
    <div className="pj-edit-pair">
      <DateField
        label={words.from}
        value={form.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        error={errors.validFrom}
      />
      <DateField
        label={words.to}
        description={words.toHelp}
        value={form.validTo}
        onChange={(validTo) => set({ validTo })}
      />
    </div>
  );
}

function HowChanged(part: Part) {
  const { state } = part;
  const { form, set, errors } = state;
  const words = useMessages().t.requirements.form;
  return (
    <>
      <Choice<How>
        label={words.how}
        options={[
          { value: 'from', label: words.change, description: words.changeHelp },
          { value: 'correct', label: words.correct, description: words.correctHelp },
        ]}
        value={form.how}
        onChange={(how) => set({ how })}
      />
      {form.how === 'from' ? (
        <DateField label={words.changeDay} value={form.day} onChange={(day) => set({ day })} error={errors.day} />
      ) : (
        <Period {...part} />
      )}
    </>
  );
}

function Aside({ rule, onClose }: { readonly rule: CourseRule; readonly onClose: () => void }) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.requirements.form;
  const remove = useCommand('learning', 'removeRule');
  if (rule.validFrom < today) return <EndRuleButton {...{ rule }} onEnded={onClose} />;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={remove}
      input={{ ruleId: rule.id }}
      news={words.removed}
      onRemoved={onClose}
    >
      {words.removeText}
    </RemoveButton>
  );
}

interface RuleDialogProps {
  /** Null for a new one. */
  readonly rule: CourseRule | null;
  readonly onClose: () => void;
}

export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const words = useMessages().t.requirements.form;
  const state = useRuleForm(rule, onClose);
  const part = { state, rule };
  return (
    <EditDialog
      title={rule === null ? words.newTitle : words.editTitle(rule.courseName)}
      submitText={words.save}
      size="large"
      save={state.save}
      onSubmit={state.submit}
      onClose={onClose}
      aside={rule !== null && <Aside {...{ rule, onClose }} />}
    >
      <CourseField {...part} />
      <section className="pj-stack pj-req-audience" aria-label={words.who}>
        <div>
          <h3>{words.who}</h3>
          <p className="pj-muted">{words.whoHelp}</p>
        </div>
        <AudienceFields value={state.form.fields.audience} onChange={(audience) => state.setFields({ audience })} />
      </section>
      <Terms {...part} />
      {rule === null ? <Period {...part} /> : <HowChanged {...part} />}
    </EditDialog>
  );
}
