package dev.kabao.examples.cli;

import java.io.IOException;

/** What a command does. A command without one only groups others. */
interface Action {

  /**
   * Does it.
   *
   * @throws Failure if it cannot be done
   * @throws IOException if a file or the bank does not work
   */
  Answer run(Context context) throws IOException;
}
