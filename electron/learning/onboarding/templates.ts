/** Templates: listed, opened, written with their items. Plans made from one stay as they are. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { countTemplates } from '../../../db/learning/onboarding.ts';
import { areUnits, findCourse } from '../../../db/learning/requirement-rules.ts';
import { changeRow, findRow, insertRow, readRows, removeRow } from '../../../db/learning/rows.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { newId, type TemplateId, type TemplateItemId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { collationKey } from '../../../shared/kernel/text.ts';
import type {
  ItemFields,
  onboardingCalls,
  TemplateLine,
  TemplateWhole,
} from '../../../shared/learning/contract-onboarding.ts';
import type { OnboardingItem } from '../../../shared/learning/stored.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { found } from '../requirements/saving.ts';

export function templates({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): TemplateLine[] {
  const { items, plans } = countTemplates(db, asOf);
  return readRows(db, 'onboarding_template', '1')
    .map(({ born: _, ...row }) => ({ ...row, items: items.get(row.id) ?? 0, plans: plans.get(row.id) ?? 0 }))
    .map((line) => ({ line, key: collationKey(line.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
}

/** @throws not_found */
export function template({ db }: QueryContext, { templateId }: { readonly templateId: TemplateId }): TemplateWhole {
  const { born: _, ...row } = found(findRow(db, 'onboarding_template', templateId));
  const items = readRows(db, 'template_item', 'template_id = ? ORDER BY place, id', [templateId]);
  return { ...row, items: items.map(({ born: _born, templateId: _of, place: _place, ...item }) => item) };
}

/** The checks an item of a template and a task of a plan share. @throws not_found, skip_level_missing, looks_like_cpr */
export function requireItem(db: ReadableDB, item: OnboardingItem): void {
  refuseCpr({ title: item.title, about: item.about });
  for (const courseId of [item.courseId, item.skipCourseId]) {
    if (courseId !== null) found(findCourse(db, courseId));
  }
  if (item.skipSkillId === null) return;
  found(findRow(db, 'skill', item.skipSkillId));
  if (item.skipLevel === 0) throw new AppFailure('skip_level_missing');
}

/** Without a skill the level says nothing. */
export const cleanItem = <T extends OnboardingItem>(item: T): T =>
  item.skipSkillId === null ? { ...item, skipLevel: 0 } : item;

function writeItems({ db, set, random }: CommandContext, templateId: TemplateId, items: readonly ItemFields[]): void {
  const old = new Map(readRows(db, 'template_item', 'template_id = ?', [templateId]).map((row) => [row.id, row]));
  for (const [place, { id, ...given }] of items.entries()) {
    const fields = { ...cleanItem(given), place };
    if (id === null) {
      insertRow(db, set, 'template_item', { id: newId<TemplateItemId>(random), templateId, ...fields });
      continue;
    }
    changeRow(db, set, 'template_item', found(old.get(id)), fields);
    old.delete(id);
  }
  for (const row of old.values()) removeRow(db, set, 'template_item', row);
}

/** @throws not_found, name_in_use, skip_level_missing, looks_like_cpr */
export function saveTemplate(
  context: CommandContext,
  { templateId, fields, items }: ParsedInput<typeof onboardingCalls.saveTemplate>,
): { templateId: TemplateId } {
  const { db, set, random, note } = context;
  refuseCpr({ name: fields.name, about: fields.about });
  if (!areUnits(db, fields.audience.unitIds)) throw new AppFailure('not_found');
  if (readRows(db, 'onboarding_template', 'name = ? AND id IS NOT ?', [fields.name, templateId]).length > 0) {
    throw new AppFailure('name_in_use');
  }
  for (const item of items) requireItem(db, item);
  const id = templateId ?? newId<TemplateId>(random);
  if (templateId === null) insertRow(db, set, 'onboarding_template', { id, ...fields });
  else changeRow(db, set, 'onboarding_template', found(findRow(db, 'onboarding_template', templateId)), fields);
  writeItems(context, id, items);
  note({ template: id, items: items.length });
  return { templateId: id };
}

/** @throws not_found, template_in_use */
export function removeTemplate(
  context: CommandContext,
  { templateId }: { readonly templateId: TemplateId },
): Record<string, never> {
  const { db, set, note } = context;
  const row = found(findRow(db, 'onboarding_template', templateId));
  if (readRows(db, 'onboarding_plan', 'template_id = ?', [templateId]).length > 0) {
    throw new AppFailure('template_in_use');
  }
  writeItems(context, templateId, []);
  removeRow(db, set, 'onboarding_template', row);
  note({ template: templateId });
  return {};
}
