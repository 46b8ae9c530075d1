import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { RangeField } from '../../../renderer/staff/people/range-field.tsx';
import { installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

beforeEach(() => void installFakeBridge());

function hours(from: number | null = null) {
  const onChange = vi.fn();
  const { user } = renderPage(
    <RangeField label="Timer" from={from} to={null} max={60} decimals={1} onChange={onChange} />,
  );
  return { onChange, user, field: screen.getByRole('textbox', { name: 'Timer, fra' }) };
}

it.each([
  ['29,6{Enter}', 29.6],
  ['29.6{Tab}', 29.6],
  [' 8 {Enter}', 8],
  ['29,64{Enter}', 29.6],
  ['400{Enter}', 60],
])('takes %s as %d', async (typed, taken) => {
  const { onChange, user, field } = hours();
  await user.type(field, typed);
  expect(onChange.mock.calls).toEqual([[taken, null]]);
});

it.each(['-5{Enter}', 'tolv{Tab}', '1,2,3{Enter}', '1e1{Enter}'])('takes %s back', async (typed) => {
  const { onChange, user, field } = hours(20.5);
  await user.clear(field);
  await user.type(field, typed);
  expect(onChange).not.toHaveBeenCalled();
  expect(field).toHaveProperty('value', '20,5');
});

it('an empty field is no bound', async () => {
  const { onChange, user, field } = hours(20.5);
  await user.clear(field);
  await user.tab();
  expect(onChange.mock.calls).toEqual([[null, null]]);
});

it('Enter and then leaving the field is one change', async () => {
  const { onChange, user, field } = hours();
  await user.type(field, '20{Enter}');
  await user.tab();
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('shows what was taken, also when that is what already held', async () => {
  const { onChange, user, field } = hours(60);
  await user.clear(field);
  await user.type(field, '400{Enter}');
  expect(field).toHaveProperty('value', '60');
  expect(onChange).not.toHaveBeenCalled();
});
