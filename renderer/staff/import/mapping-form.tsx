/** Tells by hand what columns hold. */
import { useState } from 'react';
import type { ImportKind } from '../../../shared/staff/import-contract.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Alert, Button, Loaded, Select, SimpleTable } from '../../components/index.ts';
import { fieldLabel } from './labels.ts';

/** A column and the field it is read as: `null` is left out, `undefined` not yet decided. */
export interface Placed {
  readonly header: string;
  readonly field: string | null | undefined;
}

/** Not a field's name: fields are letters only. */
const LEAVE_OUT = '-';

interface MappingFormProps {
  readonly kind: ImportKind;
  readonly columns: readonly Placed[];
  readonly onDone: (columns: Readonly<Record<string, string | null>>) => void;
}

interface ChoicesProps extends MappingFormProps {
  readonly fields: readonly { readonly field: string; readonly required: boolean }[];
}

function twiceChosen(columns: readonly Placed[]): string | undefined {
  const chosen = columns.map((c) => c.field).filter((f): f is string => typeof f === 'string');
  return chosen.find((field, i) => chosen.indexOf(field) !== i);
}

function Choices({ columns, fields, onDone }: ChoicesProps) {
  const { t } = useMessages();
  const words = t.imports.mapping;
  const [placed, setPlaced] = useState(columns);
  const [asked, setAsked] = useState(false);
  const options = [
    { value: LEAVE_OUT, label: words.leaveOut },
    ...fields.map(({ field, required }) => {
      const label = fieldLabel(t, field);
      return { value: field, label: required ? words.required(label) : label };
    }),
  ];
  const twice = twiceChosen(placed);
  const isOpen = placed.some((c) => c.field === undefined);
  const choose = (header: string, value: string) =>
    setPlaced((old) =>
      old.map((c) => (c.header === header ? { header, field: value === LEAVE_OUT ? null : value } : c)),
    );
  const submit = () => {
    setAsked(true);
    if (!isOpen && !twice) onDone(Object.fromEntries(placed.map((c) => [c.header, c.field ?? null])));
  };
  return (
    <div className="pj-stack">
      <SimpleTable
        caption={words.title}
        hideCaption
        rows={placed}
        rowKey={(row) => row.header}
        columns={[
          { key: 'header', label: words.header, rowHeader: true, render: (row) => row.header },
          {
            key: 'field',
            label: words.field,
            render: (row) => (
              <Select
                label={words.forColumn(row.header)}
                hideLabel
                options={options}
                value={row.field === undefined ? null : (row.field ?? LEAVE_OUT)}
                onChange={(value) => choose(row.header, value)}
              />
            ),
          },
        ]}
      />
      {asked && isOpen && <Alert tone="error">{words.incomplete}</Alert>}
      {asked && twice && <Alert tone="error">{words.twice(fieldLabel(t, twice))}</Alert>}
      <div className="pj-actions">
        <Button variant="primary" onPress={submit}>
          {words.apply}
        </Button>
      </div>
    </div>
  );
}

export function MappingForm(props: MappingFormProps) {
  const fields = useCall('staff', 'importFields', { kind: props.kind });
  return <Loaded call={fields}>{(list) => <Choices {...props} fields={list} />}</Loaded>;
}
