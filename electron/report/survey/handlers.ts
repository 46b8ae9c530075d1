import type { surveyReportCalls } from '../../../shared/report/contract-survey.ts';
import type { Handlers } from '../../worker/context.ts';
import { previewSurvey, releaseSurvey } from './report.ts';
import { respondentPage } from './respondent-page.ts';

export const surveyReportHandlers: Pick<Handlers<'report'>, keyof typeof surveyReportCalls> = {
  survey: previewSurvey,
  releaseSurvey,
  respondentPage,
};
