package dev.kabao.wallet.sandbox.flow;

/** A made-up person. */
record Person(String name, String idNumber, String phone) {
  static final Person LI = new Person("李小明", "110101199003070134", "13800138001");
  static final Person WANG = new Person("王芳", "310101198505121205", "13900139002");
}
