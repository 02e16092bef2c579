/** A mail that is about to be queued. */
export interface NewMail {
  /** The recipient's address, of the format `email`. */
  readonly to: string;
  /** The name beside the portal's own address: the council's. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail in the queue. */
export interface QueuedMail extends NewMail {
  /** Random. It is also what the mail's `Message-ID` is made from, which stays the same however often it is tried. */
  readonly id: string;
  /** How often it could not be sent. */
  readonly failures: number;
}

/** The queue of mails, in the database. What a call changes is on the disk when it returns. */
export interface MailQueue {
  queueMail(mail: NewMail): void;
  /**
   * Returns the mail that has waited longest of those that are due, and leases it: nobody else gets it until the lease
   * ends. Undefined if none is due.
   */
  claimMail(leaseSeconds: number): QueuedMail | undefined;
  /** Deletes a mail that was sent, or that can never be. */
  removeMail(id: string): void;
  /** Notes that a mail could not be sent, and makes it due again at a time. */
  postponeMail(id: string, until: Date): void;
  /** Returns the mails that wait, the newest first. */
  waitingMails(most: number): readonly QueuedMail[];
}
