import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  /** Shown after the label, such as a count. */
  readonly note?: string;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  /** Open at first, when the tabs keep their own choice. */
  readonly first?: string | undefined;
  /** Left out, the tabs keep their own choice. */
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

export function Tabs({ label, items, first, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className="pj-tabs"
      {...(first === undefined ? {} : { defaultSelectedKey: first })}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className="pj-tab-list">
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="pj-tab">
            {item.label}
            {item.note !== undefined && <span className="pj-tab-note">{item.note}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="pj-tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
