import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recogniseGoods, withParents } from '../../lib/core/goods/recognise-goods';
import { goodsFile } from '../../lib/core/regulations/measure.schema';

const kinds = goodsFile.parse(JSON.parse(readFileSync('public/rules/goods.json', 'utf8')));
const found = (title: string) => withParents(recogniseGoods({ title, quantity: 1 }, 0, kinds).map(({ goods }) => goods), kinds);

describe('what a title says beside the goods, and the same word of the goods themselves', () => {
  test.each([
    ['what they lack', 'battery-in-equipment', 'Torch LED (batteries not included)|Taschenlampe LED ohne Batterien|遥控汽车玩具 电池另购', 'Torch LED rechargeable|Taschenlampe LED Akku 1200mAh|充电台灯'],
    ['what they are free of', 'tobacco', 'Tobacco free herbal smoke mix|Nicotine free and tobacco free blend', 'Tobacco, free shipping|Pipe tobacco 50 g free delivery'],
    ['nobody sells a thing free of knives', 'knife', 'Knife sharpener', 'Hunting knife free sheath'],
    ['what they imitate', 'leather-article', 'Lederimitat Handtasche|Vegan leather wallet|Sac en simili cuir', 'Leather wallet|Handtasche Leder'],
    ['what their surface looks like', 'wood-article', 'Coque effet bois iPhone 12|Lampada effetto legno|Wood effect vinyl', 'Wood tray|Vassoio legno'],
    ['a colour', 'alcohol', 'Wine red dress|酒红色连衣裙', 'Red wine 750 ml|红酒 750ml'],
    ['an empty vessel', 'perfume', 'Flacon vide parfum 50 ml|Empty perfume bottle 10ml|香水分装瓶 10ml', 'Perfume 50 ml|Parfum femme 50 ml|香水 50ml'],
    ['a name in quotation marks', 'tobacco', 'Свеча ароматическая "Табак и кардамон"|Soy candle “Tobacco leaf”', 'Табак для трубки 50 г'],
    ['what soap and bags are made with or called after', 'confectionery', '濃情巧克力手工皂|Chocolate orange soap bar', 'Chocolate bar with soap|巧克力礼盒'],
    ['the weight of the food in its jar', 'honey', 'Honey colored glass', 'Honey glass jar 500 g'],
    ['what a cup is for', 'tea-coffee', 'Tazza da caffè ceramica|Tasse à thé porcelaine|Coffee mug stoneware', 'Caffè in grani 1 kg|Thé vert 100 g|Coffee beans'],
    ['where a lamp stands', 'furniture', 'Lampada da tavolo LED', 'Tavolo da giardino|Set de mesa y sillas'],
    ['what the goods suit', 'furniture', 'Repair tape suitable for flooring, cabinets, windows, doors', 'Bathroom cabinets, suitable for small rooms'],
    ['two things they are for', 'knife', 'Sharpener for straight and serrated knives', 'Set for camping and hunting knives'],
    ['the second mention of what was not meant', 'drone', 'Drone propellers, spare drone propellers|Case for drone, drone case', 'Drone 4K with drone case'],
  ])('%s', (_, goods, beside, meant) => {
    for (const title of beside.split('|')) expect(found(title).has(goods), title).toBe(false);
    for (const title of meant.split('|')) expect(found(title).has(goods), title).toBe(true);
  });
  test('the fur of a blanket is no German "for"', () => {
    for (const title of ['Faux fur blanket', 'Rabbit fur look throw blanket']) expect(found(title).has('textile-home'), title).toBe(true);
  });
  test('the battery of a scooter is in it', () => {
    const direct = (title: string) => recogniseGoods({ title, quantity: 1 }, 0, kinds).map(({ goods }) => goods);
    expect(direct('Patinete eléctrico adulto batería 36V')).toEqual(['battery-in-equipment', 'e-scooter']);
    expect(direct('Batería para patinete eléctrico 36V')).toEqual(['battery']);
  });
  test('"für" without its dots still says what a case is for', () => {
    expect(found('Hulle fur iPhone 12').has('phone')).toBe(false);
    expect(found('Tasche für Drohne').has('drone')).toBe(false);
  });
});

describe('goods in one title', () => {
  test.each([
    ['a bare battery with lithium figures is a lithium battery', 'lithium-battery-alone', 'Аккумулятор AAA NiMH 900 мАч|Пальчиковые аккумуляторы 2000 мАч', 'Аккумулятор для квадрокоптера 7.6V 1200mAh|Batería 3,7V 2000 mAh para GPS'],
    ['and no equipment', 'battery-in-equipment', 'Ersatzakku für Dyson V8 4000mAh|Аккумулятор 18650 3400 mAh', 'Akku-Staubsauger 4000mAh|Лампа настольная 3400 mAh'],
    ['a telephone has a torch', 'led-lamp', 'Mobile phone 4 SIM flashlight FM', 'Flashlight 1000 lumen'],
    ['a watch has a bracelet', 'jewellery', 'Relógio masculino preto pulseira de aço', 'Pulseira de prata feminina'],
    ['a lamp without a cable has no radio', 'radio-device', 'Lampe sans fil champignon', 'Souris sans fil|Mouse sem fio led'],
    ['a case comes along', 'bag', 'Furadeira 21v com maleta', 'Maleta de viagem com rodas'],
    ['but not behind the plus of a model', 'phone-case', 'Mobile phone 6GB with case', 'Samsung Galaxy S6 edge+ 手機皮套'],
    ['a cover of something else', 'phone-case', 'Чехол для обруча|Чехол на стол для тенниса', 'Чехол для Samsung A50|Чехол книжка на телефон'],
    ['a part that a title begins with', 'computer', 'Teclado notebook Samsung Essentials|Película notebook 15', 'Notebook Samsung teclado retroiluminado'],
    ['shoes for boys are no clothes', 'childrens-clothing', '男童鞋 帆布鞋', '男童 卫衣'],
    ['no plastic where another material is named', 'plastic-article', 'Wooden drawer organizer|打火机收纳盒 金属', 'Organizer box large|收纳盒 大号'],
  ])('%s', (_, goods, not, is) => {
    for (const title of not.split('|')) expect(found(title).has(goods), title).toBe(false);
    for (const title of is.split('|')) expect(found(title).has(goods), title).toBe(true);
  });
});
