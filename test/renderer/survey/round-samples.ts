/** Questionnaires, units and rounds for the tests of the pages about rounds. */
import type { OutputOf } from '../../../renderer/bridge.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { InstrumentId, RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import type { InstrumentLine } from '../../../shared/survey/contract-instruments.ts';
import type { RoundLine } from '../../../shared/survey/contract-rounds.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { OWN_MODULE_ID } from '../../../shared/survey/own-module-id.ts';
import { type RoundSettings, strictRoundLimits } from '../../../shared/survey/round.ts';

export const ROUND = 'roundRoundroundRoundro' as RoundId;
export const HALL = 'hallHallhallHallhallHa' as UnitId;
export const CARE = 'careCarecareCarecareCa' as UnitId;
export const TECH = 'techTechtechTechtechTe' as UnitId;
export const WHO5 = 'whoFivewhoFivewhoFivew' as InstrumentId;

export const line = (more: Partial<InstrumentLine> = {}): InstrumentLine => ({
  id: OWN_MODULE_ID,
  name: ownModule.name,
  version: '1',
  own: true,
  modifiable: true,
  languages: ['da', 'en'],
  items: ownModule.items.length,
  dimensions: ownModule.dimensions.length,
  norms: 0,
  attribution: ownModule.attribution,
  licence: ownModule.licence,
  rounds: 0,
  ...more,
});

export const whoFive = line({
  id: WHO5,
  name: 'WHO-5',
  own: false,
  modifiable: false,
  languages: ['da'],
  items: 5,
  dimensions: 1,
  attribution: '© WHO 1998',
  licence: 'CC BY-NC-SA',
});

const unit = (id: UnitId, name: string, parentId: UnitId | null, persons: number, ownPersons: number): UnitNode => ({
  id,
  code: name.slice(0, 3),
  name,
  type: '',
  parentId,
  depth: parentId === null ? 0 : 1,
  remote: false,
  leader: null,
  validFrom: '2020-01-01' as IsoDate,
  validTo: '9999-12-31' as IsoDate,
  persons,
  fte: persons,
  ownPersons,
});

export const units = [
  unit(HALL, 'Rådhuset', null, 52, 2),
  unit(CARE, 'Plejen', HALL, 40, 40),
  unit(TECH, 'Teknik', HALL, 10, 10),
];

export const settings: RoundSettings = {
  name: 'Trivselsmåling 2026',
  instrumentIds: [OWN_MODULE_ID],
  unitIds: [HALL],
  dialogueUnitIds: [],
  opensOn: '2026-11-20' as IsoDate,
  closesOn: '2026-12-04' as IsoDate,
  attributes: [],
  anonymity: 'anonymous',
  limits: { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' },
  languages: ['da'],
  firstScreen: null,
  commentQuestion: null,
  codes: 'unit',
};

export const round = (more: Partial<OutputOf<'survey', 'round'>> = {}): OutputOf<'survey', 'round'> => ({
  id: ROUND,
  state: 'open',
  origin: 'program',
  settings,
  questionnaire: { instruments: [{ id: OWN_MODULE_ID, body: ownModule }], attributes: [] },
  openedOn: '2026-11-20' as IsoDate,
  closedOn: null,
  codesMade: 2,
  ...more,
});

export const roundLine = (more: Partial<RoundLine> = {}): RoundLine => ({
  id: ROUND,
  name: settings.name,
  state: 'open',
  origin: 'program',
  opensOn: settings.opensOn,
  closesOn: settings.closesOn,
  rate: null,
  answered: null,
  units: 3,
  ...more,
});
