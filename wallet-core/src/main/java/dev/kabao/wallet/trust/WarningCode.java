package dev.kabao.wallet.trust;

import dev.kabao.wallet.value.LocalText;

/** What speaks against a payee or a link. Names are stable. */
public enum WarningCode {
  /** It has the very name of somebody else. */
  SAME_NAME("Another payee has this name: %s.", "另有收款方使用相同名称：%s。"),
  /** Its name can hardly be told from another: other letters or characters that look the same. */
  LOOKS_ALIKE("It looks like %s, but is not the same.", "看起来与“%s”相似，但并不是同一个。"),
  /** Another's name with a word such as "official" added. */
  ADDED_WORDS(
      "It is named like %s with words added, but is not the same.", "在“%s”的名称上加了字，但并不是同一个。"),
  /** One letter or character less, more, changed or swapped. */
  ONE_LETTER_OFF("It differs from %s in one letter only.", "与“%s”仅一字之差。"),
  /** Letters of scripts that do not belong together. */
  MIXED_SCRIPTS("Its name mixes letters of different scripts.", "名称混用了不同文字的字母。"),
  /** Characters that cannot be seen. */
  INVISIBLE_CHARACTERS("It has characters that cannot be seen.", "含有不可见字符。"),
  /** The name in the code is not the registered one. */
  NAME_NOT_AS_REGISTERED("It is registered under another name: %s.", "登记的名称与此不同：%s。"),
  /** It was called otherwise when this wallet paid it. */
  NAME_CHANGED("When you paid it before, its name was %s.", "您上次付款时，其名称为：%s。"),
  /** Its account was another when this wallet paid it. */
  ACCOUNT_CHANGED("When you paid it before, its account was %s.", "您上次付款时，其账户为：%s。"),
  /** There are complaints that are not settled. */
  UNDER_COMPLAINT("There are complaints about this payee.", "该收款方有未处理的投诉。"),
  /** It cannot be read as a link to a web page. */
  NOT_A_WEB_LINK("This is no link to a web page.", "这不是网页链接。"),
  /** Not https: whoever is in between can read and change it. */
  NOT_ENCRYPTED("The connection would not be encrypted.", "该链接未加密。"),
  /** A user name before the host, which makes it look like another. */
  NAME_BEFORE_HOST("What stands before the @ is not where it leads.", "@ 之前的内容并非实际网址。"),
  /** Written so that a reader and a browser may understand different hosts. */
  ODD_FORM("It is written in an unusual way, which can hide where it leads.", "链接写法异常，可能掩盖真实去向。"),
  /** A number in place of a host's name. */
  IP_ADDRESS("It leads to a number, not to a name.", "链接指向 IP 地址而非域名。"),
  /** A host with letters outside ASCII, which is written so at last. */
  ENCODED_HOST("Its host is written with special letters: %s.", "域名含特殊字符：%s。"),
  /** A known host's name inside another's. */
  HOST_INSIDE("It contains the name of %s, but does not lead there.", "包含“%s”的名称，但并不指向该网站。");

  private final String en;
  private final String zh;

  WarningCode(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  LocalText text(String other) {
    // Not a format: a name may have a percent sign.
    return new LocalText(en.replace("%s", other), zh.replace("%s", other));
  }
}
