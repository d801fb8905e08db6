import '../../lib/browser/without-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { paintRememberedFrame } from '../../lib/browser/frame';
import { Popup } from './Popup';

paintRememberedFrame();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Popup />
  </StrictMode>,
);
