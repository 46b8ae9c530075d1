/** What is typed about a rule until it is sent. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId } from '../../../shared/kernel/ids.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { type CourseRule, type RuleFields, ruleFields } from '../../../shared/learning/contract-requirements.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { useToast } from '../../components/index.ts';

const USUAL_DAYS = 30;
const USUAL_MONTHS = 24;

export type How = 'from' | 'correct';

export interface RuleForm {
  readonly courseId: CourseId | null;
  readonly fields: RuleFields;
  readonly how: How;
  readonly day: IsoDate | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

const startOf = (rule: CourseRule | null, today: IsoDate): RuleForm => ({
  courseId: rule?.courseId ?? null,
  fields: {
    audience: rule?.audience ?? EVERYONE,
    withinDays: rule?.withinDays ?? USUAL_DAYS,
    validMonths: rule?.validMonths ?? null,
    basis: rule?.basis ?? 'practice',
    source: rule?.source ?? '',
  },
  // A rule that has not begun can only be corrected.
  how: rule && rule.validFrom < today ? 'from' : 'correct',
  day: today,
  validFrom: rule?.validFrom ?? today,
  validTo: rule?.validTo ?? null,
});

/** @param rule null for a new one */
export function useRuleForm(rule: CourseRule | null, onClose: () => void) {
  const { t } = useMessages();
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('learning', 'saveRule');
  const [form, setForm] = useState(() => startOf(rule, today));
  const [wasSent, setSent] = useState(false);
  const words = t.requirements.form;
  const { shape } = ruleFields;
  const wrong = (isRight: boolean, text: string) => (wasSent && !isRight ? text : undefined);
  const errors = {
    courseId: wrong(form.courseId !== null, words.courseMissing),
    withinDays: wrong(shape.withinDays.safeParse(form.fields.withinDays).success, words.withinWrong),
    validMonths: wrong(shape.validMonths.safeParse(form.fields.validMonths).success, words.monthsWrong),
    source: wrong(shape.source.safeParse(form.fields.source).success, words.sourceLong),
    day: wrong(form.day !== null, words.dayMissing),
    validFrom: wrong(form.validFrom !== null, words.dayMissing),
  };
  const changeOf = () => {
    const { how, day, validFrom, validTo } = form;
    if (rule !== null && how === 'from') return day === null ? undefined : ({ kind: 'from', day } as const);
    if (validFrom === null) return undefined;
    return { kind: rule === null ? 'new' : 'correct', validFrom, validTo } as const;
  };
  const submit = async () => {
    setSent(true);
    const change = changeOf();
    const fields = ruleFields.safeParse(form.fields);
    if (form.courseId === null || !change || !fields.success) return;
    const answer = await save.run({
      ruleId: rule?.id ?? null,
      courseId: form.courseId,
      fields: fields.data,
      change,
    });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  const set = (part: Partial<RuleForm>) => setForm((old) => ({ ...old, ...part }));
  return {
    form,
    set,
    setFields: (part: Partial<RuleFields>) => setForm((old) => ({ ...old, fields: { ...old.fields, ...part } })),
    errors,
    save,
    submit: () => void submit(),
    usualMonths: USUAL_MONTHS,
  };
}
export type RuleFormState = ReturnType<typeof useRuleForm>;
