import grounds from './form-grounds.data.json';

/** Why something is asked; shown on request. */
export interface FormGround {
  /** Id of the form. */
  form: string;
  /** Questions or groups it speaks of. */
  linkIds: readonly string[];
  text: string;
  /** Keys of `sources`; empty where it is our own reasoning. */
  sources: readonly string[];
}

/** Why the questions of the library's forms are asked, form by form. Source: intake method, section 4; outcome measures; skincare facts. */
export const formGrounds = grounds as readonly FormGround[];
