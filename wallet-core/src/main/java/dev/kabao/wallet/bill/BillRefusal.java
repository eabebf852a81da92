package dev.kabao.wallet.bill;

import dev.kabao.wallet.value.LocalText;

/** Why something cannot be done with a bill. Nothing was changed. Codes are stable. */
public enum BillRefusal {
  /** It is paid. */
  PAID("This bill is paid already.", "该账单已支付。"),
  /** A payment of it is under way. */
  BEING_PAID("This bill is being paid. Please wait.", "该账单正在支付，请稍候。"),
  /** It is not owed any more. */
  DROPPED("This bill is not owed any more.", "该账单已无需支付。"),
  /** Its biller does not name it any more. */
  GONE("The biller does not ask for this bill any more.", "缴费机构已不再列出该账单。"),
  /** Nobody has said that it was paid elsewhere, and its payment has not come back. */
  NOT_ELSEWHERE(
      "This bill was not put down as paid elsewhere, nor has its payment come back.",
      "该账单未标记为在别处支付，其付款也未退还。"),
  /** It is of another amount by now than the person has seen. */
  AMOUNT_CHANGED(
      "This bill is of another amount by now. Please look at it again.", "账单金额已变更，请重新确认。"),
  /** Nobody is named who could be paid. */
  NO_PAYEE("This entry names nobody who can be paid here.", "该记录没有可付款的收款方。"),
  /** Nobody is named, so nothing can be said of whoever it is. */
  NOBODY_NAMED(
      "This entry names nobody. Only the entry itself can be put into a category.",
      "该记录没有对方名称，只能单独归类。"),
  /** The biller is not set up here any more. */
  BILLER_GONE("This biller is not available here any more.", "该缴费机构已下线。"),
  /** The card that is owed on is lost, or is not bound any more. */
  CARD_GONE("The card of this bill cannot be used here now.", "该账单对应的银行卡当前不可用。"),
  /** What is owed on a card is paid from the balance, and from nothing else. */
  BALANCE_ONLY("A card's bill is paid from the balance.", "信用卡还款仅支持使用余额。"),
  /** It is not the person's to change in this way: a payment moved it, or a biller said it. */
  NOT_BY_HAND("Only what you entered or imported yourself can be changed so.", "仅可修改本人录入或导入的记录。"),
  /** The payment request behind it is over. */
  REQUEST_OVER("Whoever shared this bill does not collect for it any more.", "发起人已停止收取该款项。"),
  /** It is split already. */
  SPLIT_ALREADY("This bill is split already.", "该账单已分摊。"),
  /** The parts are more than the whole. */
  MORE_THAN_THE_BILL("The parts come to more than the bill.", "分摊金额超过账单总额。"),
  /** Income, and what is itself a part, is not split. */
  NOT_TO_BE_SPLIT("This entry cannot be split.", "该记录不可分摊。"),
  /** The person is among those who should pay a part. */
  SPLIT_WITH_SELF("You cannot ask yourself for a part.", "不能向本人收取分摊款。"),
  /** A phone among those who should pay is none. */
  PHONE_INVALID("One of the phone numbers is not valid.", "有手机号码无效。"),
  /** Too many people were asked for parts of bills lately. */
  TOO_MANY_PARTS("You have asked too many people lately. Please try later.", "近期发起的分摊过多，请稍后再试。");

  private final LocalText text;

  BillRefusal(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell a person. */
  public LocalText text() {
    return text;
  }
}
