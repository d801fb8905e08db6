import '../../lib/browser/without-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { paintRememberedFrame } from '../../lib/browser/frame';
import { SidePanel } from './SidePanel';

paintRememberedFrame();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <SidePanel />
  </StrictMode>,
);
