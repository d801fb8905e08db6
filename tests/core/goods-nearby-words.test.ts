import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { recogniseGoods, withParents } from '../../lib/core/goods/recognise-goods';

const { goods } = loadPack('public/rules');
const named = (title: string) => recogniseGoods({ title, quantity: 1 }, 0, goods).map((one) => one.goods);
const all = (title: string) => [...withParents(named(title), goods)];

describe('a word of other goods beside the goods', () => {
  test.each([
    ['Bear spray 225 g SABRE Frontiersman with holster', 'curved-sword', 'Sabre cavalry sword replica'],
    ['Jack Daniel’s whiskey marinade beef jerky 80 g', 'alcohol', 'Whiskey 700 ml'],
    ['Carteira masculina couro RFID', 'radio-device', 'RFID reader writer 125khz'],
    ['Gel nail polish set soak off UV LED 7 ml', 'led-lamp', 'Gel polish kit with UV LED lamp 48W'],
    ['Windproof lighter refillable petrol (fluid not included)', 'flammable-liquid', 'Lighter petrol fuel can 125 ml'],
    ['Isqueiro maçarico recarregável a gás butano', 'battery-in-equipment', 'Isqueiro elétrico USB recarregável plasma'],
    ['Replacement laptop battery 52Wh for Dell XPS', 'computer', 'Laptop Dell XPS 13'],
    ['Fucile softair M4 con caricatore', 'charger-adapter', 'Caricatore rapido USB C 20W'],
    ['Sarung bantal sofa 40x40', 'furniture', 'Sofa minimalis 3 dudukan'],
    ['Alfombrilla ratón gaming XXL', 'electronics', 'Ratón gaming inalámbrico'],
    ['Green laser pointer star cap pen 18650', 'hat', 'Baseball cap cotton'],
    ['剃须刀片 100片', 'electrical-appliance', '电动剃须刀 充电式'],
    ['Colored contacts lenses white out cosplay Halloween', 'clothing', 'Cosplay costume women'],
    ['Power bank 20000mAh built-in cable', 'cable', 'USB C cable 2m'],
  ])('%s: no %s', (harmless, kind, meant) => {
    expect(all(harmless)).not.toContain(kind);
    expect(all(meant), meant).toContain(kind);
  });
});

describe('goods under law by their names in other languages', () => {
  test.each([
    ['zombie-knife', 'Zombie style serrated knife 12"|Zombie killer machete|Couteau zombie 40 cm'],
    ['stun-gun', 'Linterna con picana eléctrica|Picana eléctrica defensa'],
    ['fireworks', 'Fumogeni colorati 60 secondi|Bote de humo azul|Rauchbombe rot|Świeca dymna|発煙筒 車用|Duman bombası|Bom khói màu'],
    ['night-vision', 'Тепловизор ручной для охоты|Wärmebildkamera Jagd|Monocular térmico caza|열화상 카메라|サーマルスコープ'],
    ['spy-camera', 'Ручка с камерой скрытая Full HD|Очки со скрытой камерой|Penna con telecamera nascosta|Kugelschreiber mit versteckter Kamera|Gizli kamera kalem|ペン型カメラ 1080P|볼펜 캠코더|كاميرا خفية صغيرة|Caneta espiã 1080p'],
    ['butterfly-trainer', 'バタフライナイフ 練習用 刃なし|나비칼 트레이너|蝴蝶刀 练习刀 未开刃|Нож бабочка тренировочный|Coltello farfalla allenamento'],
    ['prescription-medicine', 'シルデナフィル 50mg|피나스테리드 1mg|Третиноин крем 0,05'],
    ['non-prescription-medicine', 'ミノキシジル 5% 60ml|미녹시딜 5%|باراسيتامول 500|ไมนอกซิดิล 5%'],
    ['cannabis-seed', 'Nasiona marihuany feminizowane|Sementes de cannabis|Wietzaden autoflower'],
    ['walkie-talkie', 'جهاز لاسلكي ووكي توكي 5 كم'],
    ['pet-food', '강아지 육포 소고기 300g|犬用ジャーキー 200g|Hundeleckerli Rind'],
    ['battery-in-equipment', 'Solar pathway lights outdoor 8 pack|Luces solares exterior|ソーラーライト 屋外|ไฟโซล่าเซลล์|太阳能庭院灯'],
    ['used-electronics', 'Yenilenmiş iPhone 11|iPhone 12 reconditionné|Подержанный ноутбук|翻新 iPhone 12|整備済み品 iPhone 12|리퍼 아이폰 13'],
    ['toy', 'Jeu de société éducatif en bois 3 ans|Juego educativo madera|知育玩具 木製'],
  ])('%s', (kind, titles) => {
    for (const title of titles.split('|')) expect(all(title), title).toContain(kind);
  });
});

describe('ordinary goods by their names in other languages', () => {
  test.each([
    ['clothing', 'Women cotton kurti XL|Salwar kameez 3 piece|Kebaya brokat modern|Dirndl 3-teilig'],
    ['textile-home', 'Geschirrtücher Baumwolle 6er Set|Torchon cuisine coton|Paños de cocina|Strofinacci cucina|Funda nórdica 135'],
    ['baby-article', 'Babyschlafsack 2.5 TOG|Gigoteuse hiver|Śpiworek niemowlęcy'],
    ['household-article', 'Tappetino mouse gaming XXL|Podkładka pod mysz|마우스패드 장패드|แผ่นรองเมาส์'],
    ['leather-article', 'Borsa a tracolla in pelle vera|Bolso piel auténtica|본가죽 천연가죽 지갑'],
    ['plant-product', '野生中药材天麻片 250g|当归 黄芪 党参'],
  ])('%s', (kind, titles) => {
    for (const title of titles.split('|')) expect(all(title), title).toContain(kind);
  });
});
