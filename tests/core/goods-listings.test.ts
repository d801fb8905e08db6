import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recogniseGoods, withParents } from '../../lib/core/goods/recognise-goods';
import { goodsFile } from '../../lib/core/regulations/measure.schema';

const kinds = goodsFile.parse(JSON.parse(readFileSync('public/rules/goods.json', 'utf8')));
const found = (title: string) => withParents(recogniseGoods({ title, quantity: 1 }, 0, kinds).map(({ goods }) => goods), kinds);

/** Mistakes made on listings of shops in nine languages, each with the same words where they do mean the goods. */
describe('a word of dangerous goods in the name of harmless ones', () => {
  test.each([
    ['Carregador de bateria 4 slots para pilhas aa aaa', 'battery', 'Bateria 18650 com carregador de bateria'],
    ['Mini botella atomizadora de perfume vacía 5ml', 'perfume', 'Eau de parfum 50ml con atomizador'],
    ['Fairy lights 5m battery operated (batteries not included)', 'battery-in-equipment', 'Fairy lights 5m battery operated'],
    ['Pistol range bag with mag pockets', 'firearm', 'Pistol 9mm'],
    ['Toddler girl dress 3T', 'baby-article', 'Baby bottle toddler girl'],
    ['Silicone finger cots 20pcs', 'baby-article', 'Wooden baby cot'],
    ['STAEDTLER 双刃刀型削笔器', 'dagger', '双刃刀 户外'],
    ['三层刀片手动剃须刀', 'knife', '美工刀刀片 10片'],
    ['陶瓷咖啡杯带盖 可微波炉加热洗碗机适用', 'electrical-appliance', '微波炉 家用 20L'],
    ['玻璃饭盒 微波炉可用 烤箱可用', 'electrical-appliance', '小型洗碗机 台式'],
    ['Kuckucksuhr Schwarzwald handgeschnitzt', 'watch', 'Armbanduhr Herren Automatik'],
    ['牛奶护手霜 80ml', 'dairy-product', '纯牛奶 250ml'],
    ['智能调奶器 冲奶粉恒温水壶', 'dairy-product', '全脂奶粉 900g'],
    ['蛋化毛孔泥膜', 'pet-food', '猫化毛膏'],
    ['手机壳 啤酒翻玩', 'alcohol', '精酿啤酒 330ml'],
    ['剑侠世界 金币 自动充', 'coin-banknote', '熊猫纪念金币'],
    ['ICカードリーダー ライター', 'lighter', 'ターボライター'],
    ['iPhoneケース マグネット 手帳型', 'magnet', 'ネオジムマグネット'],
    ['SSD embutido em estado sólido 1tb', 'meat-product', 'Embutido ibérico 200g'],
    ['Pistola extractora de aceite', 'weapon', 'Arma pistola'],
    ['Термометр для бани', 'medical-device', 'Термометр медицинский'],
    ['RG 1/144 Gunpla semilla Gundam', 'seeds', 'Semilla de tomate'],
    ['夏季短袖男生体恤圆领', 'live-animal', '乌龟活体'],
    ['Cycling jersey with bib shorts set', 'baby-article', 'Baby bib cotton'],
    ['古玩钱币显微镜 40倍', 'coin-banknote', '纪念币 钱币 收藏'],
    ['Fast charging cable USB C for iPhone 15 Pro Max', 'phone', 'iPhone 15 Pro Max 256GB with fast charging cable'],
    ['Нож одноразовый столовый 100 шт', 'knife', 'Нож охотничий'],
    ['空盒 绿茶盒包装 礼品盒', 'tea-coffee', '绿茶 礼盒装 250g'],
    ['Rak kosmetik gantung', 'cosmetics', 'Kosmetik wajah'],
    ['10 year smoke alarm with test button', 'lithium-battery-alone', '18650 battery for a smoke alarm'],
    ['Rugged smartphone with night vision camera', 'night-vision', 'Digital night vision binoculars smartphone app WiFi'],
    ['Marshmallow puff makeup sponge', 'confectionery', 'Marshmallow sweets 200g'],
  ])('%s: no %s', (harmless, kind, dangerous) => {
    expect(found(harmless).has(kind)).toBe(false);
    expect([...found(dangerous)], dangerous).toContain(kind);
  });
});

describe('goods by the words shops use', () => {
  test.each([
    ['Пистолет тренировочный резиновый', 'replica-weapon'], ['Масло тыквы в капсулах: масло в капсулах 60 шт', 'food-supplement'], ['Витамины для волос и ногтей 60', 'food-supplement'],
    ['Скраб для тела соляной 250 г', 'cosmetics'], ['Скраб соляной', 'cosmetics'], ['Brightening essence 100 ml', 'cosmetics'], ['金匮肾气丸 200丸', 'medicine'], ['安化黑茶 1kg', 'tea-coffee'],
    ['草莓味乳饮料 450ml', 'dairy-product'], ['Kacang mede goreng 200g', 'food'], ['Компрессорное масло 1л', 'chemical'], ['Beyblade burst launcher', 'toy'], ['红景天胶囊 60粒', 'food-supplement'],
    ['L-Glutathione 500 mg', 'food-supplement'], ['Multi-insect killer spray 525ml', 'pesticide'], ['灭蝇药 50条', 'pesticide'], ['早产儿奶粉 371克', 'infant-formula'], ['5G phone Dimensity 7050 256GB', 'phone'], ['Kinetic sand 400g', 'toy'], ['Android smart phone 8GB 256GB', 'phone'], ['兔鼠 宠物手工零食', 'pet-food'],
  ])('%s is %s', (title, kind) => expect([...found(title)]).toContain(kind));
  test('glutathione in soap is no food supplement', () => expect(found('Glutathione soap 135g').has('food-supplement')).toBe(false));
  test('a toothbrush is no cosmetic', () => expect(found('Pepsodent sikat gigi 1 pc').has('cosmetics')).toBe(false));
});
