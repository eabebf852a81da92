package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.LocalText;
import java.util.Objects;

/**
 * Something that is wrong, or doubtful, with one field of a form. By its making it holds nothing of
 * what was typed.
 *
 * @param field where
 * @param code what
 */
public record FormProblem(Field field, Code code) {

  /** Refuses null. */
  public FormProblem {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(code, "code");
  }

  /** What to tell the person: what is wrong and what to do. */
  public LocalText message() {
    return new LocalText(
        code.text.en().replace("{field}", field.label().en()),
        code.text.zh().replace("{field}", field.label().zh()));
  }

  /** The fields of a form. A name is never used again for something else. */
  public enum Field {
    /** The number on the card. */
    CARD_NUMBER("card number", "卡号"),
    /** The holder's name. */
    NAME("name", "姓名"),
    /** The number of the ID document. */
    ID_NUMBER("ID number", "证件号码"),
    /** The phone that the bank has on record. */
    PHONE("phone number", "手机号"),
    /** The month in which the card expires. */
    EXPIRY("expiry date", "有效期"),
    /** The number that proves that the card is at hand. */
    VERIFICATION_NUMBER("verification number", "安全码");

    private final LocalText label;

    Field(String en, String zh) {
      this.label = new LocalText(en, zh);
    }

    /** What people call it. */
    public LocalText label() {
      return label;
    }
  }

  /** What can be wrong. A code is never renamed and never used again for something else. */
  public enum Code {
    /** Nothing was typed. */
    MISSING("Enter the {field}.", "请输入{field}。"),

    /** Characters other than digits, spaces and dashes. */
    CARD_NUMBER_CHARACTERS(
        "A card number has digits only; spaces and dashes may stand between them.",
        "卡号只能包含数字，数字之间可以有空格或短横线。"),
    /** Fewer than 12 or more than 19 digits, or a length that the scheme does not use. */
    CARD_NUMBER_LENGTH(
        "The card number has too few or too many digits. Compare it with the card.",
        "卡号的位数不对，请与卡片核对。"),
    /** A warning: the directory knows the first digits with other lengths only. */
    CARD_NUMBER_LENGTH_UNUSUAL(
        "Cards that begin like this usually have another number of digits. Compare it with the"
            + " card.",
        "此类银行卡的卡号通常不是这个位数，请与卡片核对。"),
    /** The check digit does not fit; for some UnionPay cards a warning only. */
    CARD_NUMBER_CHECK_DIGIT(
        "The digits of the card number do not fit together. Compare them with the card.",
        "卡号校验不通过，请与卡片核对。"),

    /** Characters that names do not have. */
    NAME_CHARACTERS(
        "A name begins with a letter, and has letters, spaces, middle dots, hyphens, apostrophes"
            + " and full stops only.",
        "姓名须以文字开头，只能包含文字、空格、间隔号、连字符、撇号和句点。"),
    /** Fewer than 2 or more than 64 characters. */
    NAME_LENGTH("A name has 2 to 64 characters.", "姓名须为 2 至 64 个字符。"),

    /** The form of no document that is accepted. */
    ID_NUMBER_FORM(
        "This is no number of an ID document that is accepted. Compare it with the document.",
        "证件号码格式不正确，请与证件核对。"),
    /** The form of another document than the one that was named. */
    ID_NUMBER_TYPE(
        "The ID number belongs to another kind of document than the one chosen.", "证件号码与所选证件类型不符。"),
    /** It begins with a region that does not exist. */
    ID_NUMBER_REGION(
        "The first digits of the ID number name no region. Compare them with the document.",
        "证件号码的地区代码不正确，请与证件核对。"),
    /** The date in it does not exist, lies in the future or too far back. */
    ID_NUMBER_BIRTH_DATE(
        "The date of birth in the ID number cannot be. Compare it with the document.",
        "证件号码中的出生日期不正确，请与证件核对。"),
    /** Its check digit does not fit. */
    ID_NUMBER_CHECK_DIGIT(
        "The characters of the ID number do not fit together. Compare them with the document.",
        "证件号码校验不通过，请与证件核对。"),

    /** No phone number of any country. */
    PHONE_FORM(
        "This is no valid phone number. Numbers from abroad begin with + and the country code.",
        "手机号格式不正确；境外号码请以 + 和国家（地区）代码开头。"),
    /** A valid number, but of a fixed line or a service. */
    PHONE_NOT_MOBILE("This is no mobile phone number.", "该号码不是手机号码。"),

    /** Not a month and a year. */
    EXPIRY_FORM(
        "Enter the expiry date as on the card: month, then year, such as 08/30.",
        "请按卡面输入有效期，先月后年，例如 08/30。"),
    /** The card has expired. */
    EXPIRY_PAST("The card has expired. Use another card.", "该卡已过有效期，请更换银行卡。"),
    /** More than 20 years ahead. */
    EXPIRY_TOO_FAR(
        "No card is valid for so long. Compare the expiry date with the card.", "有效期过长，请与卡片核对。"),

    /** Not three digits, or four for American Express. */
    VERIFICATION_NUMBER_FORM(
        "The verification number has 3 digits, and 4 on American Express cards.",
        "安全码为 3 位数字，美国运通卡为 4 位数字。");

    private final LocalText text;

    Code(String en, String zh) {
      this.text = new LocalText(en, zh);
    }
  }
}
