package dev.kabao.wallet.spi.biller;

import dev.kabao.wallet.value.LocalText;

/**
 * Why a biller refuses, with the text that people read. Names are kept at rest and never change.
 */
public enum BillerRefusal {
  /** The biller has no customer with that number. */
  CUSTOMER_UNKNOWN("The biller has no customer with this number.", "缴费机构无此户号。"),
  /** The biller has no such bill. */
  BILL_UNKNOWN("The biller has no such bill any more.", "该账单不存在或已撤销。"),
  /** The bill was paid before. */
  BILL_PAID("The bill was paid before.", "该账单已缴清。"),
  /** The bill is of another amount by now. */
  AMOUNT_DIFFERS("The bill's amount has changed.", "账单金额已变更。"),
  /** The biller takes no payment of this bill in this way now. */
  NOT_ACCEPTED("The biller does not take this payment now.", "缴费机构暂不受理该笔缴费。"),
  /** The biller cannot serve anybody now. */
  UNAVAILABLE("The biller cannot be reached now.", "缴费机构暂时不可用。"),
  /** The biller does not understand what it is asked. */
  REQUEST_INVALID("The biller did not accept the request.", "缴费机构未接受请求。");

  private final LocalText text;

  BillerRefusal(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell a person. */
  public LocalText text() {
    return text;
  }
}
