/** The comparison drawn: closed units stand where they stood, and each says in words what became of it. */
import { useState } from 'react';
import type { ComparedUnit, OrganisationComparison } from '../../../shared/staff/contract-units.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import type { DrawnUnit } from './chart-box.tsx';
import { Picture } from './picture.tsx';

const toneOf = ({ marks }: ComparedUnit): DrawnUnit['tone'] => {
  if (marks.includes('opened')) return 'new';
  if (marks.includes('closed')) return 'gone';
  return marks.length > 0 ? 'changed' : 'plain';
};

export function ComparePicture({ comparison }: { readonly comparison: OrganisationComparison }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.units.compare;
  const [root, setRoot] = useState<string | null>(null);
  const units = comparison.units.map((unit): DrawnUnit => {
    const { before, after } = unit;
    const mark = unit.marks.map((m) => words.marks[m]).join(', ');
    const people = `${before ? number(before.persons) : '–'} → ${after ? number(after.persons) : '–'}`;
    const fte = `${before ? number(before.fte, 1) : '–'} → ${after ? number(after.fte, 1) : '–'}`;
    const label = [
      unit.name,
      mark,
      `${words.personsBefore}: ${before?.persons ?? words.notThere}`,
      `${words.personsAfter}: ${after?.persons ?? words.notThere}`,
    ];
    return {
      id: unit.id,
      parentId: unit.parentId,
      name: unit.name,
      leader: words.people(people),
      figures: words.fte(fte),
      remote: '',
      mark,
      tone: toneOf(unit),
      label: label.filter((part) => part !== '').join('. '),
    };
  });
  return <Picture units={units} root={root} onRoot={setRoot} />;
}
