package dev.kabao.examples.cli;

import dev.kabao.wallet.collect.PayerDevice;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "payer-code",
    description = {
      "Show a one-time code that a payee scans to be paid, from the default source.",
      "It is good for about a minute and for one payment. Whoever has it can use it."
    })
final class PayerCodeCommand implements Action {
  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "kabao",
      description = "which device shows it; its earlier codes end (default: kabao)")
  private String device;

  @Mixin private QrOption qr;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    qr.check();
    String name = Inputs.payee("--device", device);
    return request.onWallet(
        context,
        (wallet, id) -> {
          try (PayerDevice shows = wallet.scanning().enrol(id, name);
              Secret code = shows.code(Clock.systemUTC().instant())) {
            return shown(context, name, Reveal.text(code));
          }
        });
  }

  private Answer shown(Context context, String name, String code) {
    try {
      return qr.show(
              context, code, Answer.done(Views.object().put("device", name).put("code", code)))
          .withNote(
              "To be paid with it: kabao charge CODE --amount AMOUNT --payee PAYEE",
              "收款：kabao charge 码 --amount 金额 --payee 商户号");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
