export { fhirpathEngine } from './fhirpath-engine';
