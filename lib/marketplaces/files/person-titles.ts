import { labelKey } from '../reading/text';

/** Parts of an address and of a person, in the languages of files. */
const aboutPerson =
  /(?<![\p{L}\p{N}])(?:(?:full|first|last|sur|nick|user)? ?name\w*|street\w*|city|town|county|district|suburb|house (?:no|number|nr)|phone\w*|tel\w*|mobile|e ?mail|company|contact\w*|nom|prenom|rue|ville|nombre|apellidos?|calle|ciudad|nome|cidade|bairro|cognome|citta|via|vorname|nachname|stra(?:ss|ß)e|stadt|ort|hausnummer|voornaam|achternaam|straat|woonplaats|plaats|huisnummer|imie|nazwisko|ulica|miasto|jmeno|mesto|\p{L}*(?:name|namn|navn|naam|nimi|nev)|meno|varos|telepules|utca|nume|localitate|strada|oras|ulice|obec|katu|kaupunki|gata|gade|vej|by|stad|adi|soyadi|sehir|nama|kota)\d?(?![\p{L}\p{N}])|姓名|人名|先 ?名|お?名前|电话|電話|手机|邮箱|城市|街道|имя|фамил|телефон|город|улица|이름|전화|번호|氏名|市区|ονομα|πολη|οδος|прізвищ|ім я|місто|вулиц/u;

/** Whether a column that has the word of a service in it tells of a person or of a part of an address: "Nom livraison", "Lieferadresse Ort". What stands there is kept nowhere. */
export function tellsOfPerson(title: string): boolean {
  const key = labelKey(title);
  return aboutPerson.test(key) && !/service|method|carrier|courier|versandart/.test(key);
}
