package dev.kabao.examples.tour;

/** Somebody who does not exist, with data of the right form. */
final class MadeUpPerson {
  static final String NAME = "赵小满";
  static final String ID_NUMBER = "110101199205200021";
  static final String PHONE = "13900001234";

  private MadeUpPerson() {}
}
