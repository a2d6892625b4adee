/**
 * What gives away a person, a home or a place too small, in the text of one cell.
 *
 * The patterns are searched in text of bounded length and have no nested repetition, so that no cell makes
 * them slow. They look for forms, not for names of people: they find what is likely, not all there is.
 */
import type { CellFault } from "../columns/column-kind.js";
import { isCalendarDate } from "../columns/date.js";

export const EMAIL = /[A-Za-z0-9._%+-]@[A-Za-z0-9-]{1,63}\.[A-Za-z]/;
// All capitals or all small letters: "A40 5th" is a road and an ordinal.
export const POSTCODE =
  /(?:^|[^A-Za-z0-9])(?:[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][ABD-HJLNP-UW-Z]{2}|[a-z]{1,2}[0-9][0-9a-z]? ?[0-9][abd-hjlnp-uw-z]{2})(?![A-Za-z0-9])/;
export const NATIONAL_INSURANCE =
  /(?:^|[^A-Za-z0-9])[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-Da-d](?![A-Za-z0-9])/;
export const TELEPHONE = /(?:^|[^0-9A-Za-z])(?:\+44 ?\(?0?\)? ?|0)[1-37](?:[ -]?[0-9]){8,9}(?![0-9A-Za-z])/;
const TEN_DIGITS = /(?:^|[^0-9A-Za-z])([0-9]{3})[ -]?([0-9]{3})[ -]?([0-9]{4})(?![0-9A-Za-z])/g;
export const PUPIL_NUMBER = /(?:^|[^A-Za-z0-9])[A-HJ-NP-RT-Za-hj-np-rt-z][0-9]{11}[0-9A-Za-z](?![A-Za-z0-9])/;
export const POLICE_NUMBER =
  /(?:^|[^A-Za-z0-9])(?:19|20)?[0-9]{2}\/[0-9]{1,7}[A-HJ-NP-RT-Za-hj-np-rt-z](?![A-Za-z0-9])/;
export const OUTPUT_AREA = /(?:^|[^A-Za-z0-9])[EW]00[0-9]{6}(?![A-Za-z0-9])/;
export const TITLE_AND_NAME = /(?:^|[^A-Za-z])(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|Sgt)\.? [A-Z]/;
export const RELATION =
  /(?:^|[^A-Za-z])(?:his|her|their) (?:husband|wife|partner|boyfriend|girlfriend|mother|father|mum|dad|son|daughter|brother|sister|uncle|aunt|cousin|neighbour|friend|ex)(?![A-Za-z])/i;
export const HOUSE_NUMBER =
  /(?:^|[^A-Za-z0-9])[0-9]{1,4}[a-z]?,? (?:[A-Z][A-Za-z'-]* ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Court|Ct|Crescent|Cres|Terrace|Place|Way|Gardens|Grove|Row|Walk|Mews|Hill|Square)(?![A-Za-z])/;

/**
 * Given names that are common in England and Wales and that few other words are like. The list is recalled: it finds many names,
 * and not all.
 */
const GIVEN_NAMES =
  "Aaron|Abdul|Adam|Ahmed|Aisha|Alan|Alex|Alexander|Ali|Alice|Amanda|Amelia|Amy|Andrew|Angela|Anna|Anne|Anthony|Ashley|Barbara|Ben|Benjamin|Brian|Callum|Carol|Caroline|Catherine|Charles|Charlie|Charlotte|Chloe|Chris|Christine|Christopher|Claire|Connor|Craig|Daniel|Darren|David|Dean|Deborah|Dylan|Edward|Elizabeth|Ella|Ellie|Emily|Emma|Ethan|Fatima|Fiona|Gareth|Gary|Gemma|Geoffrey|George|Georgia|Graham|Hannah|Harry|Hassan|Heather|Helen|Henry|Ian|Ibrahim|Isabella|Jack|Jacob|Jade|Jake|James|Jamie|Jane|Janet|Jason|Jennifer|Jessica|Joanna|Joanne|John|Jonathan|Jordan|Joseph|Joshua|Judith|Julie|Karen|Kate|Katie|Keith|Kelly|Kevin|Kieran|Kyle|Laura|Lauren|Leah|Leanne|Lee|Leon|Lewis|Liam|Linda|Lisa|Louise|Lucy|Luke|Margaret|Maria|Mark|Martin|Mary|Matthew|Megan|Michael|Michelle|Mohamed|Mohammad|Mohammed|Molly|Muhammad|Natalie|Nathan|Neil|Nicholas|Nicola|Olivia|Omar|Oscar|Owen|Patricia|Patrick|Paul|Paula|Peter|Philip|Poppy|Rachel|Rebecca|Reece|Rhys|Richard|Robert|Ruth|Ryan|Sam|Samantha|Samuel|Sandra|Sara|Sarah|Scott|Sean|Sharon|Shaun|Simon|Sophie|Stephanie|Stephen|Steven|Stuart|Susan|Suzanne|Thomas|Timothy|Tom|Toby|Tracey|Victoria|William|Yusuf|Zoe";
/** Words after which, or before which, a name is that of a place. */
const PLACES =
  "Academy|Arms|Avenue|Barracks|Bridge|Building|Castle|Centre|Church|Close|College|Court|Crescent|Drive|Estate|Gardens|Green|Grove|Hall|Head|Hill|Hospital|Hotel|House|Inn|Junction|Lane|Lodge|Market|Mews|Park|Parade|Place|Primary|Road|Roundabout|Row|School|Square|Station|Stores|Street|Surgery|Terrace|Tower|Walk|Ward|Way|Yard";

export const NAME = new RegExp(`(?:^|[^A-Za-z])(?:${GIVEN_NAMES}) [A-Z][A-Za-z'-]`);
/** A name after a word that makes it the name of a place: St John, King George. */
export const PLACE_BEFORE_NAME = new RegExp(
  `(?:^|[^A-Za-z])(?:St|Saint|King|Queen|Prince|Princess|Sir|Lord|Lady|The) (?:${GIVEN_NAMES})(?![A-Za-z])`,
);
/** A name before a word that makes it the name of a place: Victoria Road. */
export const PLACE_AFTER_NAME = new RegExp(`(?:^|[^A-Za-z])(?:${GIVEN_NAMES}) (?:${PLACES})(?![A-Za-z])`);
export const CHILD_AGE =
  /(?:^|[^0-9A-Za-z])(?:(?:1[0-7]|[3-9])[ -]?(?:years?|yrs?)(?:[ -]old)?|aged? (?:1[0-7]|[3-9]))(?![0-9A-Za-z])/i;
export const SCHOOL = /(?:^|[^A-Za-z])(?:school|academy|college|nursery|sixth form)(?![A-Za-z])/i;

/**
 * Finds what identifies a person in the text of a cell, by its form.
 *
 * @param text - The text, at most a few thousand characters.
 * @param dates - Whether a date gives a person away here, because the column is not one of dates.
 * @returns The fault of the first form that is found, the surest first; `undefined` when none is.
 * @example
 * ```ts
 * personalData("Behind the shops, SW1A 1AA"); // "postcode"
 * personalData("On or near B521"); // undefined
 * ```
 * @category rules
 */
export function personalData(text: string, dates = false): CellFault | undefined {
  if (!/[0-9@]/.test(text)) return undefined;
  for (const [, a, b, c] of text.matchAll(TEN_DIGITS)) {
    if (isNhsNumber(`${a}${b}${c}`)) return "nhs-number";
  }
  if (PUPIL_NUMBER.test(text) || POLICE_NUMBER.test(text)) return "pupil-or-police-number";
  if (EMAIL.test(text) || NATIONAL_INSURANCE.test(text) || TELEPHONE.test(text)) return "contact";
  if (POSTCODE.test(text)) return "postcode";
  if (dates && looksLikeBirthDate(text)) return "birth-date";
  return OUTPUT_AREA.test(text) ? "fine-geography" : undefined;
}

/**
 * Whether free text holds words that may identify a person or a home: a title with a name, a common given name with another name
 * that is not that of a place, the age of a child with a school, a relation of somebody, a house number with a street.
 *
 * @param text - The text.
 * @param harmless - Whole texts that identify nobody, compared without regard to case.
 * @category rules
 */
export function mayIdentify(text: string, harmless: readonly string[] = []): boolean {
  if (harmless.some((phrase) => phrase.toLowerCase() === text.toLowerCase())) return false;
  return (
    TITLE_AND_NAME.test(text) ||
    RELATION.test(text) ||
    HOUSE_NUMBER.test(text) ||
    (NAME.test(text) && !PLACE_BEFORE_NAME.test(text) && !PLACE_AFTER_NAME.test(text)) ||
    (CHILD_AGE.test(text) && SCHOOL.test(text))
  );
}

/**
 * Whether ten digits are an NHS number: the last is a check digit by modulus 11.
 *
 * @param digits - Ten digits.
 * @example
 * ```ts
 * isNhsNumber("9434765919"); // true: an example number that is given to nobody
 * ```
 * @category rules
 */
export function isNhsNumber(digits: string): boolean {
  if (/^(.)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Whether a text is a date, in one of the usual forms, on which somebody now alive may have been born. */
function looksLikeBirthDate(text: string): boolean {
  const iso = /^((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (iso) return isCalendarDate(text);
  const local = /^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]((?:19|20)[0-9]{2})$/.exec(text);
  if (!local) return false;
  const [, day = "", month = "", year = ""] = local;
  return isCalendarDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
