/** A handed-in intake on paper, as plain JSON: what was asked, what was answered, what was signed. Instants are ISO 8601 UTC. */
export interface IntakeDocument {
  document: 'intake';
  /** `accent` is `#rrggbb`; darkened until it can be read on white, ignored when malformed. */
  practice: { name: string; accent?: string | null };
  client: { displayName: string; reference: string };
  /** The form and its version as it was filled in. */
  form: { title: string; version: number };
  submittedAt: string;
  /** When the paper was made, and the zone its times are shown in. */
  generatedAt: { instant: string; zone: string };
  /** In the form's order; an open question has an empty answer. `entry` names the entry of a repeating group, else ''. */
  sections: { title: string; lines: { question: string; entry: string; answer: string }[] }[];
  signature: {
    name: string;
    /** A guardian's relation to the client. */
    relation?: string;
    at: string;
    timeZone: string;
    language: string;
    /** The text as it was shown, and its SHA-256. */
    text: string;
    textHash: string;
  } | null;
}
