/** Finds the appointment that Outlook has open; null where the page runs outside Outlook or beside a message. */
/// <reference types="office-js" />
import type { Appointment } from './appointment.ts';
import { composedAppointment } from './composed-appointment.gateway.ts';
import { readAppointment } from './read-appointment.gateway.ts';

export interface Host {
  readonly appointment: Appointment | null;
  /** Outlook's language, such as `zh-TW`. */
  readonly language: string | null;
  /** Tells when another item is shown beside a pinned pane. */
  onOtherItem(listener: () => void): void;
}

const LOADED_WITHIN = 8_000;

/** Waits for Office to be ready; outside Outlook office.js is missing, or says that there is no host. */
export async function findHost(): Promise<Host | null> {
  if (typeof Office === 'undefined') return null;
  const info = await Promise.race([
    Office.onReady(),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), LOADED_WITHIN)),
  ]);
  if (!info?.host) return null;
  return {
    appointment: openAppointment(),
    language: Office.context.displayLanguage ?? null,
    onOtherItem(listener) {
      if (!Office.context.requirements.isSetSupported('Mailbox', '1.5')) return;
      Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, listener);
    },
  };
}

export function openAppointment(): Appointment | null {
  const item = Office.context.mailbox?.item;
  if (!item || item.itemType !== Office.MailboxEnums.ItemType.Appointment) return null;
  return isComposed(item) ? composedAppointment(item) : readAppointment(item as unknown as Office.AppointmentRead);
}

/** Only a composed appointment's start can be set; a read one's is a plain date. */
function isComposed(item: NonNullable<Office.Mailbox['item']>): item is typeof item & Office.AppointmentCompose {
  return typeof item.start === 'object' && item.start !== null && 'setAsync' in item.start;
}
