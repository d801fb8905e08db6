import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recogniseGoods, withParents } from '../../lib/core/goods/recognise-goods';
import { goodsFile } from '../../lib/core/regulations/measure.schema';
import { scoreTitles } from '../goods-score';

const kinds = goodsFile.parse(JSON.parse(readFileSync('public/rules/goods.json', 'utf8')));
const found = (title: string) => withParents(recogniseGoods({ title, quantity: 1 }, 0, kinds).map(({ goods }) => goods), kinds);
/** What a parcel is seized for. Kinds below these count with them. */
const watched = 'e-cigarette tobacco nicotine-pouch alcohol meat-product dairy-product honey egg-product seeds live-plant soil fur-article ivory endangered-species exotic-skin shell-coral live-animal medicine narcotic kratom food-supplement cbd-product medical-device contact-lenses aerosol walkie-talkie signal-jammer drone laser-pointer knife weapon fireworks lighter flammable-liquid perfume nail-polish pesticide magnet-balls used-clothing precious-metal coin-banknote adult-product counterfeit-prone gambling-article political-publication nitrous-oxide lock-pick spy-camera e-scooter lithium-battery-alone power-bank teeth-whitener'.split(' ');
const isWatched = (id: string) => [...withParents([id], kinds)].some((one) => watched.includes(one));

test('dangerous goods are recognised in every language, and what only looks like them is not', () => {
  const results = scoreTitles('tests/fixtures/goods/danger.txt', kinds);
  expect(results.length).toBeGreaterThan(890);
  expect(results.filter(({ missed }) => missed.length).map(({ title, missed }) => `${title}: ${missed.join(' ')}`)).toEqual([]);
  expect(results.filter(({ alarms }) => alarms.some(isWatched)).map(({ title, alarms }) => `${title}: ${alarms.filter(isWatched).join(' ')}`)).toEqual([]);
});

describe('a vape that is named by its puffs alone', () => {
  test.each(['Mango ice 15000 puffs', 'Watermelon 15,000 puffs', '9k puffs rechargeable', 'Puff 9k framboise', '8000 caladas', '1000 Züge Wassermelone', '5000 затяжек', '9000 hisap', '8000 hơi', '西瓜味 6000口', '1만 5000모금', 'JNR Alien 10000 Puffs', 'Geek Bar Pulse 15000', 'Lost Mary OS5000'])('%s', (title) => expect([...found(title)]).toContain('disposable-e-cigarette'));
  test.each(['Salbutamol spacer 200 puffs', 'Cheese puffs 600g', 'Puffs Plus Lotion 624 puffs plus tissues', 'Cotton powder puffs 1000 pcs', '6000口径 望远镜', '3000口人 村志', 'Elf bar holder', 'Geek Bar charger 1000mAh'])('%s is none', (title) => expect([...found(title)]).not.toContain('disposable-e-cigarette'));
});

describe('a word for dangerous goods, and the same word in harmless ones', () => {
  test.each([
    ['nicotine-pouch', 'Saszetki nikotynowe 20 szt|Pouches 16 mg pouches mint|أكياس نيكوتين', 'Laminating pouches A4 strong|Saszetki do prania'],
    ['e-liquid', 'Pods 5% mango|70/30 VG/PG 60ml', 'Bath salt pods lavender|Coffee pods 50 pcs'],
    ['anabolic-hormone', 'Test E 250 10ml|Dianabol 10mg 100 tabs|Анаболические стероиды', 'Test E cable tester 300V|Testosterone test kit'],
    ['prescription-medicine', 'Fat dissolving injection 10 vials|Fett-weg-Spritze', 'Lemon bottle glass 500ml|Fat dissolving massager'],
    ['contact-lenses', 'Yearly lenses hazel 14.2mm|Pupilentes color miel', 'Cat eye lenses retro sunglasses|Doll eye lenses 14mm'],
    ['pepper-spray', 'CS spray 40ml|Peperspray 20ml', 'CS GO spray decal sticker|Spray bottle 40ml'],
    ['stun-gun', 'Taser torch 5 million volts', 'Million volts tesla coil|Head torch'],
    ['baton', 'Extendable steel stick 26"|Self defence stick', 'Extendable selfie stick|Self defense book'],
    ['lock-pick', 'Bump key set 10pc|Ganzúas set 15|Отмычки набор', 'Tension wrench for bicycle spokes|Clear padlock box'],
    ['signal-jammer', 'Bloqueador de celular|GPS L1 blocker|جهاز تشويش', 'Bloqueador solar FPS 50|Ad blocker sticker'],
    ['hand-weapon', 'Sapan avcı|Katapult jacht|Self-defence keychain', 'Katapult Flugzeug Spielzeug|Oyuncak sapan'],
    ['kratom', 'White borneo 250g|Red vein powder', 'Borneo map print|Red Thai curry paste'],
    ['cbd-product', 'CBD gummies THC free|Delta 8 gummies', 'CBD-free bath bomb|Delta 8-inch bathroom faucet'],
    ['counterfeit', 'LV dupe wallet|大牌 1:1复刻', '1:1 scale model car|复刻版 唱片'],
    ['political-publication', '台湾独立 旗帜', '跨境平台独立站 贴纸|收藏独特 摆件'],
    ['knife', 'Funda cuchillo y cuchillo de monte|Нож охотничий ножны в комплекте|มีดเดินป่า พร้อมซองมีด', 'Funda cuchillo piel|Étui couteau cuir|Bainha de faca|ซองมีดหนัง|مسن سكاكين'],
    ['pesticide', 'Отрава от крыс|Trutka na szczury|سم فئران', 'Игрушка крыса|Szczur pluszowy'],
    ['baton', 'Pałka teleskopowa|Wapenstok uitschuifbaar|Sfollagente telescopico|عصا تلسكوبية حديد', 'Selfie stick telescopic|عصا تلسكوبية للسيلفي|Tongkat lipat lansia'],
    ['stun-gun', 'Alat setrum senter|Súng bắn điện', 'صاعق حشرات|Alat setrum ikan'],
    ['hand-weapon', 'Sapan avcı', 'Margarita Sapan|弓箭 刺绣 徽章|Crossbow tattoo stencil'],
    ['ammunition', '9mm brass cases reloading|9mm bullets 50 rounds', 'Bullet hole sticker car|弹壳 造型 项链'],
    ['lighter', '打火机 造型独特|打火机 图案 定制', '打火机 贴纸'],
    ['perfume', 'Eau de toilette tester 50ml', 'Perfume tester strips holder paper'],
    ['lock-pick', 'Lishi 2-in-1 pick decoder', '2 in 1 pick up tool magnetic'],
    ['lithium-battery-alone', 'Lipo 4S 1500mah XT60|聚合物锂电 3.7V', '4S lipo charger|Lipo bag fireproof'],
    ['ostrich-kangaroo-leather', 'Genuine ostrich wallet', 'Faux ostrich wallet|Ostrich feather trim'],
    ['used-clothing-bale', 'Vintage used levis bale', 'Hay bale wholesale'],
    ['pesticide', '敌草快 除草|杀虫气雾剂 600ml', '百草油 按摩'],
    ['aerosol', 'Wasp spray 300ml', 'Weed killer spray bottle 1L'],
    ['flammable-liquid', 'White gas camping fuel 1L', 'White gas stove camping'],
    ['magnet-balls', 'Magnetic beads desk toy 5mm', 'Magnetic beads bracelet clasp'],
    ['test-kit', 'Тест-полоски для глюкометра 50 штук', 'Светодиодные полоски'],
    ['honey', 'Acacia honey 500g', 'Caramel honey hair extension'],
    ['e-cigarette', 'Vape pen kit', 'Nicotine free herbal tea'],
    ['e-cigarette', 'Kit sigarette elettroniche svapo', 'Vape pen style stylus'],
    ['handcuffs', 'Esposas metálicas policía|Наручники стальные|手铐 金属', 'Manette PS5 sans fil'],
    ['gun-accessory', 'Lunette de tir 4x32|Optyczna luneta celownicza|منظار بندقية', 'Lunette de soleil'],
    ['airsoft-gun', 'Wiatrówka 4,5 mm|Luchtbuks 4.5mm|Luftgewehr 4,5', 'Kurtka wiatrówka damska'],
    ['firearm-part', 'AK magazine 30 round', 'Airsoft AK magazine pouch|Fashion magazine 2020'],
    ['fur-article', 'Mink stole vintage', 'Faux mink blanket'],
    ['pesticide', 'Hornet nest foam jet spray', 'Fake hornet nest decoy'],
    ['replica-weapon', 'Inert pineapple grenade|모의총기', 'Grenade mug'],
    ['spy-camera', '录音笔 超小 隐藏|Скрытый диктофон', '录音笔 学生 会议|Диктофон для лекций'],
  ])('%s', (goods, meant, others) => {
    for (const title of meant.split('|')) expect(found(title).has(goods), title).toBe(true);
    for (const title of others.split('|')) expect(found(title).has(goods), title).toBe(false);
  });
});

test('words that name goods only together, in whatever order; not when one is missing, and not what fits them', () => {
  for (const title of ['For your defence: a stick, steel, expands to 26 inch', 'Police torch 5 million volts', 'Signal 5G scrambler', '考场 信号 阻断器']) expect(found(title).has('weapon') || found(title).has('signal-jammer'), title).toBe(true);
  for (const title of ['Stick, steel, 26 inch', 'Police torch 500 lumen', 'Pouch for telescopic steel stick 26 inch', 'Trekking stick extendable tactical', '抗干扰 信号 天线']) expect(['weapon', 'signal-jammer'].filter((id) => found(title).has(id)), title).toEqual([]);
});
