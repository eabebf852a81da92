package dev.kabao.examples.tour;

import dev.kabao.wallet.value.LocalText;
import java.util.HashMap;
import java.util.Map;

/** What people call the facts of the tour. */
public final class FactLabels {
  private static final Map<String, LocalText> LABELS = new HashMap<>();

  static {
    label("bank", "the bank is at", "银行地址");
    label("account", "account at the bank", "银行账户余额");
    label("accountBefore", "account before", "付款前银行账户");
    label("accountAfter", "account after", "付款后银行账户");
    label("balance", "balance of the wallet", "钱包余额");
    label("walletId", "wallet", "钱包");
    label("bindingId", "binding", "绑卡");
    label("cardId", "card", "银行卡");
    label("paymentId", "payment", "支付单");
    label("state", "state", "状态");
    label("issuer", "bank", "发卡行");
    label("kind", "kind", "卡种");
    label("display", "shown as", "显示为");
    label("phone", "phone", "手机号");
    label("refusal", "refused", "拒绝原因");
    label("triesLeft", "tries left", "剩余次数");
    label("otherAmount", "with another amount", "换一个金额");
    label("decided", "decided", "已确定");
    label("undecided", "not decided", "未确定");
    label("debitsAtBank", "debits at the bank", "银行扣款笔数");
    label("captured", "captured", "已请款");
    label("refunded", "refunded", "已退款");
    label("part", "it is", "去向");
    label("hasWallet", "payee has a wallet", "对方已有钱包");
    label("waiting", "waiting", "待领取");
    label("friendBalance", "the friend's balance", "朋友的余额");
    label("imageBytes", "bytes of the image", "图片字节数");
    label("amount", "amount", "金额");
    label("memo", "memo", "附言");
    label("payee", "payee is shown as", "收款人显示为");
    label("tampered", "with a letter changed", "改动一个字母");
    label("rule", "limit", "限额规则");
    label("left", "left", "剩余额度");
    label("notices", "notices", "银行通知数");
    label("lines", "lines of the file", "文件行数");
    label("matched", "matched", "一致");
    label("findings", "left for a person", "待人工核查");
    label("totalsAgree", "totals agree", "合计一致");
    label("balanced", "balanced", "账目平衡");
    label("accounts", "accounts", "账户数");
    label("transfers", "transfers", "流水数");
    label("sameForNobody", "same for a phone without a wallet", "无钱包的手机号答复相同");
    label("reason", "because", "原因");
    label("rewrapped", "data keys wrapped anew", "重新包裹的数据密钥");
    label("retired", "wrapping keys taken away", "移除的包裹密钥");
    label("intact", "as it was written", "数据完好");
    label("rows", "rows compared", "核对行数");
    label("entries", "new entries", "新列入");
    label("earned", "points earned", "获得积分");
    label("worth", "worth", "价值");
    label("takesOff", "takes off", "立减");
    label("until", "good until", "有效期至");
    label("budget", "budget", "预算");
    label("spent", "spent", "支出");
    label("income", "income", "收入");
    label("fromCoupon", "coupon", "优惠券");
    label("fromPoints", "points", "积分");
    label("fromCard", "card", "银行卡");
    label("earns", "points to earn", "将得积分");
    label("pointsLeft", "points", "积分余额");
    label("told", "told as it happened", "即时通知");
    label("categories", "categories", "类别数");
    label("largest", "the largest", "最大类别");
    label("payees", "payees", "收款方数");
    label("passwordFound", "password found", "密码出现");
    label("files", "files searched", "搜索文件数");
    label("bytes", "bytes searched", "搜索字节数");
    label("cardNumberFound", "card number found", "卡号出现");
    label("nameFound", "name found", "姓名出现");
    label("idNumberFound", "ID number found", "证件号出现");
    label("phoneFound", "phone found", "手机号出现");
    label("passphraseFound", "passphrase found", "口令出现");
    label("codeFound", "code found", "验证码出现");
    label("payeeFound", "payee found (files)", "商户号出现（文件数）");
  }

  private FactLabels() {}

  /** The label of a fact; its name if it has none. */
  public static LocalText of(String fact) {
    return LABELS.getOrDefault(fact, new LocalText(fact, fact));
  }

  private static void label(String fact, String en, String zh) {
    LABELS.put(fact, new LocalText(en, zh));
  }
}
