/** Whether it must be reported, by when, and that it was. */
import { reportDuty } from '../../../shared/apv/incident-deadline.ts';
import { absenceBand } from '../../../shared/apv/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Checkbox, Choice, DateField, Select, TextField } from '../../components/index.ts';
import { useFault } from './use-fault.ts';
import type { IncidentForm } from './use-incident-form.ts';

interface AbsenceProps {
  readonly form: IncidentForm;
}

const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** What follows from what is filled in, while it is filled in. */
function Consequence({ form: { draft } }: AbsenceProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const { date } = useFormat();
  const rule = useCall('apv', 'incidentRule', {}).data;
  const words = t.incidents.form;
  if (!rule || !draft.happenedOn) return null;
  const { state, reportBy } = reportDuty({ ...draft, happenedOn: draft.happenedOn }, rule, today);
  if (state === 'reported') return null;
  if (state === 'not_known') return <Alert tone="warning" title={words.open} live={false} />;
  if (reportBy === null) return <Alert tone="info" title={words.neednt} live={false} />;
  return (
    <Alert
      tone={state === 'late' ? 'error' : state === 'soon' ? 'warning' : 'info'}
      live={false}
      title={state === 'late' ? words.lateReport(date(reportBy)) : words.mustReport(date(reportBy))}
    >
      {t.incidents.warning.text}
    </Alert>
  );
}

function Away({ form }: AbsenceProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const fault = useFault(form);
  const { draft, change } = form;
  const words = t.incidents.form;
  return (
    <div className="pj-edit-pair pj-pair-lines">
      <DateField
        label={words.firstAbsenceOn}
        description={words.firstAbsenceHelp}
        max={today}
        value={draft.firstAbsenceOn}
        onChange={(firstAbsenceOn) => change({ firstAbsenceOn })}
        error={fault('firstAbsenceOn')}
      />
      <Select
        label={words.absence}
        options={absenceBand.options.map((value) => ({ value, label: t.apv.absence[value] }))}
        value={draft.absence}
        onChange={(absence) => change({ absence })}
      />
    </div>
  );
}

export function IncidentAbsence({ form }: AbsenceProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const fault = useFault(form);
  const { draft, change } = form;
  const words = t.incidents.form;
  const answer = draft.beyondTheDay === null ? 'unknown' : draft.beyondTheDay ? 'yes' : 'no';
  return (
    <fieldset className="pj-incident-part">
      <legend>{words.absenceTitle}</legend>
      <Choice
        label={words.beyond}
        options={ANSWERS.map((value) => ({ value, label: words.beyondOptions[value] }))}
        value={answer}
        onChange={(said) => change({ beyondTheDay: said === 'unknown' ? null : said === 'yes' })}
      />
      {draft.beyondTheDay !== false && <Away form={form} />}
      {draft.beyondTheDay !== true && (
        <Checkbox isSelected={draft.compensation} onChange={(compensation) => change({ compensation })}>
          {words.compensation}
        </Checkbox>
      )}
      <Consequence form={form} />
      <div className="pj-edit-pair pj-pair-lines">
        <DateField
          label={words.reportedOn}
          max={today}
          value={draft.reportedOn}
          onChange={(reportedOn) => change({ reportedOn })}
          error={fault('reportedOn')}
        />
        <TextField
          label={words.easyNumber}
          maxLength={40}
          value={draft.easyNumber}
          onChange={(easyNumber) => change({ easyNumber })}
        />
      </div>
      <TextField
        label={words.injury}
        description={words.injuryHelp}
        maxLength={200}
        value={draft.injury}
        onChange={(injury) => change({ injury })}
      />
    </fieldset>
  );
}
