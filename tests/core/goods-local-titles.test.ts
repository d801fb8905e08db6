import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { recogniseGoods, withParents } from '../../lib/core/goods/recognise-goods';

const { goods } = loadPack('public/rules');
const named = (title: string) => recogniseGoods({ title, quantity: 1 }, 0, goods).map((one) => one.goods);
const all = (title: string) => withParents(named(title), goods);

// Patterns of listings on Allegro, Trendyol, Jumia, Tokopedia, Coupang, Mercado Libre, Amazon and wholesale sites.
describe('what stands before or after "for" in other languages', () => {
  test.each([
    ['Etui silikonowe do iPhone 14 Pro', 'phone-case', 'phone'], ['Ładowarka dla iPhone 15 20W', 'charger-adapter', 'phone'], ['Szkło hartowane iPhone 15', 'phone-case', 'phone'],
    ['Custodia per iPhone 12 in silicone', 'phone-case', 'phone'], ['Caricatore USB C compatibile con iPhone 16, iPad', 'charger-adapter', 'phone'],
    ['iPhone 14 Pro Max için şeffaf kılıf', 'phone-case', 'phone'], ['MacBook uyumlu USB çevirici hub adaptör', 'electronics', 'computer'], ['iPhone 20W hızlı şarj güç adaptörü (şarj başlığı)', 'charger-adapter', 'phone'],
    ['جراب سيليكون لهاتف ايفون 15', 'phone-case', 'phone'], ['كابل شحن متوافق مع ايفون', 'cable', 'phone'], ['マグネット ワイヤレス充電器 iPhone16 15W', 'charger-adapter', 'phone'],
    ['Coque antichoc en silicone pour Redmi Note 12', 'phone-case', 'phone'], ['Pin dùng cho laptop Dell', 'lithium-battery-alone', 'computer'],
  ])('%s is %s, no %s', (title, kind, other) => {
    expect([...all(title)]).toContain(kind);
    expect([...all(title)]).not.toContain(other);
  });
  test.each(['USB C cable 100W for iPhone 15 14 Pro Max iPad MacBook', 'Mechanical keyboard wired for tablet laptop', 'Webcam HD 1080p for PC, laptop'])('of devices listed after "for" none is sold: %s', (title) => {
    for (const kind of ['phone', 'computer']) expect(named(title)).not.toContain(kind);
  });
  test('what is sold may stand after them', () => expect(named('For iPhone 15 14 Pro Max iPad power bank 10000mAh')).toContain('power-bank'));
  test('a strap for a watch is no watch', () => expect(named('سوار معدني لساعة Apple Watch 45 ملم')).not.toContain('bluetooth-device'));
  test('watts are no "with": what stands after them is still what is sold', () => expect(named('Phone charger 20W power adapter')).toEqual(['charger-adapter']));
});

describe('Polish, Turkish and Arabic names', () => {
  test.each([
    ['NÓŻ SKŁADANY MYŚLIWSKI 4w1', 'folding-knife'], ['NOZ KUCHENNY szefa 20 cm', 'knife'], ['Latarka czołowa LED USB', 'battery-in-equipment'], ['SLUCHAWKI BEZPRZEWODOWE douszne', 'headphones'], ['Perfumy damskie 50 ml', 'perfume'],
    ['Suplement diety magnez 60 tabl.', 'food-supplement'], ['Plecak turystyczny 40l', 'bag'], ['Kurtka zimowa męska', 'clothing'],
    ['Şarjlı tıraş makinesi erkek', 'battery-in-equipment'], ['AV BIÇAĞI paslanmaz çelik', 'knife'], ['ELEKTRIKLI SCOOTER katlanir', 'battery-in-equipment'], ['kot şort kadın', 'clothing'], ['spor ayakkabısı erkek beyaz', 'footwear'],
    ['böcek ilacı sprey 400 ml', 'pesticide'], ['güneş kremi 50 faktör', 'sunscreen'], ['taşınabilir şarj cihazı 10000', 'power-bank'],
    ['باور بانك سريع', 'power-bank'], ['مروحة صغيرة قابلة لإعادة الشحن', 'battery-in-equipment'], ['عِطر رجالي 100 مل', 'perfume'], ['سكين مطبخ', 'knife'], ['السماعات الذكية', 'headphones'], ['جهاز قياس الضغط من أعلى الذراع', 'medical-device'],
  ])('%s: %s', (title, kind) => expect([...all(title)]).toContain(kind));
  test.each([
    ['Bouncy ball sort and stack game', 'clothing'], ['Gift for Mum, best mum ever mug', 'candle'], ['Chivas Regal print bar towel', 'furniture'], ['Blade Runner poster', 'textile-home'], ['Muñeca que canta', 'bag'], ['doğal taş bileklik kadın', 'bag'],
  ])('"%s" is no Turkish or Polish: no %s', (title, kind) => expect(named(title)).not.toContain(kind));
});

describe('Turkish endings', () => {
  test.each([
    ['limon kolonyası 200 ml', 'cosmetics'], ['erkek deri cüzdanı ve kadın çantaları', 'bag'], ['çocuk sandaletleri yazlık', 'footwear'], ['ekmek bıçağı', 'knife'], ['oyun klavyesi ışıklı', 'electronics'], ['gül fidanı', 'live-plant'],
  ])('%s: %s', (title, kind) => expect([...all(title)]).toContain(kind));
  test('a day is no gun, a bowl no cheese', () => {
    expect(named('gün ışığı led ampul 12W')).not.toContain('weapon');
    expect(named('porselen kase 13 cm')).not.toContain('dairy-product');
  });
  test('an English title has no Turkish endings', () => expect(named('Bonsai scissors')).not.toContain('food'));
});

describe('words that stand in other words, or say what for', () => {
  test.each([
    ['무항생제 대란 30구', 'prescription-medicine'], ['Stapler gun tacker refill', 'weapon'], ['Bếp từ công nghệ Đức', 'spices'], ['Ly rượu pha lê', 'alcohol'], ['Máy ép rau củ quả', 'fresh-produce'], ['Airsoft tactical gloves', 'airsoft-gun'],
    ['Electronics organizer travel case, cable, power bank', 'power-bank'], ['Insulin cooler ice bag', 'prescription-medicine'], ['Curcuma Extrakt 90 Kapseln', 'spices'], ['Purifier formaldehyde sensor', 'dangerous-chemical'], ['ilaç kutusu haftalık', 'medicine'],
    ['Ốp lưng iPhone 16', 'phone'], ['Chargeur PC portable 65W', 'computer'], ['Hair clipper wireless', 'radio-device'], ['Vertical planter water level monitor', 'electronics'],
  ])('%s: no %s', (title, kind) => expect(named(title)).not.toContain(kind));
});

describe('a device with no more than its plain name', () => {
  test.each(['手机', '手機', '折叠手机 黑色', '[USED] Phone', 'Refurbished phone, black', 'Phones'])('%s is a phone with its battery', (title) => expect(named(title)).toEqual(expect.arrayContaining(['phone', 'battery-in-equipment'])));
  test.each(['手机清洁刷', '手机收纳盒', 'Phone cleaning brush', 'Phone sanitizer tray', 'Stylus for phone'])('%s is none', (title) => expect(named(title)).not.toContain('phone'));
  test('a used one is used electronics', () => expect(named('[USED] Phone')).toContain('used-electronics'));
});

describe('what was told wrongly', () => {
  test.each([
    ['Smoke detector photoelectric', 'battery-in-equipment', 'lithium-battery-alone'], ['Rauchmelder 3er Set', 'battery-in-equipment', 'lithium-battery-alone'], ['Room spray lavender 100ml', 'flammable-liquid', 'cosmetics'], ['Pillow mist chamomile', 'flammable-liquid', 'textile-home'],
    ['幼儿连衣裙 夏', 'childrens-clothing', 'baby-article'], ['Lotion pelembab 24 jam', 'cosmetics', 'food'], ['Vibratore ricaricabile USB', 'battery-in-equipment', 'power-bank'], ['Rasoio elettrico senza fili', 'battery-in-equipment', 'radio-device'],
    ['電動牙刷 奶油粉', 'battery-in-equipment', 'dairy-product'], ['Laptop 15.6 Zoll Notebook 256GB SSD', 'computer', 'stationery'], ['Keramik Heizlüfter mit Timer', 'electrical-appliance', 'ceramic-tableware'],
  ])('%s is %s, no %s', (title, kind, other) => {
    expect([...all(title)]).toContain(kind);
    expect([...all(title)]).not.toContain(other);
  });
  test('a hardwired detector has no battery said of it, nor has a cover for one', () => {
    expect(named('Hardwired smoke detector 230V')).not.toContain('battery-in-equipment');
    expect(named('Smoke detector cover for painting')).not.toContain('battery-in-equipment');
  });
  test('rechargeable batteries are batteries, not equipment', () => expect(named('Pilas recargables AA 4 unidades')).not.toContain('battery-in-equipment'));
  test('fairy lights with batteries are equipment with a battery, and without the word none is said', () => {
    expect(named('Fairy lights battery operated 10m')).toContain('battery-in-equipment');
    expect(named('Fairy lights battery operated 10m')).not.toContain('battery');
    expect(named('Fairy lights USB 10m')).not.toContain('battery-in-equipment');
  });
});
