import type { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import type { Handlers } from '../../worker/context.ts';
import { saveAgenda } from './agenda.ts';
import { changePhoto } from './change-photo.ts';
import { checklists, removeChecklist, saveChecklist } from './checklists.ts';
import { answerCheck, checks, removeCheck } from './checks.ts';
import { addPhoto, photo, removePhoto } from './photos.ts';
import { surveyFindings, surveysFor } from './survey-findings.ts';

export const uncoverHandlers: Pick<Handlers<'apv'>, keyof typeof uncoverCalls> = {
  checklists,
  saveChecklist,
  removeChecklist,
  checks,
  answerCheck,
  removeCheck,
  addPhoto,
  photo,
  changePhoto,
  removePhoto,
  saveAgenda,
  surveysFor,
  surveyFindings,
};
