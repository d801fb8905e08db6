import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { recogniseGoods } from '../../lib/core/goods/recognise-goods';

const { goods } = loadPack('public/rules');

// Shops of Amazon, Allegro, eMAG, Trendyol and Noon show titles in the buyer's language.
test.each([
  ['E-papieros jednorazowy', 'disposable-e-cigarette'],
  ['Elektronikus cigaretta készlet', 'e-cigarette'],
  ['سيجارة إلكترونية', 'e-cigarette'],
  ['Biber gazı sprey', 'pepper-spray'],
  ['Pepřový sprej', 'pepper-spray'],
  ['Vlindermes met clip', 'butterfly-knife'],
  ['Paralizator elektryczny', 'stun-gun'],
  ['רחפן עם מצלמה', 'drone'],
  ['Βιβλίο παιδικό', 'book'],
  ['Cover per telefono', 'phone-case'],
  ['Funda de móvil', 'phone-case'],
  ['Бебешка количка', 'baby-article'],
  ['Suplement diety witamina D', 'food-supplement'],
  ['自热火锅 麻辣', 'food'],
  ['Instant hotpot self heating', 'food'],
  ['Empty perfume bottle 10ml refillable atomizer', 'household-article'],
])('%s: %s', (title, kind) => expect(recogniseGoods({ title, quantity: 1 }, 0, goods).map((one) => one.goods)).toContain(kind));

test.each([
  ['Instant hotpot self heating', 'kitchenware'],
  ['3D printer filament PLA 1kg', 'electronics'],
  ['Empty perfume bottle 10ml refillable atomizer', 'perfume'],
])('%s is no %s', (title, kind) => expect(recogniseGoods({ title, quantity: 1 }, 0, goods).map((one) => one.goods)).not.toContain(kind));
