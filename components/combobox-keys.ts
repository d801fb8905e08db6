export interface ListState {
  open: boolean;
  /** Index of the highlighted row, -1: none. */
  active: number;
}
export type ListAction = { pick: number } | { state: ListState } | 'close' | 'clear' | undefined;

/** What a key does in a combobox with `count` rows (ARIA 1.2 pattern). "close": only the list goes; undefined: the key is not ours. */
export function keyAction(key: string, { open, active }: ListState, count: number): ListAction {
  const move = (to: number): ListAction => (count === 0 ? undefined : { state: { open: true, active: ((to % count) + count) % count } });
  switch (key) {
    case 'ArrowDown':
      return open ? move(active + 1) : move(active < 0 ? 0 : active);
    case 'ArrowUp':
      return open ? move(active < 0 ? count - 1 : active - 1) : move(count - 1);
    case 'PageDown':
      return open && count ? { state: { open, active: count - 1 } } : undefined;
    case 'PageUp':
      return open && count ? { state: { open, active: 0 } } : undefined;
    case 'Enter':
      return open && count && active >= 0 ? { pick: active } : undefined;
    case 'Escape':
      return open ? 'close' : 'clear';
    default:
      return undefined;
  }
}
