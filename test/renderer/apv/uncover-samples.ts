/** A round in uncovering, its checklist of three lines, and a bridge that keeps what is answered. */

import { shippedChecklists } from '../../../shared/apv/checklist.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { Check, Checklist, Photo } from '../../../shared/apv/contract-uncover.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, CheckId, PhotoId, ProblemId, UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';

const pad = (text: string): string => text.padEnd(22, '_');
export const roundId = pad('r') as ApvRoundId;
export const care = pad('u1') as UnitId;
export const office = pad('u2') as UnitId;

const unit = (unitId: UnitId, name: string) => ({
  unitId,
  code: '',
  name,
  leftOn: null,
  leftReason: '',
  closedOn: null,
  successors: [],
});

export const roundView = (more: Partial<ApvRoundView> = {}): ApvRoundView => ({
  id: roundId,
  plan: {
    name: 'APV Åbrinken 2026',
    trigger: 'planned',
    scopes: ['physical'],
    full: true,
    about: '',
    matrix: '3x3',
    startsOn: '2026-10-01' as IsoDate,
    endsOn: '2027-01-31' as IsoDate,
    unitIds: [care, office],
  },
  state: 'uncovering',
  stateSince: '2026-11-01' as IsoDate,
  completedOn: null,
  cancelReason: '',
  followUpBy: '',
  followUpHow: '',
  units: [unit(care, 'Plejecenter Åbrinken'), unit(office, 'Afdeling 7')],
  participants: [],
  methods: [],
  signatures: [],
  amrKnown: true,
  signed: false,
  obstacles: [],
  next: 'assessment',
  back: [],
  counts: { problems: 0, checks: 0, photos: 0, lines: 0, openLines: 0 },
  ...more,
});

/** Three lines are enough to walk through. */
export const lists: Checklist[] = shippedChecklists('da').map((list) => ({
  ...list,
  body: { ...list.body, lines: list.body.lines.slice(0, 3) },
}));

export interface FakeRegister {
  readonly fake: FakeBridge;
  readonly checks: Check[];
  readonly photos: Photo[];
}

export function installRegister(view = roundView()): FakeRegister {
  const fake = installFakeBridge();
  const checks: Check[] = [];
  const photos: Photo[] = [];
  fake.on('apv', 'round', () => ok(view));
  fake.on('apv', 'checklists', () => ok(lists));
  fake.on('apv', 'checks', ({ unitId }) =>
    ok({
      checks: checks.filter((one) => unitId === null || one.unitId === unitId),
      photos: photos.filter((one) => unitId === null || one.unitId === unitId),
    }),
  );
  fake.on('apv', 'answerCheck', ({ unitId, place, line, answer, note }) => {
    const at = checks.findIndex((one) => one.unitId === unitId && one.place === place && one.code === line.code);
    const id = checks[at]?.id ?? (pad(`c${checks.length}`) as CheckId);
    const check = { id, unitId, place, ...line, answer, note, problemId: checks[at]?.problemId ?? null };
    checks.splice(at < 0 ? checks.length : at, 1, check);
    return ok({ checkId: id });
  });
  fake.on('apv', 'addProblem', ({ checkId }) => {
    const problemId = pad('b') as ProblemId;
    const at = checks.findIndex(({ id }) => id === checkId);
    checks.splice(at, 1, { ...(checks[at] as Check), problemId });
    return ok({ problemId });
  });
  fake.on('apv', 'addPhoto', ({ roundId: _round, picture: _picture, ...photo }) => {
    const photoId = pad(`f${photos.length}`) as PhotoId;
    photos.push({ id: photoId, ...photo });
    return ok({ photoId });
  });
  fake.on('apv', 'photo', () => ok({ mime: 'image/jpeg', picture: '/9j/2Q==' }));
  fake.on('apv', 'changePhoto', ({ photoId, caption, problemId }) => {
    const at = photos.findIndex(({ id }) => id === photoId);
    photos.splice(at, 1, { ...(photos[at] as Photo), caption, problemId });
    return ok({});
  });
  fake.on('apv', 'removePhoto', ({ photoId }) => {
    photos.splice(
      photos.findIndex(({ id }) => id === photoId),
      1,
    );
    return ok({});
  });
  return { fake, checks, photos };
}
