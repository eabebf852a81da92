package dev.kabao.examples.cli;

import java.io.IOException;
import picocli.CommandLine.Option;

/** The phone by which a person is known. */
final class PhoneOption {
  @Option(
      names = "--phone",
      paramLabel = "PHONE",
      required = true,
      descriptionKey = "phone",
      description = "the person's phone, in any usual form, or '-'")
  private String phone;

  String read(Context context) throws IOException {
    return context.value("--phone", phone);
  }
}
