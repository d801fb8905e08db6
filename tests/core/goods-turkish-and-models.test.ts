import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { recogniseGoods, withParents } from '../../lib/core/goods/recognise-goods';

const { goods } = loadPack('public/rules');
const named = (title: string) => recogniseGoods({ title, quantity: 1 }, 0, goods).map((one) => one.goods);
const all = (title: string) => [...withParents(named(title), goods)];

describe('words of other languages that mean something else in Turkish', () => {
  test.each([
    ['Sarı deri kadın çanta', 'bag', 'clothing'], ['Düz tabak 20 cm, sarı', 'kitchenware', 'tobacco'], ['Cam kase altılı, kapaklı ağızlı', 'kitchenware', 'dairy-product'],
    ['Davul için bateri bageti, ahşap saplı', 'musical-instrument', 'battery'], ['Amber şişeli sıvı sabun', 'soap', 'gemstone'],
  ])('%s is %s, no %s', (title, kind, other) => {
    expect(all(title)).toContain(kind);
    expect(all(title)).not.toContain(other);
  });
  test.each([['Silk saree sari blue', 'clothing'], ['Tabak 50 g fein geschnitten', 'tobacco'], ['Käse am Stück 400 g', 'dairy-product'], ['Amber pendant necklace beads', 'gemstone'], ['Bateria 12V 7Ah', 'battery']])('without Turkish letters they keep theirs: %s is %s', (title, kind) => expect(all(title)).toContain(kind));
});

describe('Turkish names of tools, seats and seasonings', () => {
  test.each([
    ['Kumaş makası 24 cm', 'tool', 'food'], ['Lehim pastası 50 g', 'tool', 'food'], ['Bebek oto koltuğu 0-13 kg', 'car-seat', 'furniture'], ['Oto koltuk kılıfı takım', 'vehicle-part', 'furniture'],
    ['Şampiyonluk kupası 30 cm', 'household-article', 'kitchenware'], ['AA ince kalem pil 8li', 'battery', 'stationery'], ['Suni yem seti, olta için', 'sports-equipment', 'animal-feed'],
  ])('%s is %s, no %s', (title, kind, other) => {
    expect(all(title)).toContain(kind);
    expect(all(title)).not.toContain(other);
  });
  test.each([
    ['Araç çakmak fişi 12V adaptör', 'lighter'], ['Viski soğutma taşı, whiskey stones', 'alcohol'], ['Yüksek basınç pistolu', 'firearm'], ['Akülü üfleyici Bosch GBL 18V', 'narcotic'], ['Baccarat unisex parfüm 50 ml', 'gambling-article'],
  ])('%s: no %s', (title, kind) => expect(all(title)).not.toContain(kind));
  test('a lighter and a knife are still what they are', () => {
    expect(named('Benzinli çakmak')).toContain('lighter');
    expect(all('Ekmek bıçağı ahşap saplı')).toContain('knife');
  });
  test('years and models in brackets may stand before "için"', () => expect(named('iPad (2020-2024) için kalem')).not.toContain('computer'));
});

describe('cases of phones, refills and propellers', () => {
  test.each(['Galaxy A55 5G case', 'Redmi Note 13 Pro clear case', 'Pixel 9 soft TPU case, black'])('%s is a phone case and no phone', (title) => {
    expect(named(title)).toContain('phone-case');
    expect(all(title)).not.toContain('phone');
  });
  test.each(['Galaxy Watch 6 display', 'Pencil case', 'Camera case leather'])('%s is no phone case', (title) => expect(named(title)).not.toContain('phone-case'));
  test('a phone that comes with a case is a phone', () => expect(named('iPhone 14 128GB with case')).toContain('phone'));
  test.each(['Eau de parfum 30 ml, flacon rechargeable', 'Perfume recargable mujer 50 ml', 'Profumo ricaricabile 80 ml'])('what is refilled has no battery: %s', (title) => expect(all(title)).not.toContain('battery'));
  test('a torch that is charged has one', () => expect(all('Linterna led recargable')).toContain('battery-in-equipment'));
  test.each(['Drone propellers 4 pairs', 'Hélices para dron, juego de 8', '无人机螺旋桨 4片'])('propellers are named and are no drone: %s', (title) => {
    expect(named(title)).toContain('electronics');
    for (const other of ['drone', 'radio-device', 'battery']) expect(all(title)).not.toContain(other);
  });
});

describe('three devices of several makers are what the goods fit', () => {
  test.each(['USB C hub HDMI, MacBook Air, iPad Pro, Galaxy Tab', 'Fast charger 65W iPhone 15 iPad MacBook'])('%s: no device', (title) => {
    for (const kind of ['phone', 'computer', 'battery']) expect(all(title)).not.toContain(kind);
  });
  test.each([['Apple iPad Air 64GB', 'computer'], ['Galaxy S23 and Galaxy Watch bundle', 'phone'], ['Nintendo Switch console with Xbox style grip', 'game-console']])('one or two may be sold: %s', (title, kind) => expect(all(title)).toContain(kind));
  test('a power bank for them keeps its battery', () => expect(named('iPhone iPad AirPods power bank 10000mAh')).toContain('power-bank'));
  test('a cable for a car radio, a telephone and a player is a cable', () => expect(named('Cavo aux per autoradio, smartphone, MP3')).toEqual(['cable']));
});

describe('words that warn of what is not there', () => {
  test.each([
    ['Pistola de silicona caliente 60W', 'weapon'], ['Pistola de cola quente', 'weapon'], ['Papel manteiga 100 folhas', 'dairy-product'], ['Máscara de dormir de seda', 'make-up'], ['Grampeador pneumático 5 mm pinos', 'tyre'], ['Bico mamadeira para líquido espesso', 'e-liquid'],
    ['Kırmızı köpek oyuncağı top', 'toy'], ['PS5 ile uyumlu şarj standı', 'game-console'], ['Espresso çekirdek kahve, crema e gusto', 'cosmetics'], ['Carte flash cards micro SD card 64GB', 'toy'], ['HSS drill bit wood 6 mm', 'wood-article'], ['Garden sprayer water gun', 'toy'], ['Лыжная мазь 60 г', 'medicine'], ['Курок газа Ninebot', 'battery'], ['Pulseira banhada a ouro 18k', 'precious-metal'], ['Sacola papel para vinho', 'alcohol'], ['Saco ráfia para ração', 'pet-food'],
    ['Pâte thermique pour processeur', 'meat-product'], ['Coque airbag pour téléphone', 'airbag'], ['Laptop Rucksack 15 Zoll', 'battery'], ['Peluş tulum bebek', 'plush-toy'], ['Топ корсет женский', 'medical-device'], ['【雑誌掲載】クッション', 'book'], ['Susu UHT cokelat 200 ml', 'confectionery'],
  ])('%s: no %s', (title, kind) => expect(all(title)).not.toContain(kind));
  test.each([
    ['ASUS laptop 16 inç, laptop çantası hediyeli', 'battery-in-equipment'], ['Water gun for kids', 'toy'], ['Vinho tinto seco 750 ml', 'alcohol'], ['Anel ouro 18k', 'precious-metal'], ['Ração para cães 15 kg', 'pet-food'], ['Ninebot электросамокат', 'battery-in-equipment'],
    ['Collare antiparassitario per cani', 'pesticide'], ['Piles AA Duracell boîte de 12', 'battery'], ['Wiederaufladbare Gaming Maus', 'battery-in-equipment'], ['Casque avec micro pour bureau', 'headphones'], ['Body dł rękaw niemowlę', 'childrens-clothing'], ['大学入試シリーズ 数学', 'book'], ['Ведро с крышкой 10 л', 'household-article'], ['Skinlike cushion SPF 50', 'make-up'],
    ['Çocuk devam sütü 800 g', 'infant-formula'], ['Tribulus terrestris 90 caps', 'food-supplement'], ['Финики вяленые 500 г', 'food'], ['Комплект прихваток и фартук', 'clothing'], ['Romance policial, capa mole', 'book'], ['Fascia gun mini', 'battery-in-equipment'], ['速冻虾仁 500g', 'fish-product'], ['原装碳粉 黑色', 'printer-cartridge'],
  ])('%s is %s', (title, kind) => expect(all(title)).toContain(kind));
});

describe('nouns that a title may hold alone', () => {
  test.each([
    ['Pile stilo ricaricabili', 'battery'], ['Birra artigianale 33 cl', 'alcohol'], ['Vernice spray nera', 'aerosol'], ['Olej silnikowy 5W40', 'chemical'], ['Fotelik samochodowy 9-36 kg', 'car-seat'], ['Środek na owady 300 ml', 'pesticide'], ['Nasiona pomidora', 'seeds'], ['Rasierklingen 10 Stück', 'razor-blade'], ['Fahrradlicht Set USB', 'lighting'], ['双面剃须刀片 100片', 'razor-blade'], ['Augentropfen 10 ml', 'medicine'],
    ['Collyre 10 ml', 'medicine'], ["Feu d'artifice", 'fireworks'], ['Cadeirinha para carro', 'car-seat'], ['電気シェーバー', 'battery-in-equipment'], ['スプレー塗料 黒', 'aerosol'], ['Wasserpistole', 'toy'], ['Fond de teint', 'make-up'], ['Zmywacz do paznokci', 'nail-polish-remover'],
  ])('%s is %s', (title, kind) => expect(all(title)).toContain(kind));
  test.each([['Porta birra da frigo', 'alcohol'], ['Welcome sign for cafés', 'tea-coffee'], ['Vintage vin decor sign', 'alcohol']])('%s: no %s', (title, kind) => expect(all(title)).not.toContain(kind));
});
