/**
 * The page of a person with 30 engagements and 500 lines of history, in a register of 2,000 people: the call as
 * the reading thread runs it, against plain queries that read the same rows of the same file (issue: at most twice).
 */
import type { ReadableDB } from '../../db/engine/handles.ts';
import { all, get } from '../../db/engine/statements.ts';
import { dispatch } from '../../electron/worker/dispatch.ts';
import { addDays, type IsoDate } from '../../shared/kernel/dates.ts';
import type { EngagementId, PersonId } from '../../shared/kernel/ids.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { PersonDetail, UnitNode } from '../../shared/staff/contract.ts';
import type { EngagementFields } from '../../shared/staff/contract-edit.ts';
import { withTempFolder } from '../support/folders.ts';
import { alternate, compare } from '../support/measure.ts';
import { claim, numberOption, runProof, say } from '../support/report-lines.ts';
import { type Call, openFilled } from './filled-register.ts';
import { TODAY } from './payroll-file.ts';

const ENGAGEMENTS = 30;
const LINES = 500;
const ROUNDS = numberOption('rounds', 15);
/** One call is too short for the clock of a busy machine. */
const CALLS = numberOption('calls', 20);
const RATIO = 2;

/** Somebody who has been here often: one engagement after the other, each with changes, all of it by hand. */
async function makeHistory(call: Call): Promise<PersonId> {
  const [top] = await call<UnitNode[]>('staff', 'unitTree', { asOf: TODAY });
  const fields: EngagementFields = {
    unitId: (top as UnitNode).id,
    fte: 1,
    weeklyHours: 37,
    jobCode: '',
    jobTitle: 'Lærervikar',
    agreement: 'Lærere',
    employmentForm: 'Vikar',
    status: '1',
    manager: false,
  };
  const names = { firstName: 'Ea', lastName: 'Prøvesen', preferredName: '', email: '', phone: '' };
  const made = { cpr: '', fields: names, engagement: null };
  const { personId } = await call<{ personId: PersonId }>('staff', 'createPerson', made);
  const perEngagement = Math.ceil(LINES / ENGAGEMENTS);
  for (let i = 0; i < ENGAGEMENTS; i++) {
    const start = addDays('2010-01-01' as IsoDate, i * 180);
    const engagement = { key: `V${i}`, start, end: addDays(start, 150), fields };
    const { engagementId } = await call<{ engagementId: EngagementId }>('staff', 'createEngagement', {
      personId,
      engagement,
    });
    for (let n = 0; n < perEngagement; n++) {
      const patch = { weeklyHours: 20 + n };
      await call('staff', 'correctEngagement', { engagementId, spellFrom: start, fields: patch });
    }
  }
  return personId;
}

/** Every row that the page is made of, read and left as it is. @returns how many */
function readPlain(db: ReadableDB, person: PersonId): number {
  const own = 'SELECT id FROM engagement WHERE person_id = ?';
  const one = get(db, 'SELECT * FROM person WHERE id = ?', [person]);
  const engagements = all<{ id: EngagementId }>(db, 'SELECT * FROM engagement WHERE person_id = ?', [person]);
  const spells = all(
    db,
    `SELECT * FROM engagement_spell s JOIN unit u ON u.id = s.unit_id WHERE s.engagement_id IN (${own})`,
    [person],
  );
  const units = all(db, 'SELECT unit_id, valid_from, valid_to, name FROM unit_spell');
  const completions = all(db, 'SELECT * FROM completion k JOIN course c ON c.id = k.course_id WHERE k.person_id = ?', [
    person,
  ]);
  const changes = engagements.flatMap(({ id }) =>
    all<{ stamp: string }>(
      db,
      `SELECT * FROM change c LEFT JOIN change_set s ON s.stamp = c.stamp
       WHERE (tbl = 'engagement' AND row = ?) OR (tbl = 'engagement_spell' AND row >= ? AND row < ?)`,
      [id, `${id}@`, `${id}A`],
    ),
  );
  const leave = all(db, `SELECT * FROM leave_period WHERE engagement_id IN (${own})`, [person]);
  const roles = all(db, 'SELECT * FROM role_assignment WHERE person_id = ?', [person]);
  const named = all(db, `SELECT * FROM change WHERE tbl = 'person' AND row = ?`, [person]);
  return [engagements, spells, units, completions, changes, leave, roles, named].reduce(
    (sum, rows) => sum + rows.length,
    one ? 1 : 0,
  );
}

const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  for (let i = 0; i < CALLS; i++) await work();
  return (performance.now() - started) / CALLS;
};

await runProof(() =>
  withTempFolder(async (folder) => {
    const { host, call } = await openFilled(folder, 2000);
    const personId = await makeHistory(call);
    const { session } = host;
    const open = session.open;
    if (!open) throw new Error('the register is not open');
    const asked = { room: 'staff', call: 'person', input: { personId, asOf: TODAY } };
    // The audit line of a look is written by the other thread, after the answer.
    const look = async () =>
      unwrap(
        await dispatch(asked, host.base(), { session, reader: open.reader, actor: open.actor }, (e) => say(String(e))),
      );
    const page = (await look()) as PersonDetail;
    say(
      `        ${page.engagements.length} engagements, ${page.history.length} lines of history; ${ROUNDS} rounds of ${CALLS}`,
    );
    claim(page.engagements.length === ENGAGEMENTS && page.history.length >= LINES, 'the page holds all of it');
    say(`        ${readPlain(open.reader, personId)} rows read by the plain queries`);
    await timed(look);
    const pair = await alternate(
      ROUNDS,
      () => timed(() => readPlain(open.reader, personId)),
      () => timed(look),
    );
    compare({ ours: 'staff.person', anchor: 'plain queries' }, pair, RATIO);
  }),
);
