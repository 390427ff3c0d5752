const YES_NO = 'http://terminology.hl7.org/CodeSystem/v2-0136';
const LOINC = 'http://loinc.org';
const HL7_LISTS = 'http://hl7.org/fhir/ValueSet/';
const DATA4LIFE = 'http://fhir.data4life.care/covid-19/r4/ValueSet/';

/**
 * Answer lists known by their canonical address; each entry is system, code, words.
 * Source: HL7 FHIR R4 (4.0.1) and HL7 Terminology value sets of these addresses; LOINC answer list LL361-7; the
 * data4life lists carry the LOINC answer codes that their forms compare with.
 */
export const KNOWN_LISTS: ReadonlyMap<string, readonly (readonly [system: string, code: string, display: string])[]> =
  (() => {
    const yesNo = [
      [YES_NO, 'Y', 'Yes'],
      [YES_NO, 'N', 'No'],
    ] as const;
    const loincYesNo = [
      [LOINC, 'LA33-6', 'Yes'],
      [LOINC, 'LA32-8', 'No'],
    ] as const;
    const unknown = "Don't know";
    return new Map<string, readonly (readonly [string, string, string])[]>([
      ['http://terminology.hl7.org/ValueSet/v2-0136', yesNo],
      [
        `${HL7_LISTS}yesnodontknow`,
        [...yesNo, ['http://terminology.hl7.org/CodeSystem/data-absent-reason', 'asked-unknown', unknown] as const],
      ],
      ['http://loinc.org/vs/LL361-7', loincYesNo],
      [`${DATA4LIFE}yesno`, loincYesNo],
      [`${DATA4LIFE}yesnodontknow`, [...loincYesNo, [LOINC, 'LA12688-0', unknown] as const]],
      [
        `${HL7_LISTS}administrative-gender`,
        ['Male', 'Female', 'Other', 'Unknown'].map(
          (words) => ['http://hl7.org/fhir/administrative-gender', words.toLowerCase(), words] as const,
        ),
      ],
    ]);
  })();
