/** Turns Office.js's callbacks into promises. */
import { OfficeError } from './appointment.ts';

type Callback<T> = (result: Office.AsyncResult<T>) => void;

export function callOffice<T>(call: (callback: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new OfficeError(result.error.message, result.error.code));
    });
  });
}
