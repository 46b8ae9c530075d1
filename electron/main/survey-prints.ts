/**
 * The report of a survey, the respondents' page, the written APV and the yearly discussion as PDF. Where to is asked
 * first: a report that was noted as handed out must not be lost for a dialog
 * that was closed.
 */
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import { deskMessagesFor } from '../../shared/messages/desk.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import type { PrintPayload } from '../../shared/report/print-payload.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { DesktopContext, DesktopHandlers } from './desktop.ts';

interface Surroundings {
  readonly client: Pick<WorkerClient, 'call'>;
  readonly language: () => Locale;
  readonly choosePath: (window: BrowserWindow, name: string) => Promise<string | undefined>;
  readonly print: (payload: PrintPayload) => Promise<Uint8Array>;
  readonly save: (path: string, bytes: Uint8Array) => Promise<void>;
}

type Asked = (
  call: 'survey' | 'releaseSurvey' | 'respondentPage' | 'apv' | 'discussion' | 'courseProof',
  input: unknown,
) => Promise<ReportModel>;

async function printModel(around: Surroundings, context: DesktopContext, path: string, model: ReportModel) {
  const { report, throwIfCancelled } = context;
  throwIfCancelled();
  report({ phase: 'print', done: 0, total: 0 });
  const pdf = await around.print({ kind: 'report', model });
  throwIfCancelled();
  report({ phase: 'save', done: 0, total: 0 });
  await around.save(path, pdf);
  return { saved: true, name: basename(path), bytes: pdf.byteLength };
}

export function makeSurveyPrinter(
  around: Surroundings,
): Pick<DesktopHandlers, 'saveSurveyReport' | 'saveRespondentPage' | 'saveApv' | 'saveDiscussion' | 'saveCourseProof'> {
  const notSaved = { saved: false, name: '', bytes: 0 };
  const asking =
    ({ callId, report }: DesktopContext): Asked =>
    async (call, input) =>
      unwrap(
        await around.client.call({
          room: 'report',
          call,
          input,
          language: around.language(),
          callId,
          onProgress: report,
        }),
      ) as ReportModel;
  return {
    saveSurveyReport: async (context, { recipients, ...scope }) => {
      const ask = asking(context);
      const { title, subtitle } = await ask('survey', scope);
      const words = deskMessagesFor(around.language()).desktop;
      const name = [words.surveyReportFile, title, ...(scope.unitId === null ? [] : [subtitle])].join(' ');
      const path = await around.choosePath(context.window, name);
      if (path === undefined) return notSaved;
      context.throwIfCancelled();
      return printModel(around, context, path, await ask('releaseSurvey', { ...scope, recipients }));
    },
    saveRespondentPage: async (context, input) => {
      const model = await asking(context)('respondentPage', input);
      const words = deskMessagesFor(input.language).desktop;
      const path = await around.choosePath(context.window, `${words.respondentsFile} ${model.title}`);
      return path === undefined ? notSaved : printModel(around, context, path, model);
    },
    saveApv: async (context, input) => {
      const model = await asking(context)('apv', input);
      const words = deskMessagesFor(around.language()).desktop;
      const path = await around.choosePath(context.window, `${words.apvFile[input.audience]} ${model.title}`);
      return path === undefined ? notSaved : printModel(around, context, path, model);
    },
    saveDiscussion: async (context, input) => {
      const model = await asking(context)('discussion', input);
      const path = await around.choosePath(context.window, model.title);
      return path === undefined ? notSaved : printModel(around, context, path, model);
    },
    saveCourseProof: async (context, input) => {
      const model = await asking(context)('courseProof', input);
      const path = await around.choosePath(context.window, `${model.title} ${model.subtitle}`);
      return path === undefined ? notSaved : printModel(around, context, path, model);
    },
  };
}
