/** What every number means and what a report cannot say, in English: for a doctor, and in plain words for the client. */
export const methodEn = {
  clinician: [
    {
      term: 'Skin day index',
      text: 'Mean of five daily ratings (worst itch; burning or pain; redness; dryness or cracks; new spots or patches), 0 to 100, higher is worse. A measure of our own, not validated. Bands: calm below 10, mild below 30, moderate below 60, severe from 60; they are for display only.',
    },
    {
      term: '7-day mean',
      text: 'The strong line of the chart: the mean of the rated days among seven days up to a day, with three or more of them rated. It stops where more than three days in a row are missing.',
    },
    {
      term: 'Change',
      text: 'Baseline days against the latest days, up to 14 each. The range allows for neighbouring days being alike. It does not separate the program from season, treatment, other care, expectation, or a bad start that would have passed.',
    },
    {
      term: 'Plan kept',
      text: 'Kept days as a share of the days whose status is known; unknown days are never counted as kept. Range after Wilson.',
    },
    {
      term: 'Food verdicts',
      text: 'Only planned challenges after a calm stretch count as tests. Confirmed: repeated worsening that chance explains badly. Suspicion: a reason to test, not a proof. Unclear: tested without an answer. Cleared: unlikely to matter at the amount tested. Not tested: nothing is known.',
    },
    {
      term: 'Intake areas',
      text: 'Own screening scores in percent of the maximum: below 20 little, 20 to 44 possible, from 45 much points to the area. Not validated, not a diagnosis.',
    },
  ],
  client: [
    {
      term: 'Skin day index',
      text: 'Your five daily ratings in one number, 0 to 100. Lower is better. It is our own measure.',
    },
    {
      term: 'The green line',
      text: 'The mean of your last seven days. It stops where days are missing; we never guess them.',
    },
    {
      term: 'Change',
      text: 'Your days at the start against your latest days. Seasons, treatment, care and hope act at the same time, so a change alone does not show that the diet did it.',
    },
    {
      term: 'Plan kept',
      text: 'Days on plan among the days you told us about. Days we know nothing about are not counted.',
    },
    {
      term: 'Food words',
      text: 'Confirmed: your skin was worse in repeated tests. Suspicion: worth testing. Unclear: the test gave no answer. Cleared: you may eat it. Not tested: we do not know.',
    },
  ],
  closing:
    'This report describes one person’s records. It is not a diagnosis and does not replace a doctor. Please talk to a doctor before stopping a medicine, and about any warning sign named on the first page.',
};
