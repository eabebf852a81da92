package dev.kabao.wallet.issuer.http.protocol;

/** The names of the JSON fields of the issuer API. */
public final class ApiFields {
  /** The order that the message is about. */
  public static final String ORDER_ID = "orderId";

  /** The answer's code. */
  public static final String CODE = "code";

  /** A JWE over the secret fields of the message. */
  public static final String SEALED = "sealed";

  /** A one-time code that is on its way. */
  public static final String CHALLENGE = "challenge";

  /** Where a code went, masked. */
  public static final String MASKED_PHONE = "maskedPhone";

  /** How many digits a code has. */
  public static final String CODE_LENGTH = "codeLength";

  /** Until when a code is good. */
  public static final String EXPIRES_AT = "expiresAt";

  /** What a queried order came to. */
  public static final String ORDER = "order";

  /**
   * Which of the operations that move money an order is: {@code DEBIT, CREDIT} or {@code REFUND};
   * or what a line of a statement is to the holder: {@code PAYMENT, REFUND} or {@code REPAYMENT}.
   */
  public static final String KIND = "kind";

  /** The order whose money a refund gives back. */
  public static final String DEBIT_ORDER_ID = "debitOrderId";

  /** From where on notices are asked for. */
  public static final String AFTER = "after";

  /** What the bank tells. */
  public static final String NOTICES = "notices";

  /** From where to ask on. */
  public static final String NEXT = "next";

  /** What a notice tells of. */
  public static final String TYPE = "type";

  /** When a notice was sent. */
  public static final String SENT_AT = "sentAt";

  /** The bank's word that it moved money. */
  public static final String RECEIPT = "receipt";

  /** The bank's own name for a movement of money. */
  public static final String REFERENCE = "reference";

  /** An amount. */
  public static final String AMOUNT = "amount";

  /** An amount's currency. */
  public static final String CURRENCY = "currency";

  /** An amount in minor units. */
  public static final String MINOR_UNITS = "minorUnits";

  /** When money was moved. */
  public static final String AT = "at";

  /** Since when an agreement is ended. */
  public static final String ENDED_AT = "endedAt";

  /** How a card got out of its holder's hands: {@code LOST} or {@code STOLEN}. */
  public static final String LOSS_KIND = "lossKind";

  /** Since when a card is frozen. */
  public static final String FROZEN_AT = "frozenAt";

  /** How the bank holds a card that was reported. */
  public static final String STANDING = "standing";

  /** The order by which a card was reported. */
  public static final String REPORT_ORDER_ID = "reportOrderId";

  /** The last four digits of a card number. */
  public static final String LAST_FOUR = "lastFour";

  /** A card's closed statements. */
  public static final String STATEMENTS = "statements";

  /** The first day of a statement. */
  public static final String FIRST_DAY = "firstDay";

  /** The last day of a statement. */
  public static final String LAST_DAY = "lastDay";

  /** The balance before a statement's first line, in minor units. */
  public static final String OPENING = "openingMinorUnits";

  /** The balance after a statement's last line, in minor units. */
  public static final String CLOSING = "closingMinorUnits";

  /** What is to be paid off on a credit card. */
  public static final String DUE = "due";

  /** What has to be paid off at least, in minor units. */
  public static final String MINIMUM = "minimumMinorUnits";

  /** A day, by the bank's calendar. */
  public static final String DAY = "day";

  /** The movements on a statement. */
  public static final String LINES = "lines";

  /** Whether an account gained or lost an amount. */
  public static final String DIRECTION = "direction";

  /** What a debit is for. */
  public static final String PURPOSE = "purpose";

  /** Who is paid. */
  public static final String PAYEE = "payee";

  /** A platform's id. */
  public static final String PLATFORM_ID = "platformId";

  /** Public keys (RFC 7517). */
  public static final String JWKS = "jwks";

  /** A bank's profile. */
  public static final String PROFILE = "profile";

  /** Sealed: the card number. */
  public static final String CARD_NUMBER = "cardNumber";

  /** Sealed: the holder's name. */
  public static final String NAME = "name";

  /** Sealed: the kind of ID document. */
  public static final String ID_DOCUMENT_TYPE = "idDocumentType";

  /** Sealed: the number of the ID document. */
  public static final String ID_NUMBER = "idNumber";

  /** Sealed: the reserved phone. */
  public static final String PHONE = "phone";

  /** Sealed: a credit card's expiry. */
  public static final String EXPIRY = "expiry";

  /** Sealed: a credit card's verification number. */
  public static final String VERIFICATION_NUMBER = "verificationNumber";

  /** Sealed: a one-time code. */
  public static final String ONE_TIME_CODE = "oneTimeCode";

  /** Sealed: an agreement's token. */
  public static final String AGREEMENT = "agreement";

  /** Sealed: what the sender of a transfer wrote. */
  public static final String REMARK = "remark";

  /** Sealed: the other side of a movement. */
  public static final String COUNTERPARTY = "counterparty";

  /** Sealed: what a movement was for. */
  public static final String TEXT = "text";

  private ApiFields() {}
}
