/** What the pages are about: a unit with its sub-units (or all), as of a day. Shared by every page. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { UnitId } from '../../shared/kernel/ids.ts';

export interface ScopeUnit {
  readonly id: UnitId;
  readonly name: string;
}

export interface Scope {
  /** Null: the whole municipality. */
  readonly unit: ScopeUnit | null;
  readonly unitId: UnitId | null;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  readonly setUnit: (unit: ScopeUnit | null) => void;
  readonly setAsOf: (day: IsoDate) => void;
}

const ScopeContext = createContext<Scope | undefined>(undefined);

export interface ScopeProviderProps {
  readonly today: IsoDate;
  readonly children: ReactNode;
}

export function ScopeProvider({ today, children }: ScopeProviderProps) {
  const [unit, setUnit] = useState<ScopeUnit | null>(null);
  // Until a day is chosen it follows the calendar: a window may stand open over midnight.
  const [chosen, setChosen] = useState<IsoDate>();
  const scope = useMemo(
    () => ({
      unit,
      unitId: unit?.id ?? null,
      asOf: chosen ?? today,
      today,
      setUnit,
      setAsOf: (day: IsoDate) => setChosen(day === today ? undefined : day),
    }),
    [unit, chosen, today],
  );
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('useScope outside an open register');
  return scope;
}
