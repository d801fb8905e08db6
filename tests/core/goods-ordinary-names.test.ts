import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { recogniseGoods, withParents } from '../../lib/core/goods/recognise-goods';

const { goods } = loadPack('public/rules');
const named = (title: string) => recogniseGoods({ title, quantity: 1 }, 0, goods).map((one) => one.goods);
const all = (title: string) => [...withParents(named(title), goods)];

describe('goods in the shape or of the colour of others', () => {
  test.each([
    ['Mini crossbow pistol 50 lbs self cocking', 'firearm', '9mm semi-automatic pistol'],
    ['Ballesta pistola 80 libras con flechas', 'firearm', '9mm semi-automatic pistol'],
    ['Stainless slingshot rifle with laser', 'firearm', 'Hunting rifle .308'],
    ['子弹头签字笔 黑色 12支', 'ammunition', '7.62口径子弹头'],
    ['子弹头吸管杯 不锈钢', 'ammunition', '全金属子弹头 复装'],
    ['Sage colored linen napkin rings holder', 'tool', 'Säge mit Holzgriff'],
    ['Shower curtain hooks and 12 rings set', 'jewellery', 'Silver rings for women adjustable'],
    ['Baking rolling pin, 4 removable rings', 'jewellery', 'Couple rings stainless'],
    ['LED headset gaming RGB 7.1', 'led-lamp', 'LED bulb E27 9W'],
    ['航拍遥控直升机 4K 双摄', 'toy', '儿童遥控飞机玩具'],
    ['Alfombra de baño diatomita antideslizante', 'textile-home', 'Alfombra de baño algodón'],
    ['Tapete de banho em diatomite', 'textile-home', 'Tapete de banho algodão'],
    ['硅藻土浴室垫 速干', 'textile-home', '浴室地垫 毛绒地毯'],
    ['Mantel rectangular antimanchas 140x200', 'clothing', 'Damen Mantel Wolle lang'],
    ['Sonnenschutz für die Frontscheibe faltbar', 'sunscreen', 'Sonnenschutzcreme LSF 50 200 ml'],
    ['Protector solar parabrisas coche plegable', 'sunscreen', 'Protector solar facial SPF 50'],
    ['Keramik Blumentopf 12 cm', 'ceramic-tableware', 'Keramik Teller Set 6-teilig'],
    ['Porcelana jarrón pintado a mano', 'ceramic-tableware', 'Taza de cerámica 350 ml'],
    ['Porte encens céramique', 'ceramic-tableware', 'Tasse en céramique'],
    ['Weihnachtsbaum Schmuck Holz', 'jewellery', 'Silberschmuck Set Damen'],
    ['Möbelfolie selbstklebend weiß matt', 'furniture', 'Möbel Wohnzimmer Set'],
    ['Organizer kulkas transparan', 'electrical-appliance', 'Kulkas mini portable'],
    ['Miska dla psa antypoślizgowa', 'kitchenware', 'Miska kuchenna stalowa'],
    ['子弹裤 修身 男', 'ammunition', '7.62口径子弹头'],
    ['香烟灰色针织衫', 'cigarettes', '香烟一条'],
    ['冰箱门收纳盒 透明', 'electrical-appliance', '迷你冰箱 家用'],
    ['太阳镜链 防滑', 'sunglasses', '偏光太阳镜 男'],
    ['Tealight holder glass set of 6', 'candle', 'Tea light candles 50 pcs'],
    ['Empty first aid kit bag red', 'medical-device', 'First aid kit 100 pcs'],
    ['Wall wine rack iron 5 bottle', 'kitchenware', 'Wine opener corkscrew'],
    ['Organizer do bagażnika składany', 'vehicle-part', 'Car trunk mat all weather'],
    ['Cigar punch and cutter set steel', 'smoking-accessory', 'Tobacco pipe wooden'],
    ['Drone helipad landing mat orange 110cm', 'drone', 'Foldable drone 4K'],
    ['Digital thermometer, CR2032 battery included', 'lithium-battery-alone', 'CR2032 battery 5 pack'],
    ['Набор кистей для акварели белка 6 шт', 'beauty-tool', 'Набор кистей для макияжа 12 шт'],
    ['Copper wire string lights 10m USB', 'cable', 'Copper wire 2.5 mm electrical'],
    ['AC refrigerant leak detector', 'refrigerant', 'R134a refrigerant can'],
    ['R134a manifold gauge set with refrigerant hose', 'aerosol', 'R134a refrigerant 12 oz can'],
  ])('%s: no %s', (harmless, kind, meant) => {
    expect(all(harmless)).not.toContain(kind);
    expect(all(meant), meant).toContain(kind);
  });

  test('a garment with a zip is a garment, and its zip alone is none', () => {
    for (const title of ['Silk pajama set long sleeve', '香烟灰色休闲裤', '黑色拉链连帽卫衣女', '拉链外套男秋季', '拉链牛仔裤']) expect(all(title), title).toContain('clothing');
    expect(all('5号金属拉链 羽绒服拉链')).not.toContain('clothing');
  });

  test('cells that come with goods are not sent alone', () => expect(named('Key finder 4 pack CR2032 batteries included')).toContain('battery-packed-with-equipment'));
});

describe('names in other languages', () => {
  test.each([
    ['e-cigarette', 'Cigarros electrónicos 2 pzas|Cigarrillos electrónicos mentol|Vapeadores desechables uva|E-Zigaretten Set|Cigarettes électroniques jetables'],
    ['zombie-knife', 'Undead Slayer Serrated Machete|Green Zombie Fantasy Knife with sheath|Biohazard katana 27 inch'],
    ['refrigerant', 'Kältemittel R32 Flasche 1 kg|Gas refrigerante R410A|制冷剂R32钢瓶|Freon gas R22 can'],
    ['aerosol', 'Kältemittel R32 Flasche 1 kg|Gas refrigerante R410A|制冷剂R32钢瓶|Freon gas R22 can'],
    ['household-article', 'Regadera de plástico 5L|Konewka balkonowa 1,5 l|Cat watering globe and watering can|Unkrautvlies 1 x 20 m|Zigarrenschneider Doppelklinge|Drohnen Landeplatz 110cm|Tapis de bain en diatomite 60x39'],
    ['kitchenware', '不锈钢沥水篮 洗菜篮|計量カップ 耐熱|Komplet sztućców 48 el|Набор мисок для кухни'],
    ['tool', 'Wiertła do betonu SDS 5 szt|Zestaw kluczy płasko-oczkowych|Набор сверл по дереву|Zestaw śrubokrętów izolowanych'],
    ['textile-home', 'Tovaglia natalizia rettangolare|Nappe ronde lin 180|テーブルクロス 撥水|Komplet ręczników kąpielowych|Набор полотенец 3 шт'],
    ['stationery', 'Wedding guest book kraft|Gästebuch Geburtstag|婚礼签到本|Pinceaux aquarelle poils de martre|Pędzle malarskie 10 szt'],
    ['glassware', 'Sektgläser 4er Set|Calici da vino 6 pezzi|Verres à whisky lot de 2'],
    ['plastic-article', 'Noppenbahn 1 x 10 m|Teichfolie 0,5 mm schwarz'],
  ])('%s', (kind, titles) => {
    for (const title of titles.split('|')) expect(all(title), title).toContain(kind);
  });

  test.each([
    ['household-article', 'Szydełka zestaw 9 szt|Спицы для вязания бамбук|Agujas de tejer aluminio|Nähgarn 30 Farben|Guirlande anniversaire papier doré|Christbaumkugeln 24 Stück|Bombki choinkowe|Papel pintado autoadhesivo|Tapeta na ścianę|Parasol coche parabrisas|Harnais chien réglable|猫砂铲 不锈钢'],
    ['textile-home', 'Kopfkissenbezug Satin 40x80|Komplet pościeli 160x200|Постельное белье евро|Fronha cetim|Federa cotone'],
    ['sports-equipment', 'Corde à sauter réglable|Cuerda de saltar acero|Скакалка скоростная|Atlama ipi|Skakanka regulowana'],
    ['toy', 'Ballons latex anniversaire 50 pcs|Palloncini compleanno|Воздушные шары 30 шт'],
  ])('ordinary goods that English titles name at once: %s', (kind, titles) => {
    for (const title of titles.split('|')) expect(all(title), title).toContain(kind);
  });

  test('what shows zombies is no knife of theirs', () => {
    for (const title of ['Zombie costume with foam machete', 'Zombie hunter t-shirt', 'Zombie book, knife on the cover']) expect(all(title), title).not.toContain('zombie-knife');
  });
});
