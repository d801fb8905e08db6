import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';

/** A place in the document for one component, new for each test. */
export const stage = {} as { root: Root; place: HTMLElement };

export function setStage(): void {
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    stage.place = document.body.appendChild(document.createElement('div'));
    stage.root = createRoot(stage.place);
  });
  afterEach(() => {
    act(() => stage.root.unmount());
    stage.place.remove();
  });
}
