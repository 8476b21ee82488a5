// The content of the clinic that does not exist, as everything would play it.
import { contentIn, understandingOf } from '../../speaker/load';
import { CLINIC_FOLDER } from './content-folder';

export const clinic = contentIn(CLINIC_FOLDER);
export const clinicUnderstanding = understandingOf(clinic);
