package dev.kabao.examples.tour;

/** Somebody who does not exist, and a friend of theirs, with data of the right form. */
final class MadeUpPerson {
  static final String NAME = "赵小满";
  static final String ID_NUMBER = "110101199205200021";
  static final String PHONE = "13900001234";

  static final String FRIEND_NAME = "周小树";
  static final String FRIEND_PHONE = "13800005678";

  static final String GUEST_PHONE = "13700009876";
  static final String GUEST_PASSWORD = "four paper boats at low tide";

  /** Of somebody who has no wallet. */
  static final String NOBODYS_PHONE = "13600004321";

  private MadeUpPerson() {}
}
