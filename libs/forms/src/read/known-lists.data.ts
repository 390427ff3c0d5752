/** Concepts of one code system: its address, then code and words of each, separated by a space. */
type Rows = readonly [system: string, ...concepts: string[]];

const HL7 = 'http://hl7.org/fhir/';
const TERMINOLOGY = 'http://terminology.hl7.org/';
const LOINC = 'http://loinc.org';
const DATA4LIFE = 'http://fhir.data4life.care/covid-19/r4/ValueSet/';
const YES_NO: Rows = [`${TERMINOLOGY}CodeSystem/v2-0136`, 'Y Yes', 'N No'];
const LOINC_YES_NO: Rows = [LOINC, 'LA33-6 Yes', 'LA32-8 No'];

/**
 * Answer lists known by their canonical address.
 * Source: HL7 FHIR R4 (4.0.1) and HL7 Terminology value sets of these addresses; LOINC answer list LL361-7; the
 * data4life lists carry the LOINC answer codes that their forms compare with.
 */
export const KNOWN_LISTS: ReadonlyMap<string, readonly Rows[]> = new Map<string, readonly Rows[]>([
  [`${TERMINOLOGY}ValueSet/v2-0136`, [YES_NO]],
  [
    `${HL7}ValueSet/yesnodontknow`,
    [YES_NO, [`${TERMINOLOGY}CodeSystem/data-absent-reason`, "asked-unknown Don't know"]],
  ],
  [`${LOINC}/vs/LL361-7`, [LOINC_YES_NO]],
  [`${DATA4LIFE}yesno`, [LOINC_YES_NO]],
  [`${DATA4LIFE}yesnodontknow`, [LOINC_YES_NO, [LOINC, "LA12688-0 Don't know"]]],
  [
    `${HL7}ValueSet/administrative-gender`,
    [[`${HL7}administrative-gender`, 'male Male', 'female Female', 'other Other', 'unknown Unknown']],
  ],
]);
