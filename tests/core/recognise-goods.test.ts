import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseGoods, withParents } from '../../lib/core/goods/recognise-goods';
import { normaliseTitle } from '../../lib/core/goods/title-words';
import { goodsFile } from '../../lib/core/regulations/measure.schema';

const kinds = goodsFile.parse(JSON.parse(readFileSync('public/rules/goods.json', 'utf8')));
const found = (title: string, hsCode?: string) => withParents(recogniseGoods({ title, quantity: 1, ...(hsCode && { hsCode }) }, 0, kinds).map(({ goods }) => goods), kinds);

/** title | what it must be taken for | what it must not be taken for. Titles as sellers write them; "-" stands for none. */
const titles = `
Vape-Style Vinyl Sticker Pack 50 pcs | - | e-cigarette
Kids T-Shirt Dinosaur Cotton 3-8 Years | childrens-clothing clothing | childrens-footwear
Toddler Sneakers Light Up Velcro | childrens-footwear footwear | -
Women Summer Dress Floral | clothing | childrens-clothing
儿童卫衣男童加绒 | childrens-clothing clothing | -
Silver Cake Knife and Server Set Wedding | - | knife
巧克力色皮带 男士 | - | confectionery
Rubber Chew Toy for Dogs | - | toy
Green Laser Pen 532nm | laser-pointer | -
Metal Replica Gun Toy 1:3 | replica-weapon | -
Smart Watch with Bluetooth Call | bluetooth-device radio-device watch | -
Katana Samurai Sword Carbon Steel | curved-sword sword knife | ninja-sword
Medieval Longsword Claymore Replica | sword | curved-sword ninja-sword
Ninja Sword 24 inch Tanto | ninja-sword sword | -
Zombie Knife 14 inch Serrated | zombie-knife knife | -
Katana Umbrella Samurai Handle | fashion-accessory | curved-sword sword
Replica Gucci Bag | counterfeit counterfeit-prone | -
Gucci Bag Canvas | counterfeit-prone | counterfeit
Gucci 1:1 高仿 包 | counterfeit | -
高仿真花束摆件 | - | counterfeit counterfeit-prone
Counterfeit Money Detector Pen | - | counterfeit
35% Carbamide Peroxide Teeth Whitening Gel Syringe | strong-teeth-whitener teeth-whitener cosmetics | -
16% Carbamide Peroxide Teeth Whitening Gel | teeth-whitener | strong-teeth-whitener
Teeth Whitening Toothpaste 100g | cosmetics | teeth-whitener
Poppy Seeds Blue 500g | poppy-seeds spices food | -
California Poppy Seeds Wildflower Garden | seeds | poppy-seeds
Melatonin 10mg Gummies | melatonin food-supplement | -
Human Growth Hormone HGH 100iu | anabolic-hormone prescription-medicine | -
Testosterone Booster Capsules for Men | food-supplement | anabolic-hormone
Honey Colored Hair Clip | fashion-accessory | honey food
Vape Mod Skin Sticker | stationery | e-cigarette e-cigarette-device battery-in-equipment
Watch Strap Silicone 20mm | fashion-accessory | phone-case watch
电子烟一次性 5000口 | disposable-e-cigarette | -
Red Wine Bottle 750ml | alcohol | -
Red Wine Bottle Stopper Silicone | - | alcohol
Polythene Shopping Bags 100 pcs | plastic-bag | -
Soy Scented Candle Lavender | candle household-article | -
LED Flameless Candles Set | - | candle
Candle Holder Brass | - | candle
Wall Art Poster Print A3 | household-article | -
Synthetic Wig Long Black | fashion-accessory | -
Makeup Brush Set 12 pcs | beauty-tool | make-up cosmetics
Wall Clock Silent 30cm | household-article | -
Nicotine Pouches Mint 20 pcs | nicotine-pouch smokeless-tobacco tobacco | -
Cream Chargers N2O 50 pack | nitrous-oxide chemical | charger-adapter
Cotton T-shirt Unisex Black XL | knitwear clothing | -
Wool Cardigan Knitted Women | knitwear clothing | -
纯棉圆领T恤男夏季 | knitwear clothing | -
綿100% Tシャツ メンズ | knitwear clothing | -
Denim Jacket Women | clothing | knitwear
Linen Dress Shirt Men | clothing | knitwear
Hoodie Sticker Vinyl | - | knitwear clothing
T-Shirt Printing Heat Press | - | knitwear clothing
Dog Hoodie Small | - | knitwear clothing
Knitting Needles Bamboo Set | - | knitwear
Gaming Laptop 16 inch 32GB | computer electronics battery-in-equipment | -
Laptop Sleeve 14 inch Felt | - | computer
Laptop Stand Aluminium Foldable | - | computer
Expandable Baton Steel 26 inch | baton weapon | -
Conductor Baton Wood | - | weapon
Nintendo Switch OLED Console White | game-console | -
Energy Drink 24 x 250 ml | energy-drink food | -
Folding Pocket Knife Stainless Steel EDC with Belt Clip | knife folding-knife | kitchen-knife sword
Folding Knife with Nylon Case | folding-knife | -
Gift for Men Pocket Knife Engraved | folding-knife | -
Victorinox Swiss Army Knife Huntsman Red | folding-knife | -
Knife Sharpener 4-Stage for Kitchen Knives | - | knife kitchen-knife
Folding Knife Sharpener Diamond | - | folding-knife knife
Folding knife and knife sharpener | folding-knife | -
Set of 5 Palette Knives for Oil Painting | - | knife
Wooden Knife Block without Knives | wood-article | knife
Kitchen Knife Block Set 15 pcs | kitchen-knife | -
8 inch Damascus Chef Knife Japanese VG10 | kitchen-knife | folding-knife sword
Ceramic Knife Rest Chopsticks Holder | - | knife
Magnetic Knife Strip 40cm | - | knife kitchen-knife
Butterfly Knife Balisong CSGO | butterfly-knife | -
Butterfly Knife Comb Practice Trainer | - | knife
OTF Automatic Knife Double Action | automatic-knife | -
Switchblade Comb Black | - | automatic-knife
Push Dagger Neck Knife | push-dagger | -
Throwing Knife Set 3 pcs | knife | kitchen-knife
Wiper Blades 24 inch | vehicle-part | knife
Navaja plegable acero inoxidable | folding-knife | -
Couteau pliant Opinel N°8 | folding-knife | -
Taschenmesser Edelstahl klappbar | folding-knife | -
折りたたみナイフ アウトドア | folding-knife | -
折叠刀户外随身小刀不锈钢 | folding-knife | kitchen-knife
磨刀石厨房菜刀磨刀器 | - | knife kitchen-knife
油画刮刀调色刀5件套 | - | knife
厨房刀套装 不锈钢 | kitchen-knife | -
刀套 皮质 刀鞘 | - | knife
厨师刀大马士革菜刀切片刀 | kitchen-knife | -
弹簧跳刀自动刀 | automatic-knife | -
蝴蝶刀练习未开刃甩刀 | butterfly-knife | -
Katana Samurai Sword 1095 Steel Battle Ready | sword | toy
Foam Sword Toy for Kids LARP | toy | sword
Wooden Toy Sword and Shield | toy wood-article | sword
Letter Opener Sword Shape Bronze | - | sword
Samurai Sword Umbrella Black | - | sword
龙泉宝剑武士刀未开刃 | sword | -
玩具剑儿童发光宝剑 | toy | sword
Hot Glue Gun Mini 20W with 10 Glue Sticks | tool | weapon chemical
Massage Gun Deep Tissue Percussion Cordless | battery-in-equipment | weapon
Heat Gun 2000W | tool | weapon
Electric Water Gun Automatic Squirt Gun for Kids | toy battery-in-equipment | weapon
Nerf Gun Elite 2.0 | toy | weapon
Men's Casual Shirt Gunmetal Grey | clothing | weapon
Gun Metal Grey Curtain Rings | - | weapon
Expandable Baton Steel | weapon | -
Airsoft Pistol Spring 6mm BB | airsoft-gun weapon | -
Airsoft gun toy 6mm BB pistol | airsoft-gun | -
Airsoft Mask Full Face | - | weapon airsoft-gun
Gel Blaster Splatter Ball Gun with 10000 Water Beads | gel-blaster | -
Red Dot Sight Rifle Scope 20mm Rail | firearm-part | -
Replica Gun Metal Model Shell Ejecting | replica-weapon | -
Bullet Journal Dotted A5 | stationery | ammunition
9mm Ammo Box Plastic | plastic-article | ammunition
Airsoft BBs 6mm 0.25g 5000 | ammunition | -
Crossbow 80lb Pistol | crossbow | -
Pepper Spray Keychain Self Defense | pepper-spray | -
Black Pepper Grinder | - | pepper-spray spices
Stun Gun Taser Flashlight | stun-gun | -
Brass Knuckles Paperweight | brass-knuckles | clothing
Bulletproof Vest Level IIIA | body-armour | -
热熔胶枪20W送胶棒10根 | tool | weapon
筋膜枪肌肉按摩放松 | battery-in-equipment | weapon
儿童电动水枪连发自动吸水玩具 | toy | weapon
仿真枪合金模型抛壳 | replica-weapon | -
甩棍 防身 车载 | weapon | -
弩 钢珠 | crossbow | -
指虎四指扣防身 | brass-knuckles | -
防狼喷雾女性随身 | pepper-spray | -
电击棍防身防狼 | stun-gun | -
20000mAh Power Bank 22.5W Fast Charging Portable Charger | power-bank lithium-battery-alone | battery-in-equipment
Power Bank Case Silicone | - | power-bank lithium-battery-alone
Powerbank 10000mAh schnell laden | power-bank lithium-battery-alone | -
Batería externa 20000 mAh carga rápida | power-bank lithium-battery-alone | -
モバイルバッテリー 10000mAh 軽量 | power-bank | -
20000毫安充电宝超薄快充移动电源 | power-bank lithium-battery-alone | battery-in-equipment
充电宝收纳包数码配件整理袋 | bag | power-bank
4 pcs 18650 3.7V 3400mAh Rechargeable Li-ion Battery | lithium-battery-alone | power-bank
18650 Battery Charger 4 Slot LCD | charger-adapter | lithium-battery-alone battery
18650 battery 3400mAh for flashlight, headlamp and toys | lithium-battery-alone | -
18650锂电池充电器双槽 | charger-adapter | lithium-battery-alone
CR2032 Lithium Coin Cell 5 pack | lithium-battery-alone | -
Duracell AA Alkaline Batteries 24 Pack | battery | lithium-battery-alone battery-in-equipment
南孚5号碱性电池24粒 | battery | lithium-battery-alone
Battery Storage Box AA AAA Organizer | - | battery
Replacement Laptop Battery for Dell 56Wh | lithium-battery-alone | battery-in-equipment
Car battery 12V 60Ah | vehicle-battery | lithium-battery-alone
Car Battery Charger 12V | charger-adapter | vehicle-battery battery
Electric scooter battery 36V lithium | lithium-battery-alone | e-scooter
Cordless Drill 21V with 2 Batteries | battery-packed-with-equipment battery-in-equipment tool | lithium-battery-alone
Robot Vacuum Cleaner 5200mAh Lithium Battery Mop | battery-in-equipment | lithium-battery-alone
Nitecore Flashlight 18650 Rechargeable | battery-in-equipment led-lamp | -
Wireless Earbuds Bluetooth 5.3 Headphones with Charging Case | headphones bluetooth-device battery-in-equipment radio-device | lithium-battery-alone phone-case
TWS Earbuds Bluetooth 5.3, 3 sizes Ear Tips, Charging Case | headphones bluetooth-device battery-in-equipment | -
Case for AirPods Pro 2 Silicone Cover | - | headphones bluetooth-device battery-in-equipment
Replacement Ear Tips for AirPods Pro | - | headphones bluetooth-device battery
Fone de ouvido Bluetooth sem fio TWS | headphones bluetooth-device battery-in-equipment | -
무선 이어폰 블루투스 | headphones bluetooth-device | -
蓝牙耳机真无线入耳式运动降噪 | headphones bluetooth-device battery-in-equipment | -
适用AirPods Pro耳机保护套硅胶 | - | headphones bluetooth-device battery-in-equipment
iPhone 15 Pro Max Case Clear MagSafe Shockproof | - | phone battery-in-equipment radio-device
iPhone 13 Pro 128GB + Free Case | phone battery-in-equipment | -
Samsung Galaxy A54 5G 128GB 5000mAh Battery Unlocked Smartphone | phone battery-in-equipment | lithium-battery-alone
Screen Protector for Samsung Galaxy S23 Tempered Glass 3 Pack | phone-case | phone glassware battery
Coque iPhone 14 transparente | phone-case | phone
Funda para móvil Samsung Galaxy A52 silicona | phone-case | phone
Schutzhülle für iPhone 13 mit Ständer | phone-case | phone
スマホケース iPhone15 クリア | phone-case | phone
适用iPhone15手机壳液态硅胶防摔 | phone-case | phone battery-in-equipment
华为Mate60Pro智能手机12+512G | phone battery-in-equipment | -
智能手机大屏幕 6000毫安电池 快充 | phone battery-in-equipment | lithium-battery-alone
手机钢化膜全屏防窥 | phone-case | phone glassware
Laptop Stand Adjustable Aluminum | - | battery-in-equipment electronics
Laptop Backpack 17 inch with USB Charging Port | bag | battery-in-equipment electronics
ASUS Laptop 15.6" 16GB RAM 512GB SSD Refurbished | electronics battery-in-equipment | lithium-battery-alone
笔记本电脑支架铝合金散热 | - | battery-in-equipment electronics
联想笔记本电脑16G轻薄本 | electronics battery-in-equipment | book
Smart Watch Women Fitness Tracker Heart Rate Bluetooth Call | watch bluetooth-device battery-in-equipment | -
Apple Watch Band 45mm Silicone Strap | - | watch bluetooth-device battery-in-equipment
智能手表 硅胶表带 防水 心率 | watch battery-in-equipment | -
智能手表表带 22mm 适用华为 | - | watch battery-in-equipment
Reloj hombre correa de cuero automático | watch | -
Correa de reloj 22mm silicona | - | watch
Sonic Electric Toothbrush 5 Modes 8 Brush Heads Travel Case | battery-in-equipment | -
电动剃须刀男士充电式 3刀头 充电底座 | battery-in-equipment | knife
Elf Bar 600 Disposable Vape Mango | e-cigarette-device battery-in-equipment | e-liquid
E-Liquid 60ml 3mg Strawberry | e-liquid e-cigarette | battery-in-equipment e-cigarette-device
Vape Lanyard Silicone | - | e-cigarette
一次性电子烟西瓜味 | e-cigarette-device | cigarettes
DJI Mini 4 Pro Drone Fly More Combo | drone battery-in-equipment | -
DJI Mini 4 Pro Propellers Replacement | - | drone battery
无人机航拍高清专业 | drone | -
无人机桨叶配件 | - | drone
Xiaomi Electric Scooter 4 Pro | e-scooter battery-in-equipment | -
Solid Tire for Xiaomi M365 Electric Scooter | tyre | e-scooter battery
电动滑板车 成人 锂电池 350W电机 | e-scooter battery-in-equipment | lithium-battery-alone
电动车头盔半盔 | helmet | e-scooter
Baofeng UV-5R Walkie Talkie | walkie-talkie radio-device | -
GPS Signal Jammer Car | signal-jammer | -
Faraday Bag Signal Blocking Pouch | - | signal-jammer
Mini GPS Tracker Magnetic for Car | gps-tracker battery-in-equipment | -
WiFi Router AC1200 Dual Band | wifi-router radio-device | -
Router Bit Set 15pcs 1/4 Shank | - | wifi-router radio-device electronics
Wireless bra push up | clothing | radio-device
Wireless Charger Pad 15W | charger-adapter | bluetooth-device
Green Laser Pointer 532nm High Power | laser-pointer | tool
Laser Level Self Leveling Green Cross Line | tool | laser-pointer
激光水平仪绿光12线 | tool | laser-pointer
Hidden Camera Detector | - | spy-camera camera
Mini Spy Camera WiFi Clock | spy-camera | -
Security Camera WiFi Outdoor Phone App Night Vision | camera radio-device | phone spy-camera
防偷拍探测器酒店 | - | spy-camera camera
Iridium Satellite Phone 9555 | satellite-phone | -
Iridium Spark Plugs NGK 4pc | vehicle-part | satellite-phone
Ledger Nano X Hardware Wallet | encryption-device | bag
加密假发片补发块 | - | encryption-device
Red Wine Bordeaux 2018 750ml | alcohol | -
Jack Daniels Whiskey 70cl + 2 glasses gift set | alcohol | -
Crystal Wine Glass Set of 2 | glassware | alcohol
Wine Red Velvet Dress | clothing | alcohol
Stainless Steel Wine Bottle Opener Corkscrew | kitchenware | alcohol
茅台飞天53度500ml | alcohol | -
酒红色丝绒连衣裙 | clothing | alcohol
红酒杯套装高脚杯家用 | glassware | alcohol
酒精湿巾80抽 | - | alcohol flammable-liquid
Raw Honey 500g Acacia | honey food | -
Honey Blonde Lace Front Wig 13x4 | - | honey food
Honey Dipper Wooden Stick | wood-article | honey
蜂蜜棒木质搅拌棒 | wood-article | honey
Egg Chair Hanging Swing | furniture | egg-product food
Milk Frother Handheld Electric USB Rechargeable | battery-in-equipment | dairy-product food
Parmesan Cheese 1kg | dairy-product | -
Cheese Grater Stainless | kitchenware | dairy-product
Beef Jerky Spicy 100g | meat-product | -
Meat Thermometer Digital | - | meat-product medical-device
牛肉干500g内蒙古 | meat-product | -
Freeze Dried Candy Skittles 200g | confectionery | -
Candy Color Hair Clips | - | confectionery food
巧克力模具硅胶 | plastic-article | confectionery
Jasmine Green Tea Loose Leaf 250g | tea-coffee | -
Cotton Tea Towel Set of 3 | textile-home | tea-coffee food
Tea Tree Oil Face Serum | skin-care | tea-coffee
Coffee Mug Ceramic 350ml | ceramic-tableware | tea-coffee
茶具套装功夫茶杯 | ceramic-tableware | tea-coffee
Dog Treats Chicken 500g | pet-food | -
宠物喂食器自动狗粮桶 | - | pet-food ceramic-tableware
Bible King James Version | religious-article | food
Tomato Seeds Heirloom 100 pcs Garden Vegetable | seeds plant-product | -
Lavender Seed Oil Cold Pressed 30ml | - | seeds plant-product
Glass Seed Beads 2mm 1000pcs | - | seeds glassware
番茄种子蔬菜种子100粒 | seeds | -
Semillas de tomate ecológicas | seeds | -
Live Succulent Plant in 2 inch Pot Echeveria | live-plant | -
Ceramic Succulent Planter Pot with Drainage | - | live-plant
Artificial Plants Fake Succulents | plastic-article | live-plant plant-product
多肉花盆陶瓷 | ceramic-tableware | live-plant
Potting Soil 5L | soil | -
Soil Tester pH Moisture Meter | - | soil plant-product
土壤检测仪酸碱度 | - | soil
Bamboo Fiber Socks Men | clothing | bamboo-article
木纹墙纸自粘 | - | wood-article
Women's Genuine Leather Handbag | leather-article bag | -
PU Leather Crossbody Bag Women | bag | leather-article animal-product
PU皮单肩包女 | bag | leather-article
Faux Fur Coat | - | fur-article
Mink Eyelashes 3D False Lashes | cosmetics | fur-article
Antique Carved Ivory Figurine | ivory antique | -
Ivory Lace Wedding Dress | clothing | ivory animal-product
象牙白婚纱礼服 | - | ivory
Genuine Python Leather Wallet | exotic-skin | -
Snake Skin Print Leggings | clothing | exotic-skin
珊瑚绒睡衣女冬 | clothing | shell-coral
羽毛球拍双拍 | sports-equipment | feathers
Ibuprofen 200mg Tablets | non-prescription-medicine medicine | radio-device
Medicine Ball 5kg | sports-equipment | medicine
Pill Organizer Weekly Medicine Box | - | medicine
Amoxicillin 500mg Capsules | prescription-medicine | -
非处方药感冒灵颗粒 | non-prescription-medicine | prescription-medicine
Kratom Powder Green 100g | narcotic | -
Cannabis Leaf Socks | clothing | narcotic
CBD Oil 1000mg Full Spectrum | cbd-product | -
Hemp Rope 10m Natural | - | cbd-product
Vitamin C 1000mg Tablets 180 | food-supplement | skin-care
Vitamin C Serum Face 30ml | skin-care cosmetics | food-supplement
Colored Contact Lenses Blue 1 Pair | contact-lenses medical-device | -
Contact Lens Case Travel Kit | - | contact-lenses
COVID-19 Antigen Rapid Test Kit 5 pack | test-kit | -
Hydrating Sheet Face Mask Korean Skincare 10 pack | skin-care | face-mask
N95 Respirator Face Mask 20pcs | face-mask | skin-care
Lighter Color Foundation Shade | - | lighter
Lightweight Running Jacket | clothing | lighter lighting
Zippo Lighter Classic Chrome | lighter | -
Lighter Case Leather Sleeve for Bic | leather-article | lighter
Car Cigarette Lighter Socket Splitter USB Charger | charger-adapter | lighter cigarettes tobacco
打火机套真皮保护套 | leather-article | lighter
防风打火机金属充电电弧 | lighter | -
Perfume Gift Set Eau de Parfum 50ml Body Lotion | perfume | -
Perfume Atomizer Refillable Spray Bottle 5ml Empty | - | perfume cosmetics
Gel Nail Polish Kit UV Lamp 48W 20 Colors | nail-polish | -
Soap Dispenser Automatic | - | soap cosmetics
口红套装哑光 | make-up | -
口红收纳架亚克力 | - | make-up
防晒衣女UPF50+ | - | sunscreen
Spray Paint Matte Black 400ml | aerosol | -
Sparklers 10 inch 50 pack | fireworks | -
LED Firework Lights Copper Wire String Lights | led-lamp | fireworks
Flare Jeans High Waist Women | clothing | fireworks
鞭炮挂饰新年装饰 | - | fireworks
Cockroach Bait Gel | pesticide | -
Neodymium Magnets N52 10x3mm | magnet | -
Magnetic Balls 5mm 216 pcs | magnet-toy toy | -
Baby Walker Musical | baby-walker baby-article | -
Baby Doll Reborn Silicone 22 inch | toy | baby-article
Isofix Child Car Seat Group 1/2/3 | car-seat | -
Car Seat Cover Leather Universal | vehicle-part | car-seat baby-article
Rabbit Vibrator Waterproof Sex Toy | sex-toy adult-product | toy
Dog Chew Toy Rubber | - | toy pet-food
Poker Chips 500 Set Clay | gambling-article | -
刮刮乐彩票 | lottery-material | -
Nike Air Jordan 1 Replica | counterfeit-prone | -
天然翡翠手镯A货 | gemstone jewellery | counterfeit-prone
925 Sterling Silver Necklace | precious-metal jewellery | -
18K Gold Plated Necklace | jewellery | precious-metal
Diamond Painting Kit 5D | - | gemstone artwork
Coin Purse Cute | bag | coin-banknote
Vintage Levi's 501 Used Jeans Second Hand | used-clothing | -
Vintage Style Dress New | clothing | used-clothing
Fossil Women's Watch | watch | antique
Antique Style Brass Hook | - | antique clothing
仿古铜把手 | - | antique
Beauty Sleep Eye Mask Silk | - | cosmetics skin-care face-mask
Ziplock Bags 100 pcs | plastic-bag | bag
`.trim().split('\n').map((row) => row.split(' | ').map((cell) => cell.trim()) as [string, string, string]);
const ids = (cell: string) => (cell === '-' ? [] : cell.split(' '));

describe('titles from real dashboards', () => {
  test.each(titles)('%s', (title, expected, forbidden) => {
    const goods = found(title);
    expect([...goods]).toEqual(expect.arrayContaining(ids(expected)));
    expect(ids(forbidden).filter((id) => goods.has(id))).toEqual([]);
  });
  test('the table speaks only of kinds that exist', () => {
    const known = new Set(kinds.map(({ id }) => id));
    expect(titles.flatMap(([, expected, forbidden]) => [...ids(expected), ...ids(forbidden)]).filter((id) => !known.has(id))).toEqual([]);
    expect(titles.length).toBeGreaterThanOrEqual(150);
  });
});

describe('how words are read', () => {
  test('whole words, with plurals, across hyphens, accents, full width and invisible characters', () => {
    for (const title of ['pocket-knives', 'POCKET  KNIFE', 'ｐｏｃｋｅｔ ｋｎｉｆｅ', 'pocket\u200b_knife', "2pocket knife's"]) expect(found(title).has('folding-knife'), title).toBe(true);
    for (const title of ['penknifemaker', 'James', 'brassware']) expect([...found(title)], title).toEqual([]);
    expect(normaliseTitle('Pâté–Knife')).toBe('pate knife');
  });
  test('what a thing is for, and what it is without, is not what it is', () => {
    for (const title of ['Stand for iPhone', 'Lamp without battery', 'Étui pour iPhone', 'Tasche für Laptop', '适用于无人机']) for (const id of ['phone', 'battery', 'drone']) expect(found(title).has(id), title).toBe(false);
  });
  test('what comes along does not hide the goods', () => {
    expect(found('iPhone 13 with case and charger').has('phone')).toBe(true);
    expect(found('Toy katana sword').has('sword')).toBe(false);
    expect(found('Katana sword with toy stand').has('sword')).toBe(true);
  });
  test('a tariff code speaks for itself and for the children of nothing else', () => {
    expect(found('Gizmo', '82119300').has('folding-knife')).toBe(true);
    expect(found('Gizmo', '854340').has('e-cigarette-device')).toBe(true);
    expect([...found('Gizmo', '851713')].sort()).toEqual(['battery', 'battery-in-equipment', 'phone', 'radio-device']);
    expect([...found('Gizmo', '999999')]).toEqual([]);
  });
  test('the catalogue is believed alone', () => expect(recogniseGoods({ title: 'Katana sword', quantity: 1 }, 3, kinds, { sku: 'a', goods: ['artwork'] })).toEqual([{ line: 3, goods: 'artwork', because: 'catalogue' }]));
  test('any text at all is read without an error, and only known kinds come out', () => {
    const known = new Set(kinds.map(({ id }) => id));
    const words = kinds.flatMap(({ keywords, notWhen }) => [...keywords.en, ...keywords.zh, ...(notWhen?.en ?? []), ...(notWhen?.zh ?? [])]);
    const title = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom(...words, 'for', 'with', 'no', ',', '送', '适用'), { maxLength: 12 }).map((parts) => parts.join(' ')));
    fc.assert(fc.property(title, (text) => recogniseGoods({ title: text, quantity: 1 }, 0, kinds).every(({ goods, because }) => known.has(goods) && because.length > 0)), { numRuns: 150 });
  });
  test('a title of a megabyte is read no further than a title', () => {
    const started = process.cpuUsage();
    for (const part of ['knife toy ', 'for knife, ', '玩具剑', 'Å'.normalize('NFD'), '\ufdfa']) recogniseGoods({ title: part.repeat(100_000), quantity: 1 }, 0, kinds);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2_000);
  });
});

describe('the list of goods', () => {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const rootOf = (id: string): string => [...withParents([id], kinds)].at(-1) ?? id;
  test('ids are unique, parents exist, nothing is its own ancestor', () => {
    expect(byId.size).toBe(kinds.length);
    for (const { id, parent } of kinds) {
      if (parent) expect(byId.has(parent), `${id}: ${parent}`).toBe(true);
      const seen = new Set<string>();
      for (let next: string | undefined = id; next; next = byId.get(next)?.parent) {
        expect(seen.has(next), `${id} is its own ancestor`).toBe(false);
        seen.add(next);
      }
    }
  });
  test('every kind has names and enough words in both languages', () => {
    for (const { id, name, keywords } of kinds) {
      expect(name.en.length && name.zh.length, id).toBeGreaterThan(0);
      expect(name.zh, id).toMatch(/[\u4e00-\u9fff]/);
      expect(keywords.en.length, id).toBeGreaterThanOrEqual(8);
      expect(keywords.zh.length, id).toBeGreaterThanOrEqual(7);
      expect(keywords.zh.some((word) => /[\u4e00-\u9fff]/.test(word)), id).toBe(true);
    }
  });
  test('every keyword, as a title, is recognised as its kind', () => {
    const lost = kinds.flatMap(({ id, keywords }) => [...keywords.en, ...keywords.zh].filter((word) => !found(word).has(id)).map((word) => `${id}: ${word}`));
    expect(lost).toEqual([]);
  });
  test('no word is listed twice for a kind, and no lookalike is also a keyword of it', () => {
    for (const { id, keywords, notWhen } of kinds) {
      const words = [...keywords.en, ...keywords.zh].map(normaliseTitle);
      expect(words.filter((word, at) => words.indexOf(word) !== at), id).toEqual([]);
      expect([...(notWhen?.en ?? []), ...(notWhen?.zh ?? [])].map(normaliseTitle).filter((word) => words.includes(word)), id).toEqual([]);
    }
  });
  test('a word that several families share belongs to goods that are several things', () => {
    const families = new Map<string, Set<string>>();
    for (const { id, keywords } of kinds) for (const word of [...keywords.en, ...keywords.zh]) families.set(normaliseTitle(word), (families.get(normaliseTitle(word)) ?? new Set()).add(rootOf(id)));
    const severalThings = new Set(['battery', 'electronics', 'radio-device', 'watch', 'drone', 'e-scooter', 'counterfeit-prone', 'led-lamp', 'lighting', 'game', 'toy', 'baby-article', 'medical-device', 'medicine', 'cosmetics', 'aerosol', 'flammable-liquid', 'pesticide', 'chemical', 'adult-product', 'weapon', 'knife', 'tool', 'lighter', 'cable', 'sports-equipment', 'satellite-phone', 'bicycle', 'religious-article']);
    const odd = [...families].filter(([, roots]) => roots.size > 1 && [...roots].filter((root) => !severalThings.has(root)).length > 1).map(([word, roots]) => `${word}: ${[...roots].join(', ')}`);
    expect(odd.sort()).toEqual(['bamboo flute: plant-product, musical-instrument', '竹笛: plant-product, musical-instrument', '羽绒服: animal-product, clothing', '金币: jewellery, coin-banknote'].sort());
  });
});
