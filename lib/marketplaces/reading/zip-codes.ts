/** First figures of the ZIP codes of states whose letters are also those of a country with five figures: "Berlin, DE 10115" is not in Delaware. */
const zips: Readonly<Record<string, RegExp>> = { DE: /^19[7-9]/, ID: /^83[2-8]/, IL: /^6[0-2]/, LA: /^7[01]/, MA: /^0(?:[12]|55)/, ME: /^0(?:39|4)/, MN: /^5[56]/, NC: /^2[78]/, SD: /^57/, VA: /^2[0-4]/ };

/** Whether a ZIP code can be of that state, given by its letters. */
export const isZipOf = (state: string, zip: string): boolean => zips[state]?.test(zip) ?? true;
