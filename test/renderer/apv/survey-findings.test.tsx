import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { SurveyFindings } from '../../../renderer/apv/problems/survey-findings.tsx';
import type { OutputOf } from '../../../renderer/bridge.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { MethodId, RoundId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { HOME, ROUND, roundView, SMALL } from './problem-samples.ts';

const SURVEY = 'survey'.padEnd(22, '_') as RoundId;
type Unit = OutputOf<'apv', 'surveyFindings'>[number];
type Dimension = Unit['dimensions'][number];

const dimension = (name: string, change: Partial<Dimension> = {}): Dimension => ({
  ...{ measure: name, name, theme: 'workload', scoring: 'mean', score: 48.24, all: 61.5, n: 21, better: 'high' },
  ...{ mark: { good: false, clear: true, uncertain: false } },
  ...change,
});

let bridge: FakeBridge;
let units: Unit[];

beforeEach(() => {
  bridge = installFakeBridge();
  units = [
    {
      ...{ unitId: HOME, unitName: 'Solhjem', wholeName: 'Kommunen', covered: true },
      dimensions: [
        dimension('Mening', { theme: 'resources', mark: null, score: 60 }),
        dimension('Arbejdsmængde'),
        dimension('Trivsel', { theme: 'other', score: null, all: 70, n: null, mark: null }),
      ],
    },
    { unitId: SMALL, unitName: 'Nattevagten', wholeName: '', covered: false, dimensions: [] },
  ];
  bridge.on('apv', 'surveysFor', () =>
    ok([{ surveyRoundId: SURVEY, name: 'Trivsel 2025', closedOn: '2025-11-28' as IsoDate }]),
  );
  bridge.on('apv', 'surveyFindings', () => ok(units));
  bridge.on('apv', 'problems', () => ok([]));
  bridge.on('apv', 'saveMethod', () => ok({ methodId: 'm'.padEnd(22, '_') as MethodId }));
});

describe('survey results in the round', () => {
  it('stand by theme, say in words what is worse, and hide alike', async () => {
    renderPage(<SurveyFindings round={roundView({ state: 'uncovering' })} />);
    const table = await screen.findByRole('table', { name: 'Resultater for Solhjem' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent?.trim())).toEqual([
      'Arbejdsmængde',
      'Mening',
      'Trivsel',
    ]);
    expect(rows[0]?.textContent).toContain('48,2');
    expect(rows[0]?.textContent).toContain('Klart dårligere');
    expect(rows[1]?.textContent).toContain('Ingen sikker forskel');
    expect(within(rows[2] as HTMLElement).getAllByText('skjult')).toHaveLength(2);
    expect(within(rows[2] as HTMLElement).queryByRole('button')).toBeNull();
    expect(screen.getByText('Enheden var ikke med i målingen.')).toBeDefined();
  });

  it('lead to a problem, and write the survey down as a method of the round', async () => {
    const { user } = renderPage(<SurveyFindings round={roundView({ state: 'uncovering' })} />);
    await user.click(await screen.findByRole('button', { name: 'Opret problem ud fra Arbejdsmængde' }));
    await waitFor(() =>
      expect(bridge.inputsOf('apv', 'saveMethod')).toEqual([
        {
          ...{ roundId: ROUND, methodId: null, kind: 'survey', heldOn: '2025-11-28', unitId: null },
          ...{ surveyRoundId: SURVEY, invited: null, attended: null, note: 'Trivsel 2025' },
        },
      ]),
    );
    expect(await screen.findByRole('dialog')).toBeDefined();
  });

  it('write it down once', async () => {
    const method = { id: 'm'.padEnd(22, '_') as MethodId, kind: 'survey', heldOn: '2025-11-28' as IsoDate } as const;
    const more = { unitId: null, surveyRoundId: SURVEY, invited: null, attended: null, note: '', agenda: '' };
    const { user } = renderPage(
      <SurveyFindings round={roundView({ state: 'uncovering', methods: [{ ...method, ...more }] })} />,
    );
    expect(await screen.findByText('Målingen står som metode i runden.')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Opret problem ud fra Arbejdsmængde' }));
    expect(await screen.findByRole('dialog')).toBeDefined();
    expect(bridge.inputsOf('apv', 'saveMethod')).toEqual([]);
  });

  it('say what to do where there is no survey', async () => {
    bridge.on('apv', 'surveysFor', () => ok([]));
    renderPage(<SurveyFindings round={roundView()} />);
    expect(await screen.findByRole('heading', { name: 'Ingen måling at bruge' })).toBeDefined();
  });
});
