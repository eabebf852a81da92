package dev.kabao.wallet.internal.card;

/** What can happen to a card that was reported. */
enum LossEvent {
  /** The person says that it was stolen, after all. */
  STOLEN,
  /** The issuer has frozen it. */
  CONFIRMED,
  /** The issuer takes no such report from here. */
  NOT_TAKEN,
  /** No answer, or one that decides nothing. */
  UNANSWERED,
  /** It is no longer kept to be found: it is stolen, a replacement is wanted, or time is over. */
  KEPT_NO_LONGER,
  /** The issuer says that it may be used again. */
  LIFTED,
  /** The issuer has ended the agreement. */
  AGREEMENT_ENDED,
  /** The person wants another card. */
  WANTED,
  /** The issuer has issued another card. */
  ISSUED,
  /** The issuer issues no other card. */
  NOT_ISSUED,
  /** The other card is bound. */
  BOUND
}
