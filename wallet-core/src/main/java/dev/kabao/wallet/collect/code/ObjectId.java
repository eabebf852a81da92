package dev.kabao.wallet.collect.code;

/**
 * Ids of data objects that this package names (EMV QRCPS merchant-presented mode v1.1, "Data
 * Objects Under the Root of a QR Code").
 */
final class ObjectId {
  static final int FORMAT = 0;
  static final int INITIATION = 1;
  static final int FIRST_ACCOUNT = 2;
  static final int FIRST_ACCOUNT_TEMPLATE = 26;
  static final int LAST_ACCOUNT_TEMPLATE = 51;
  static final int CATEGORY = 52;
  static final int CURRENCY = 53;
  static final int AMOUNT = 54;
  static final int TIP = 55;
  static final int FIXED_FEE = 56;
  static final int PERCENTAGE_FEE = 57;
  static final int COUNTRY = 58;
  static final int NAME = 59;
  static final int CITY = 60;
  static final int POSTAL_CODE = 61;
  static final int ADDITIONAL = 62;
  static final int CHECKSUM = 63;
  static final int LANGUAGE = 64;
  static final int FIRST_UNRESERVED = 80;
  static final int LAST = 99;

  /** The globally unique identifier within a template. */
  static final int GUID = 0;

  /** Within the language template. */
  static final int LOCAL_LANGUAGE = 0;

  static final int LOCAL_NAME = 1;
  static final int LOCAL_CITY = 2;

  private ObjectId() {}

  /** Whether the value of this object is made of objects itself. */
  static boolean isTemplate(int id) {
    return isAccountTemplate(id) || id == ADDITIONAL || id == LANGUAGE || isUnreserved(id);
  }

  static boolean isAccountTemplate(int id) {
    return id >= FIRST_ACCOUNT_TEMPLATE && id <= LAST_ACCOUNT_TEMPLATE;
  }

  static boolean isUnreserved(int id) {
    return id >= FIRST_UNRESERVED && id <= LAST;
  }
}
