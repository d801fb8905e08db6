import type { Assessment } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import { checklistPdf } from '../export/checklist-pdf';
import type { SellerContext } from '../export/customs-papers';
import type { Language } from '../language/translate';
import { fonts } from './fonts';

export interface PdfOrder {
  assessments: readonly Assessment[];
  pack: RulePack;
  language: Language;
  seller: SellerContext;
}

// Runs in a worker of its own: a hundred orders with Chinese text take many seconds to write.
addEventListener('message', ({ data }: MessageEvent<PdfOrder>) => {
  checklistPdf(data.assessments, data.pack, data.language, fonts, data.seller, (done) => postMessage({ done })).then(
    (bytes) => postMessage({ bytes }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
