// The door to the mail catcher: what Graph's sendMail and Exchange's own messages are handed to. The catcher (mail/) is behind it.

export interface SimMail {
  readonly id: string;
  /** ISO instant on the simulator's clock. */
  readonly receivedAt: string;
  readonly via: 'graph' | 'exchange' | 'smtp';
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: Buffer }[];
}

export interface MailSink {
  deliver(mail: SimMail): void;
  /** Newest last. */
  list(): readonly SimMail[];
  clear(): void;
}

const MOST_MAILS = 2000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Keeps the newest mails in memory, bounded by number and by size. */
export function memoryMailSink(): MailSink {
  let kept: SimMail[] = [];
  let bytes = 0;
  return {
    deliver: (mail) => {
      kept = [...kept, mail];
      bytes += sizeOf(mail);
      while (kept.length > 1 && (kept.length > MOST_MAILS || bytes > MOST_BYTES)) {
        const [oldest, ...others] = kept;
        if (oldest) bytes -= sizeOf(oldest);
        kept = others;
      }
    },
    list: () => kept,
    clear: () => {
      kept = [];
      bytes = 0;
    },
  };
}

function sizeOf(mail: SimMail): number {
  const attached = mail.attachments.reduce((sum, one) => sum + one.content.length, 0);
  return attached + (mail.html?.length ?? 0) + (mail.text?.length ?? 0) + 1000;
}
