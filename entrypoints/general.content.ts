import { defineContentScript } from 'wxt/utils/define-content-script';
import { genericReader } from '../lib/marketplaces/generic-reading';
import { leaveGeneralReader } from '../lib/page/general-reader';

/** The reader for any dashboard, in a script of its own: pages whose own reader understands them never load it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    leaveGeneralReader(genericReader);
  },
});
