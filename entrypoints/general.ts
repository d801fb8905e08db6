import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { genericReader } from '../lib/marketplaces/generic/reading';
import { leaveGeneralReader } from '../lib/page/general-reader';

/** The reader for any dashboard, in a script of its own: pages whose own reader understands them never load it. It runs once and listens to nothing, so that it needs none of what a content script is wrapped in. */
export default defineUnlistedScript(() => leaveGeneralReader(genericReader));
