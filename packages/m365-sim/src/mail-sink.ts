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

const KEPT = 2000;

/** Keeps the newest mails in memory. */
export function memoryMailSink(): MailSink {
  let kept: SimMail[] = [];
  return {
    deliver: (mail) => {
      kept = [...kept, mail].slice(-KEPT);
    },
    list: () => kept,
    clear: () => {
      kept = [];
    },
  };
}
