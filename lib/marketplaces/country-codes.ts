import { specialTerritories } from '../core/trade/special-territories';

/** ISO 3166-1 alpha-3 and alpha-2, one pair every five letters: written without spaces, for they travel into the page. */
const pairs =
  'AFGAFALAAXALBALDZADZASMASANDADAGOAOAIAAIATAAQATGAGARGARARMAMABWAWAUSAUAUTATAZEAZBHSBSBHRBHBGDBDBRBBBBLRBYBELBEBLZBZBENBJBMUBMBTNBTBOLBOBESBQBIHBABWABWBVTBVBRABRIOTIOBRNBNBGRBGBFABFBDIBICPVCVKHMKHCMRCMCANCACYMKYCAFCFTCDTDCHLCLCHNCNCXRCXCCKCCCOLCOCOMKMCOGCGCODCDCOKCKCRICRCIVCIHRVHRCUBCUCUWCWCYPCYCZECZDNKDKDJIDJDMADMDOMDOECUECEGYEGSLVSVGNQGQERIERESTEESWZSZETHETFLKFKFROFOFJIFJFINFIFRAFRGUFGFPYFPFATFTFGABGAGMBGMGEOGEDEUDEGHAGHGIBGIGRCGRGRLGLGRDGDGLPGPGUMGUGTMGTGGYGGGINGNGNBGWGUYGYHTIHTHMDHMVATVAHNDHNHKGHKHUNHUISLISINDINIDNIDIRNIRIRQIQIRLIEIMNIMISRILITAITJAMJMJPNJPJEYJEJORJOKAZKZKENKEKIRKIPRKKPKORKRKWTKWKGZKGLAOLALVALVLBNLBLSOLSLBRLRLBYLYLIELILTULTLUXLUMACMOMDGMGMWIMWMYSMYMDVMVMLIMLMLTMTMHLMHMTQMQMRTMRMUSMUMYTYTMEXMXFSMFMMDAMDMCOMCMNGMNMNEMEMSRMSMARMAMOZMZMMRMMNAMNANRUNRNPLNPNLDNLNCLNCNZLNZNICNINERNENGANGNIUNUNFKNFMKDMKMNPMPNORNOOMNOMPAKPKPLWPWPSEPSPANPAPNGPGPRYPYPERPEPHLPHPCNPNPOLPLPRTPTPRIPRQATQAREUREROURORUSRURWARWBLMBLSHNSHKNAKNLCALCMAFMFSPMPMVCTVCWSMWSSMRSMSTPSTSAUSASENSNSRBRSSYCSCSLESLSGPSGSXMSXSVKSKSVNSISLBSBSOMSOZAFZASGSGSSSDSSESPESLKALKSDNSDSURSRSJMSJSWESECHECHSYRSYTWNTWTJKTJTZATZTHATHTLSTLTGOTGTKLTKTONTOTTOTTTUNTNTURTRTKMTMTCATCTUVTVUGAUGUKRUAAREAEGBRGBUSAUSUMIUMURYUYUZBUZVUTVUVENVEVNMVNVGBVGVIRVIWLFWFESHEHYEMYEZMBZMZWEZW'.match(/.{5}/g) ?? [];

export const alpha3: ReadonlyMap<string, string> = new Map(pairs.map((pair) => [pair.slice(0, 3), pair.slice(3)]));
export const alpha2: readonly string[] = [...alpha3.values(), 'XK', ...Object.keys(specialTerritories)];

/** What sellers and marketplaces write beside the names that Intl.DisplayNames knows. */
export const aliases: Readonly<Record<string, readonly string[]>> = {
  GB: ['UK', 'U.K.', 'United Kingdom (UK)', 'Great Britain', 'England', 'Scotland', 'Wales', 'Großbritannien', 'Grande-Bretagne', 'Gran Bretaña', 'Grã-Bretanha', 'Великобритания', '英国', '英國', 'イギリス', '영국', 'İngiltere', 'Inghilterra', 'Angleterre', 'Inglaterra', 'Anglia', 'Англия', 'Inggris', 'Engeland', 'Gran Bretagna', 'Groot-Brittannië', 'Storbritannien', 'Velká Británie'],
  US: ['U.S.', 'U.S.A.', 'United States of America', 'The United States', 'Estados Unidos de América', 'Estados Unidos da América', 'EE. UU.', 'EE.UU.', 'EEUU', 'EUA', "États-Unis d'Amérique", 'Vereinigte Staaten von Amerika', 'США', '美国', '美國', '米国', 'アメリカ', 'アメリカ合衆国', '미국', 'ABD', 'Mỹ', 'Америка'],
  TR: ['Turkey', 'Türkiye', 'Turkiye', 'Türkei', 'Turquie', 'Turquía', 'Turquia', 'Turchia', 'Турция', '土耳其', 'トルコ', '터키'],
  CZ: ['Czech Republic', 'Tschechische Republik', 'République tchèque', 'República Checa'],
  NL: ['Holland', 'The Netherlands', 'Hollande'],
  KR: ['Korea, Republic of', 'Republic of Korea', 'Korea, South', 'Korea (South)', 'Korea Republic', '韩国', '韓國', '韓国', '대한민국', '한국'],
  KP: ["Korea, Democratic People's Republic of", 'Korea, North'],
  CN: ["People's Republic of China", 'PRC', 'Mainland China', 'China Mainland', '中国大陆', '中國大陸'],
  HK: ['Hong Kong', 'Hong Kong SAR', 'Hong Kong SAR China', 'Hong Kong, China', 'Hong Kong China', 'Hong Kong (China)', 'Hongkong', '香港', '中国香港', '中國香港', '홍콩'],
  MO: ['Macao', 'Macau', 'Macao SAR', 'Macau SAR China', 'Macao, China', 'Macau, China', 'Macao China', 'Macau China', 'Macao (China)', 'Macau (China)', '澳门', '澳門', '中国澳门', '中國澳門'],
  TW: ['Taiwan, Province of China', 'Taiwan Province', 'Taiwan, China', 'Taiwan China', 'Taiwan (China)', 'Chinese Taipei', '中国台湾', '中國台灣', '中國臺灣', '台湾省', '台灣省', '臺灣省', '台灣', '臺灣'],
  RU: ['Russian Federation', '俄罗斯联邦', '俄羅斯聯邦', 'Российская Федерация', 'РФ'],
  IE: ['Republic of Ireland', 'Eire', 'Éire'],
  VN: ['Viet Nam'],
  AE: ['UAE', 'U.A.E.', 'Emirates', 'BAE', 'EAU', 'VAE', 'ОАЭ', 'الإمارات', 'الامارات', '阿联酋', '阿聯酋'],
  FR: ['France métropolitaine', 'Metropolitan France', 'France, Metropolitan'],
  TH: ['ประเทศไทย', 'ไทย'],
  SA: ['KSA', 'السعودية', 'المملكة العربية السعودية', 'Kingdom of Saudi Arabia'],
  IR: ['Iran, Islamic Republic of'],
  LA: ["Lao People's Democratic Republic"],
  MD: ['Moldova, Republic of', 'Republic of Moldova'],
  TZ: ['Tanzania, United Republic of'],
  VE: ['Venezuela, Bolivarian Republic of'],
  BO: ['Bolivia, Plurinational State of'],
  BN: ['Brunei Darussalam'],
  SY: ['Syrian Arab Republic'],
  MK: ['Macedonia', 'Republic of North Macedonia', 'FYROM'],
  CV: ['Cabo Verde'],
  CI: ["Cote d'Ivoire", 'Ivory Coast'],
  SZ: ['Swaziland'],
  CD: ['Democratic Republic of the Congo', 'Congo, Democratic Republic of the', 'DR Congo', 'DRC'],
  CG: ['Republic of the Congo', 'Congo Republic'],
  GR: ['EL', 'Hellas'],
  SK: ['Slovak Republic'],
  MM: ['Burma'],
  PS: ['Palestine', 'State of Palestine', 'Palestine, State of'],
  VA: ['Holy See', 'Vatican'],
  XK: ['Kosovo'],
  BQ: ['Bonaire', 'Sint Eustatius', 'Saba'],
  TL: ['East Timor'],
  ...Object.fromEntries(Object.entries(specialTerritories).map(([code, { en, zh, others = [] }]) => [code, [en, zh, ...others]])),
};
