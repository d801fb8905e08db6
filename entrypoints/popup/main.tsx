import '../../lib/browser/without-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Guarded } from '../../components/Guarded';
import { paintRememberedFrame } from '../../lib/browser/frame';
import { Popup } from './Popup';

const language = paintRememberedFrame();
if (!browser.extension.getViews({ type: 'popup' }).includes(window)) document.documentElement.classList.add('in-tab');
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Guarded language={language}>
      <Popup language={language} />
    </Guarded>
  </StrictMode>,
);
