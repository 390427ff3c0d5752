export { progress, type FormProgress, type SectionProgress } from './progress';
export { bySection, sectionOf, sectionsOf, type Section } from './sections';
