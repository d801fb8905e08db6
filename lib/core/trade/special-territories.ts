/**
 * Customs territories without a code in ISO 3166-1, or with one only reserved: XC, XI and XL as in the Union's Geonomenclature
 * (Implementing Regulation (EU) 2020/1470), IC and XK as customs use them, the rest from the letters ISO leaves to its users.
 */
export const specialTerritories: Readonly<Record<string, { en: string; zh: string; others?: readonly string[] }>> = {
  IC: { en: 'Canary Islands', zh: '加那利群岛', others: ['Islas Canarias', 'Canarias'] },
  XB: { en: 'Büsingen am Hochrhein', zh: '比辛根', others: ['Büsingen', 'Buesingen'] },
  XC: { en: 'Ceuta', zh: '休达' },
  XH: { en: 'Heligoland', zh: '黑尔戈兰岛', others: ['Helgoland'] },
  XI: { en: 'Northern Ireland', zh: '北爱尔兰', others: ['Nordirland'] },
  XL: { en: 'Melilla', zh: '梅利利亚' },
  XN: { en: 'Northern Cyprus', zh: '北塞浦路斯', others: ['North Cyprus', 'TRNC', 'KKTC', 'Kuzey Kıbrıs'] },
  XP: { en: "Campione d'Italia", zh: '坎皮奥内' },
  XS: { en: 'Samnaun', zh: '萨姆瑙恩' },
  XT: { en: 'Mount Athos', zh: '圣山（阿索斯）', others: ['Agion Oros', 'Άγιον Όρος'] },
  XV: { en: 'Livigno', zh: '利维尼奥' },
};

/** Unions whose law is written once, by the name of their file; those with `others` are asked for by name. */
export const unions: Readonly<Record<string, { en: string; zh: string; others?: readonly string[] }>> = {
  eu: { en: 'European Union', zh: '欧盟', others: ['EU', 'EU27', 'UE', 'ЕС', '欧洲联盟', '歐盟', 'Europäische Union', 'Union européenne', 'Unión Europea', 'União Europeia', 'Unione Europea', 'Europese Unie', 'Unia Europejska', 'Европейский союз'] },
  'eu-vat': { en: 'European Union, VAT area', zh: '欧盟增值税区' },
  'eu-special': { en: 'EU territories outside the VAT area', zh: '欧盟增值税区以外的属地' },
  'eu-ni': { en: 'EU product rules in Northern Ireland', zh: '适用于北爱尔兰的欧盟产品规则' },
  eaeu: { en: 'Eurasian Economic Union', zh: '欧亚经济联盟', others: ['EAEU', 'EEU', 'ЕАЭС', 'Евразийский экономический союз'] },
  gcc: { en: 'Gulf Cooperation Council', zh: '海湾合作委员会', others: ['GCC', '海合会', 'مجلس التعاون الخليجي'] },
  sacu: { en: 'Southern African Customs Union', zh: '南部非洲关税同盟', others: ['SACU'] },
  cemac: { en: 'Economic and Monetary Community of Central Africa', zh: '中部非洲经济与货币共同体', others: ['CEMAC'] },
  upu: { en: 'Universal Postal Union', zh: '万国邮政联盟' },
  cites: { en: 'Washington Convention (CITES)', zh: '《华盛顿公约》（CITES）' },
};
