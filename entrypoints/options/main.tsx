import '../../lib/browser/without-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { paintRememberedFrame } from '../../lib/browser/frame';
import { OptionsSurface } from './OptionsSurface';

paintRememberedFrame();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <OptionsSurface />
  </StrictMode>,
);
