import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DateField, NumberField, PassphraseField, Select } from '../../../renderer/components/index.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

beforeEach(() => void installFakeBridge());

function Passphrase() {
  const [value, setValue] = useState('');
  return <PassphraseField label="Adgangssætning" value={value} onChange={setValue} minLength={12} />;
}

describe('PassphraseField', () => {
  it('hides what is typed until it is asked to show it', async () => {
    const { user } = renderPage(<Passphrase />);
    const field = screen.getByLabelText<HTMLInputElement>('Adgangssætning');
    expect(field.type).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Vis adgangssætning' }));
    expect(field.type).toBe('text');
  });

  it('counts the characters that are missing, then praises length', async () => {
    const { user } = renderPage(<Passphrase />);
    await user.type(screen.getByLabelText('Adgangssætning'), 'elleve tegn');
    expect(screen.getByText('Længde: 1 tegn mere')).toBeDefined();
    await user.keyboard(' og mange flere ord');
    expect(screen.getByText('Længde: Meget god længde')).toBeDefined();
  });

  it('warns about Caps Lock', () => {
    renderPage(<Passphrase />);
    const field = screen.getByLabelText('Adgangssætning');
    fireEvent.keyDown(field, { key: 'A', modifierCapsLock: true });
    expect(screen.getByText('Caps Lock er slået til.')).toBeDefined();
    fireEvent.keyUp(field, { key: 'a', modifierCapsLock: false });
    expect(screen.queryByText('Caps Lock er slået til.')).toBeNull();
  });
});

function Day() {
  const [value, setValue] = useState<IsoDate | null>('2026-11-22' as IsoDate);
  return (
    <>
      <DateField label="Dato" value={value} onChange={setValue} />
      <p>valgt {value}</p>
    </>
  );
}

describe('DateField', () => {
  it('is written and read as dd-MM-yyyy', async () => {
    const { user, container } = renderPage(<Day />);
    expect(container.textContent).toContain('22-11-2026');
    await user.click(screen.getByRole('spinbutton', { name: /dag/i }));
    await user.keyboard('03022025');
    expect(container.textContent).toContain('03-02-2025');
    expect(screen.getByText('valgt 2025-02-03')).toBeDefined();
  });
});

describe('NumberField', () => {
  it('reads a decimal comma in Danish', async () => {
    const onChange = vi.fn();
    const { user } = renderPage(<NumberField label="Timer" value={1} onChange={onChange} decimals={1} />);
    const field = screen.getByRole('textbox', { name: 'Timer' });
    await user.clear(field);
    await user.type(field, '7,5');
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith(7.5);
  });
});

describe('Select', () => {
  it('is chosen from by keyboard', async () => {
    const onChange = vi.fn();
    const options = [
      { value: 'hr', label: 'HR-medarbejder' },
      { value: 'dpo', label: 'Databeskyttelsesrådgiver' },
    ] as const;
    const { user } = renderPage(<Select label="Rolle" options={options} value="hr" onChange={onChange} />);
    await user.tab();
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledWith('dpo');
  });
});
