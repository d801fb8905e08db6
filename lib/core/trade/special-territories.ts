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
  XP: { en: "Campione d'Italia", zh: '坎皮奥内' },
  XT: { en: 'Mount Athos', zh: '圣山（阿索斯）', others: ['Agion Oros', 'Άγιον Όρος'] },
  XV: { en: 'Livigno', zh: '利维尼奥' },
};

/** Unions whose law is written once, by the first word of their file's name. */
export const unions: Readonly<Record<string, { en: string; zh: string }>> = {
  eu: { en: 'European Union', zh: '欧盟' },
  'eu-vat': { en: 'European Union, VAT area', zh: '欧盟增值税区' },
  'eu-special': { en: 'EU territories outside the VAT area', zh: '欧盟增值税区以外的属地' },
  eaeu: { en: 'Eurasian Economic Union', zh: '欧亚经济联盟' },
  gcc: { en: 'Gulf Cooperation Council', zh: '海湾合作委员会' },
  sacu: { en: 'Southern African Customs Union', zh: '南部非洲关税同盟' },
};
