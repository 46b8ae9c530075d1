import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { RespondentsPage } from '../../../renderer/report/survey/respondents-page.tsx';
import { SurveyReportPage } from '../../../renderer/report/survey/survey-report-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { buildRespondentPage } from '../../../shared/report/survey/respondent-page.ts';
import { buildSurveyReport } from '../../../shared/report/survey/survey-report.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { strictRoundLimits } from '../../../shared/survey/round.ts';
import { measures, surveyOf, unitId, units } from '../../shared/report/survey/sample.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

const data = surveyOf(null);
const roundId = data.head.id;
const made = { language: 'da', madeAt: '22-11-2026', hash: () => 'a1' } as const;

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
});

describe('the page of a survey’s report', () => {
  beforeEach(() => {
    bridge.on('survey', 'results', () => ok({ head: data.head, measures: [...measures], units: [...units] }));
    bridge.on('report', 'survey', ({ unitId: id }) => {
      const code = units.find((unit) => unit.unitId === id)?.code ?? null;
      return ok(buildSurveyReport(surveyOf(code), made).model);
    });
  });

  it('shows the whole survey without releasing it, hidden figures as hidden with the reason', async () => {
    renderPage(<SurveyReportPage roundId={roundId} />);
    expect(await screen.findByRole('heading', { level: 2, name: 'Trivsel 2025' })).toBeDefined();
    expect(bridge.inputsOf('report', 'survey')).toEqual([{ roundId, unitId: null }]);
    expect(bridge.inputsOf('desktop', 'saveSurveyReport')).toEqual([]);
    expect(screen.getAllByText('skjult').length).toBeGreaterThan(3);
    expect(screen.getByText(/Tallet vises ikke, fordi gruppen er lille/)).toBeDefined();
    expect(screen.getAllByText('63,5 (60)').length).toBeGreaterThan(0);
    expect(screen.getAllByText('+20').length).toBeGreaterThan(0);
    expect(screen.getAllByText('12,3 %').length).toBeGreaterThan(0);
  });

  it('saves the report of a unit for the recipients, and says where', async () => {
    bridge.on('desktop', 'saveSurveyReport', () => ok({ saved: true, name: 'trivsel.pdf', bytes: 512_000 }));
    const { user } = renderPage(<SurveyReportPage roundId={roundId} />);
    await user.click(await screen.findByRole('button', { name: /^Hele målingen/ }));
    await user.click(await screen.findByRole('option', { name: /Børn/ }));
    expect(await screen.findByRole('heading', { name: 'Svarenes fordeling' })).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Modtagere' }), 'Område-MED');
    await user.click(screen.getByRole('button', { name: 'Gem som PDF' }));
    expect(await screen.findByText(/trivsel\.pdf \(512 kB\)/)).toBeDefined();
    expect(bridge.inputsOf('desktop', 'saveSurveyReport')).toEqual([
      { roundId, unitId: unitId('2000'), recipients: 'Område-MED' },
    ]);
  });

  it('says the reason when the report is refused', async () => {
    bridge.refuse('desktop', 'saveSurveyReport', 'figures_changed');
    const { user } = renderPage(<SurveyReportPage roundId={roundId} />);
    await user.click(await screen.findByRole('button', { name: 'Gem som PDF' }));
    expect(await screen.findByText(/passer ikke med dem, der tidligere er udleveret/)).toBeDefined();
  });

  it('leads to the round while it is not closed', async () => {
    bridge.on('survey', 'results', () => fail('round_not_closed'));
    renderPage(<SurveyReportPage roundId={roundId} />);
    const link = await screen.findByRole('link', { name: 'Gå til målingen' });
    expect(link.getAttribute('href')).toBe(`#/survey/round/${roundId}`);
  });
});

describe('the respondents’ page', () => {
  it('can be read and printed in Danish and English', async () => {
    bridge.on('report', 'respondentPage', ({ language = 'da' }) =>
      ok(
        buildRespondentPage(
          {
            organisation: 'Prøve Kommune',
            demo: false,
            state: 'open',
            settings: {
              name: 'Trivsel 2027',
              instrumentIds: [],
              unitIds: [],
              dialogueUnitIds: [],
              opensOn: '2027-03-01' as IsoDate,
              closesOn: '2027-03-19' as IsoDate,
              attributes: [],
              anonymity: 'anonymous',
              limits: { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' },
              languages: ['da'],
              firstScreen: null,
              commentQuestion: null,
              codes: 'unit',
            },
            instruments: [ownModule],
            dialogueUnits: [],
            today: '2027-03-01' as IsoDate,
          },
          { language, madeAt: '01-03-2027' },
        ),
      ),
    );
    bridge.on('desktop', 'saveRespondentPage', () => ok({ saved: false, name: '', bytes: 0 }));
    const { user } = renderPage(<RespondentsPage roundId={roundId} />);
    expect(await screen.findByRole('heading', { name: 'Sådan ser vi på svarene' })).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'Indhold' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Dansk/ }));
    await user.click(await screen.findByRole('option', { name: 'Engelsk' }));
    const english = await screen.findByRole('heading', { name: 'How we look at the answers' });
    expect(english.closest('article')?.getAttribute('lang')).toBe('en');
    await user.click(screen.getByRole('button', { name: 'Gem som PDF' }));
    await waitFor(() =>
      expect(bridge.inputsOf('desktop', 'saveRespondentPage')).toEqual([{ roundId, language: 'en' }]),
    );
  });
});
