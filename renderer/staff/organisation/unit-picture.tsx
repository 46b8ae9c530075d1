/** The organisation of the day, drawn. */
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import type { DrawnUnit } from './chart-box.tsx';
import { Picture } from './picture.tsx';

interface UnitPictureProps {
  readonly units: readonly UnitNode[];
  readonly root: string | null;
  readonly onRoot: (id: string | null) => void;
  readonly onShowUnit: (id: string) => void;
}

export function UnitPicture({ units, ...rest }: UnitPictureProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.units.picture;
  const parents = new Set(units.map((u) => u.parentId));
  const drawn = units.map((unit): DrawnUnit => {
    const figures = words.figures(unit.persons, number(unit.fte, 1));
    const leader = unit.leader ?? words.noLeader;
    const summary = t.staff.organisation.summary(unit.persons, number(unit.fte, 1));
    const label = [
      words.box(unit.name, leader, summary),
      unit.remote ? words.remote : '',
      parents.has(unit.id) ? words.goDown : words.goTo,
    ];
    return {
      id: unit.id,
      parentId: unit.parentId,
      name: unit.name,
      leader,
      figures,
      remote: unit.remote ? words.remote : '',
      mark: '',
      tone: 'plain',
      label: label.filter((part) => part !== '').join('. '),
    };
  });
  return <Picture units={drawn} {...rest} />;
}
