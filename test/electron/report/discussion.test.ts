import { describe, expect, it } from 'vitest';
import { reportHandlers } from '../../../electron/report/handlers.ts';
import type { DiscussionFields } from '../../../shared/apv/contract-amo.ts';
import { type ReportModel, reportModel } from '../../../shared/report/model.ts';
import { openIncidentsOffice } from '../apv/incidents-office.ts';
import { day } from '../staff/office.ts';
import { unitId } from '../survey/survey-office.ts';

const fields = (more: Partial<DiscussionFields>): DiscussionFields => ({
  unitId: null,
  year: 2026,
  heldOn: day('2026-10-01'),
  participants: 'Direktion, AMR og Hoved-MED',
  cooperation: 'Støj',
  meetings: 'Fire møder om året\nTo temadage',
  goalsReached: 'Ja, alle',
  goals: 'Færre løft',
  competence: 'Kursus i støj',
  ...more,
});

function openWith(...all: Partial<DiscussionFields>[]) {
  const office = openIncidentsOffice();
  const ids = all.map(
    (more) => office.call('saveDiscussion', { discussionId: null, fields: fields(more) }).discussionId,
  );
  const sheet = (at: number): ReportModel =>
    reportModel.parse(reportHandlers.discussion(office.query, { discussionId: ids[at] as (typeof ids)[number] }));
  return { office, ids, sheet };
}

const textOf = (model: ReportModel, id: string): string =>
  JSON.stringify(model.sections.find((section) => section.id === id)?.blocks);

describe('the yearly discussion on paper', () => {
  it('has day, participants and the five points in the order of the law, with last year’s goals at the third', () => {
    const { sheet } = openWith({ year: 2024, goals: 'For gammelt' }, { year: 2025, goals: 'Mindre støj' }, {});
    const model = sheet(2);
    expect(model).toMatchObject({
      layout: 'sheet',
      title: 'Årlig arbejdsmiljødrøftelse 2026',
      subtitle: 'Holdt den 01-10-2026',
    });
    expect(model.sections.map(({ heading }) => heading.slice(0, 2))).toEqual(['Om', '1.', '2.', '3.', '4.', '5.']);
    expect(textOf(model, 'about')).toContain('Direktion, AMR og Hoved-MED');
    expect(textOf(model, 'goalsReached')).toMatch(/Målene fra 2025.*Mindre støj.*Ja, alle/);
    expect(textOf(model, 'meetings')).toContain('"Fire møder om året","To temadage"');
    expect(JSON.stringify(model)).not.toContain('For gammelt');
  });

  it('says what is not written, and that one not held is a draft', () => {
    const { sheet } = openWith({ heldOn: null, competence: ' ', participants: '' });
    const model = sheet(0);
    expect(model.subtitle).toBe('Udkast: drøftelsen er ikke holdt endnu');
    expect(textOf(model, 'about')).toContain('Ikke holdt endnu');
    expect(textOf(model, 'competence')).toContain('Ikke udfyldt');
  });

  it('takes the goals of the same unit only', () => {
    const { sheet } = openWith({ year: 2025, goals: 'Hele kommunens' }, { unitId: unitId('10') });
    expect(JSON.stringify(sheet(1))).not.toContain('Hele kommunens');
  });

  it('is of one that exists', () => {
    const { office, ids } = openWith({});
    const [discussionId] = ids as [(typeof ids)[number]];
    office.call('removeDiscussion', { discussionId });
    expect(() => reportHandlers.discussion(office.query, { discussionId })).toThrow();
  });
});
