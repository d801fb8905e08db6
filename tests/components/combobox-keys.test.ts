import { describe, expect, test } from 'vitest';
import { keyAction } from '../../components/combobox-keys';

const open = (active: number) => ({ open: true, active });
const closed = { open: false, active: -1 };

describe('the keys of a combobox', () => {
  test('down goes to the next row and from the last to the first', () => {
    expect(keyAction('ArrowDown', open(0), 3)).toEqual({ state: open(1) });
    expect(keyAction('ArrowDown', open(2), 3)).toEqual({ state: open(0) });
  });
  test('up goes to the row before and from the first to the last', () => {
    expect(keyAction('ArrowUp', open(0), 3)).toEqual({ state: open(2) });
    expect(keyAction('ArrowUp', open(-1), 3)).toEqual({ state: open(2) });
  });
  test('down and up open a closed list at its first and last row', () => {
    expect(keyAction('ArrowDown', closed, 3)).toEqual({ state: open(0) });
    expect(keyAction('ArrowUp', closed, 3)).toEqual({ state: open(2) });
  });
  test('Enter takes the highlighted row and no other; in a closed list it is not ours', () => {
    expect(keyAction('Enter', open(1), 3)).toEqual({ pick: 1 });
    expect(keyAction('Enter', open(-1), 3)).toBeUndefined();
    expect(keyAction('Enter', closed, 3)).toBeUndefined();
  });
  test('Esc closes the list first, and only then empties the box', () => {
    expect(keyAction('Escape', open(0), 3)).toBe('close');
    expect(keyAction('Escape', closed, 3)).toBe('clear');
  });
  test('with no row nothing moves and nothing is taken', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'PageDown', 'PageUp']) expect(keyAction(key, open(-1), 0), key).toBeUndefined();
  });
  test('letters and Tab are left to the browser', () => {
    for (const key of ['a', 'Tab', 'Home', 'End']) expect(keyAction(key, open(0), 3), key).toBeUndefined();
  });
});
