/** Answer lists known by their canonical address: system and `code|display` pairs. */
type KnownList = {
  readonly addresses: readonly string[];
  readonly groups: readonly { readonly system: string; readonly codes: readonly string[] }[];
};

const LOINC = 'http://loinc.org';
const UNKNOWN = {
  system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  codes: ["asked-unknown|Don't know"],
};
const YES_NO = { system: 'http://terminology.hl7.org/CodeSystem/v2-0136', codes: ['Y|Yes', 'N|No'] };

/**
 * Source: HL7 FHIR R4 (4.0.1) and HL7 Terminology value sets of these addresses; LOINC answer list LL361-7; the
 * data4life lists carry the LOINC answer codes that their forms compare with.
 */
export const KNOWN_LISTS: readonly KnownList[] = [
  {
    addresses: [
      'http://terminology.hl7.org/ValueSet/v2-0136',
      'http://hl7.org/fhir/ValueSet/v2-0136',
      'http://hl7.org/fhir/ValueSet/yes-no',
    ],
    groups: [YES_NO],
  },
  { addresses: ['http://hl7.org/fhir/ValueSet/yesnodontknow'], groups: [YES_NO, UNKNOWN] },
  {
    addresses: ['http://loinc.org/vs/LL361-7', 'http://fhir.data4life.care/covid-19/r4/ValueSet/yesno'],
    groups: [{ system: LOINC, codes: ['LA33-6|Yes', 'LA32-8|No'] }],
  },
  {
    addresses: ['http://fhir.data4life.care/covid-19/r4/ValueSet/yesnodontknow'],
    groups: [{ system: LOINC, codes: ['LA33-6|Yes', 'LA32-8|No', "LA12688-0|Don't know"] }],
  },
  {
    addresses: ['http://hl7.org/fhir/ValueSet/administrative-gender'],
    groups: [
      {
        system: 'http://hl7.org/fhir/administrative-gender',
        codes: ['male|Male', 'female|Female', 'other|Other', 'unknown|Unknown'],
      },
    ],
  },
  {
    addresses: ['http://hl7.org/fhir/ValueSet/marital-status', 'http://terminology.hl7.org/ValueSet/marital-status'],
    groups: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus',
        codes: [
          'A|Annulled',
          'D|Divorced',
          'I|Interlocutory',
          'L|Legally Separated',
          'M|Married',
          'C|Common Law',
          'P|Polygamous',
          'T|Domestic partner',
          'U|unmarried',
          'S|Never Married',
          'W|Widowed',
        ],
      },
      { system: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor', codes: ['UNK|unknown'] },
    ],
  },
];
