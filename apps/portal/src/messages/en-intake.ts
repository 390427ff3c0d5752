function aWhile(minutes: number): string {
  if (minutes > 90) return `${Math.round(minutes / 60)} hours`;
  return minutes <= 1 ? '1 minute' : `${minutes} minutes`;
}

export const intakeWords = {
  hello: (name: string) => `Hello ${name}`,
  from: (practice: string) => `${practice} has some questions for you`,
  what: 'Your answers help to find out what your skin reacts to, and to plan a program that suits you. There are no wrong answers.',
  points: {
    time: (minutes: number) => `About ${aWhile(minutes)}, most questions take one tap`,
    saved: 'Every answer is saved at once. Stop whenever you like and come back with the same link',
    offline: 'It also works while you have no network',
    private: (practice: string) => `Only ${practice} reads your answers`,
  },
  start: 'Begin',
  resume: 'Continue',
  resumeLine: (answered: number, total: number) => `You have answered ${answered} of ${total} questions so far.`,
  optionalOnce: 'Questions marked “optional” may be left out. All others are needed before you can send.',
  settings: {
    language: 'Questions in',
    oneByOne: 'One question at a time',
  },
  oneByOne: {
    place: (from: number, to: number, total: number) =>
      from === to ? `Question ${from} of ${total}` : `Questions ${from} to ${to} of ${total}`,
    next: 'Next',
    wrong: 'Something is not right here yet. You can change it, or go on and come back to it.',
  },
  section: (index: number, count: number) => `Part ${index} of ${count}`,
  answered: (answered: number, total: number) => `${answered} of ${total} answered`,
  minutesLeft: (minutes: number) => `about ${aWhile(minutes)} left`,
  nearlyDone: 'nothing left to answer',
  openHere: (count: number) =>
    count === 1
      ? '1 question here is still open. You can come back to it.'
      : `${count} questions here are still open. You can come back to them.`,
  next: (title: string) => `Next: ${title}`,
  toReview: 'Look over my answers',
  previous: 'Back',
  notApplicable: 'That question does not apply any more.',
  review: {
    title: 'Your answers',
    intro: 'Look them over. Tap a part to change something; nothing is sent yet.',
    missing: (count: number) => (count === 1 ? '1 answer is still missing' : `${count} answers are still missing`),
    missingIn: (title: string, count: number) => `${title}: ${count} missing`,
    complete: 'Everything needed is there.',
    change: 'Change',
    changeLabel: (title: string) => `Change: ${title}`,
    unanswered: 'not answered',
    /** Names an entry of a repeating group that has no words of its own. */
    entry: 'Entry',
    toSign: 'Go on to sign',
  },
  sign: {
    title: 'Sign and send',
    intro: 'Please read this once more. Your typed name is your signature.',
    name: 'Your full name',
    guardianIntro: 'A parent or guardian signs for somebody under 18.',
    guardianName: 'Full name of the parent or guardian',
    relation: 'Relation to the client',
    relationHint: 'For example mother, father, guardian',
    relationMissing: 'Please say how you are related.',
    nameMissing: 'Please type your first and last name.',
    send: 'Sign and send',
    sending: 'Sending',
    waiting: 'Some answers are still waiting for network. They go out first; then you can send.',
    noNetwork: 'No network right now. Your answers are kept on this phone. Try again when you are online.',
    changedText: 'The consent text was changed in the meantime. Please read the new one.',
  },
  done: {
    title: 'Thank you',
    sent: (practice: string) => `Your answers are with ${practice}.`,
    sentOn: (date: string) => `Sent on ${date}.`,
    next: 'What happens next',
    steps: [
      'Your practitioner reads your answers in peace.',
      'You will hear from them about what they suggest.',
      'If you start a program, you get a link to your own pages with your plan and a short daily check-in.',
    ],
    copyTitle: 'Your copy',
    copy: 'Your answers and what you signed, as a PDF to keep. It holds health data: keep it where only you can see it.',
    consents: 'What you agreed to, and how to take it back',
    change: 'If something has changed or you forgot something, tell your practitioner.',
    doctor: 'If your skin or how you feel gets worse quickly, do not wait for an answer: see a doctor.',
    close: 'You can close this page.',
  },
  otherDevice: {
    title: 'Answered on another device',
    theirs: (question: string) => `“${question}”: the later answer, from the other device, is shown here now.`,
    ours: (question: string) => `“${question}”: the answer from this device came later and replaced it.`,
    close: 'All right',
  },
  urgent: {
    label: 'Important',
    emergencyTitle: 'Please get help now',
    emergency:
      'Trouble breathing, swelling of lips or throat, or faintness: call 112 now. If you have thoughts that life is not worth living, talk to someone today: your doctor, an emergency department, or 112. Your practitioner is not a crisis service.',
    sameDayTitle: 'Please see a doctor today',
    sameDay:
      'What you describe should be seen by a doctor today or tomorrow, before any program. If it gets worse quickly, or you feel very ill, call 112.',
    doctorTitle: 'Please talk to a doctor',
    doctor: 'What you describe should be looked at by a doctor before you change what you eat.',
    call: 'Call 112',
    goOn: 'I have read this. Go on with the questions',
    again: 'Read again',
  },
};
