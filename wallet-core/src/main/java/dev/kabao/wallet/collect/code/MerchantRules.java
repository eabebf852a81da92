package dev.kabao.wallet.collect.code;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a merchant-presented code must, may and must not contain: the tables of EMV QRCPS
 * merchant-presented mode v1.1 on the data objects under the root, within merchant account
 * information (26 to 51), additional data (62), the language template (64) and unreserved templates
 * (80 to 99), and its requirements on each. Stricter than it in one point: objects that are
 * reserved for future use are refused, where the specification lets a reader skip them; for what a
 * reader does not understand, it cannot vouch to the payer.
 */
final class MerchantRules {
  private static final String FORMAT_VERSION = "01";
  private static final int FIRST_NETWORK_TEMPLATE = 50;

  private static final Map<Integer, Rule> ROOT = new TreeMap<>();
  private static final Map<Integer, Rule> ADDITIONAL = new TreeMap<>();
  private static final Map<Integer, Rule> LANGUAGE = new TreeMap<>();
  private static final Map<Integer, Rule> ACCOUNT = new TreeMap<>();
  private static final Map<Integer, Rule> UNRESERVED = new TreeMap<>();

  static {
    must(ROOT, ObjectId.FORMAT, ValueForm.NUMERIC, 2, 2);
    may(ROOT, ObjectId.INITIATION, ValueForm.INITIATION, 2, 2);
    for (int id = ObjectId.FIRST_ACCOUNT; id < ObjectId.CATEGORY; id++) {
      may(ROOT, id, ValueForm.PRINTABLE, 1, 99);
    }
    must(ROOT, ObjectId.CATEGORY, ValueForm.NUMERIC, 4, 4);
    must(ROOT, ObjectId.CURRENCY, ValueForm.NUMERIC, 3, 3);
    may(ROOT, ObjectId.AMOUNT, ValueForm.AMOUNT, 1, 13);
    may(ROOT, ObjectId.TIP, ValueForm.TIP, 2, 2);
    may(ROOT, ObjectId.FIXED_FEE, ValueForm.AMOUNT, 1, 13);
    may(ROOT, ObjectId.PERCENTAGE_FEE, ValueForm.PERCENTAGE, 1, 5);
    must(ROOT, ObjectId.COUNTRY, ValueForm.COUNTRY, 2, 2);
    must(ROOT, ObjectId.NAME, ValueForm.PRINTABLE, 1, 25);
    must(ROOT, ObjectId.CITY, ValueForm.PRINTABLE, 1, 15);
    may(ROOT, ObjectId.POSTAL_CODE, ValueForm.PRINTABLE, 1, 10);
    may(ROOT, ObjectId.ADDITIONAL, ValueForm.UNICODE, 1, 99);
    may(ROOT, ObjectId.LANGUAGE, ValueForm.UNICODE, 1, 99);

    // Bill, mobile, store, loyalty, reference, customer and terminal, and the purpose.
    for (int id = 1; id <= 8; id++) {
      may(ADDITIONAL, id, ValueForm.PRINTABLE, 1, 25);
    }
    // Further data of the consumer that is asked for; the merchant's tax id; the channel.
    may(ADDITIONAL, 9, ValueForm.PRINTABLE, 1, 3);
    may(ADDITIONAL, 10, ValueForm.PRINTABLE, 1, 20);
    may(ADDITIONAL, 11, ValueForm.PRINTABLE, 3, 3);

    must(LANGUAGE, ObjectId.LOCAL_LANGUAGE, ValueForm.LANGUAGE, 2, 2);
    must(LANGUAGE, ObjectId.LOCAL_NAME, ValueForm.UNICODE, 1, 25);
    may(LANGUAGE, ObjectId.LOCAL_CITY, ValueForm.UNICODE, 1, 15);

    must(ACCOUNT, ObjectId.GUID, ValueForm.PRINTABLE, 1, 32);
    must(UNRESERVED, ObjectId.GUID, ValueForm.PRINTABLE, 1, 32);
    for (int id = 1; id <= ObjectId.LAST; id++) {
      may(ACCOUNT, id, ValueForm.PRINTABLE, 1, 99);
      may(UNRESERVED, id, ValueForm.UNICODE, 1, 99);
    }
    for (int id = FIRST_NETWORK_TEMPLATE; id <= ObjectId.LAST; id++) {
      may(ADDITIONAL, id, ValueForm.UNICODE, 1, 99);
    }
    for (int id = ObjectId.FIRST_UNRESERVED; id <= ObjectId.LAST; id++) {
      may(ROOT, id, ValueForm.UNICODE, 1, 99);
    }
  }

  private MerchantRules() {}

  /** Checks all but the checksum and the order. */
  static void check(Map<Integer, String> objects) throws CodeFault {
    check(ROOT, objects);
    if (!FORMAT_VERSION.equals(objects.get(ObjectId.FORMAT))) {
      throw new CodeFault(CodeProblem.VERSION);
    }
    boolean hasAccount = false;
    for (Map.Entry<Integer, String> object : objects.entrySet()) {
      int id = object.getKey();
      hasAccount |= id >= ObjectId.FIRST_ACCOUNT && id <= ObjectId.LAST_ACCOUNT_TEMPLATE;
      if (ObjectId.isTemplate(id)) {
        checkTemplate(id, object.getValue());
      }
    }
    if (!hasAccount) {
      throw new CodeFault(CodeProblem.MISSING);
    }
    checkFee(objects);
  }

  private static void checkTemplate(int id, String value) throws CodeFault {
    Map<Integer, String> inner = DataObjects.read(value);
    if (id == ObjectId.LANGUAGE) {
      check(LANGUAGE, inner);
    } else if (id == ObjectId.ADDITIONAL) {
      check(ADDITIONAL, inner);
      for (Map.Entry<Integer, String> object : inner.entrySet()) {
        if (object.getKey() >= FIRST_NETWORK_TEMPLATE) {
          check(UNRESERVED, DataObjects.read(object.getValue()));
        }
      }
    } else {
      check(ObjectId.isAccountTemplate(id) ? ACCOUNT : UNRESERVED, inner);
    }
  }

  private static void check(Map<Integer, Rule> rules, Map<Integer, String> objects)
      throws CodeFault {
    for (Map.Entry<Integer, String> object : objects.entrySet()) {
      Rule rule = rules.get(object.getKey());
      if (rule == null) {
        throw new CodeFault(CodeProblem.RESERVED);
      }
      rule.check(object.getValue());
    }
    for (Map.Entry<Integer, Rule> rule : rules.entrySet()) {
      if (rule.getValue().mandatory && !objects.containsKey(rule.getKey())) {
        throw new CodeFault(CodeProblem.MISSING);
      }
    }
  }

  /** A fixed fee is there exactly if the indicator is 02, a percentage exactly if it is 03. */
  private static void checkFee(Map<Integer, String> objects) throws CodeFault {
    String indicator = objects.getOrDefault(ObjectId.TIP, "");
    boolean fixed = objects.containsKey(ObjectId.FIXED_FEE);
    boolean percentage = objects.containsKey(ObjectId.PERCENTAGE_FEE);
    if ((indicator.equals("02") && !fixed) || (indicator.equals("03") && !percentage)) {
      throw new CodeFault(CodeProblem.MISSING);
    }
    if ((fixed && !indicator.equals("02")) || (percentage && !indicator.equals("03"))) {
      throw new CodeFault(CodeProblem.VALUE);
    }
  }

  private static void must(
      Map<Integer, Rule> rules, int id, Predicate<String> form, int least, int most) {
    rules.put(id, new Rule(form, least, most, true));
  }

  private static void may(
      Map<Integer, Rule> rules, int id, Predicate<String> form, int least, int most) {
    rules.put(id, new Rule(form, least, most, false));
  }

  private record Rule(Predicate<String> form, int least, int most, boolean mandatory) {
    void check(String value) throws CodeFault {
      int length = value.codePointCount(0, value.length());
      if (length < least || length > most || !form.test(value)) {
        throw new CodeFault(CodeProblem.VALUE);
      }
    }
  }
}
