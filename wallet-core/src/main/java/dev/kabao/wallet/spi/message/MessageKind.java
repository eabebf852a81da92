package dev.kabao.wallet.spi.message;

/** What a message is about. */
public enum MessageKind {
  /** A code to register with. */
  REGISTER,
  /** Somebody asked to register with a phone that has a wallet already. */
  REGISTERED_BEFORE,
  /** Somebody asked for a code with a phone that has no wallet with a password. */
  NOT_REGISTERED,
  /** A code by which the person shows that they have the phone. */
  CODE,
  /** A code to recover a lost password with. */
  RECOVER,
  /** Something about the wallet's safety changed, so that a stranger's doing is noticed. */
  NOTICE
}
