import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useArraySource, usePages } from '../../../renderer/bridge.ts';
import { type DataColumn, DataTable, type TableSort } from '../../../renderer/components/index.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';

interface Item {
  readonly id: number;
  readonly name: string;
}

const columns: readonly DataColumn<Item>[] = [
  { key: 'id', label: 'Nr.', render: (row) => row.id, align: 'end' },
  { key: 'name', label: 'Navn', render: (row) => row.name, isSortable: true },
];
const itemAt = (id: number): Item => ({ id, name: `Person ${id}` });

interface Asked {
  readonly offset: number;
  readonly limit: number;
}

function Paged({ total, asked, onOpen }: { total: number; asked: Asked[]; onOpen?: (row: Item) => void }) {
  const source = usePages<Item>({
    queryKey: ['items', total],
    loadPage: async (offset, limit) => {
      asked.push({ offset, limit });
      const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) => itemAt(offset + i));
      return ok({ total, rows });
    },
  });
  return (
    <DataTable
      label="Ting"
      columns={columns}
      source={source}
      empty={<p>Intet endnu</p>}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}

const activeRow = (): HTMLElement => {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
  const row = document.getElementById(id);
  if (!row) throw new Error('no active row');
  return row;
};

beforeEach(() => {
  installFakeBridge();
  layOut();
});

describe('DataTable', () => {
  it('tells the whole number of rows but renders only those in sight, from one window of 200', async () => {
    const asked: Asked[] = [];
    renderPage(<Paged total={100_000} asked={asked} />);
    const grid = await screen.findByRole('grid', { name: 'Ting' });
    expect(grid).toHaveProperty('ariaRowCount', '100001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
    expect(asked).toEqual([{ offset: 0, limit: 200 }]);
  });

  it('moves with the arrows, Home and End, and opens with Enter', async () => {
    const onOpen = vi.fn();
    const { user } = renderPage(<Paged total={30} asked={[]} onOpen={onOpen} />);
    const grid = await screen.findByRole('grid');
    act(() => grid.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(activeRow().getAttribute('aria-rowindex')).toBe('3');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(itemAt(1));
    await user.keyboard('{Home}{ArrowUp}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(itemAt(0));
  });

  it('fetches the window that is scrolled to', async () => {
    const asked: Asked[] = [];
    renderPage(<Paged total={5000} asked={asked} />);
    const grid = await screen.findByRole('grid');
    grid.scrollTop = 34 * 1000;
    fireEvent.scroll(grid);
    expect(await screen.findByText('Person 1003')).toBeDefined();
    expect(asked).toContainEqual({ offset: 1000, limit: 200 });
    expect(asked).not.toContainEqual({ offset: 4800, limit: 200 });
  });

  it('opens a row by click', async () => {
    const onOpen = vi.fn();
    const { user } = renderPage(<Paged total={3} asked={[]} onOpen={onOpen} />);
    await user.click(await screen.findByText('Person 2'));
    expect(onOpen).toHaveBeenCalledWith(itemAt(2));
  });

  it('says what to do when there are no rows', async () => {
    renderPage(<Paged total={0} asked={[]} />);
    expect(await screen.findByText('Intet endnu')).toBeDefined();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('asks for the other order when a sorted header is pressed again', async () => {
    const onSort = vi.fn();
    const { user } = renderPage(<Sorted sort={{ key: 'name', descending: false }} onSort={onSort} />);
    const header = screen.getByRole('columnheader', { name: /Navn/ });
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(header).getByRole('button'));
    expect(onSort).toHaveBeenCalledWith({ key: 'name', descending: true });
    expect(screen.getByRole('columnheader', { name: 'Nr.' }).hasAttribute('aria-sort')).toBe(false);
  });
});

function Sorted({ sort, onSort }: { sort: TableSort; onSort: (sort: TableSort) => void }) {
  const source = useArraySource([itemAt(1), itemAt(2)]);
  return <DataTable label="Ting" {...{ columns, source, sort, onSort }} empty={null} />;
}
