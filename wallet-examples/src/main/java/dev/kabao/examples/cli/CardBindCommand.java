package dev.kabao.examples.cli;

import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.cardholder.IdDocumentType;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bind",
    description = {
      "Start binding a card: the bank checks the details and sends a code.",
      "Give '-' for a value to have it read as a line from standard input, in the order"
          + " number, name, id, phone, expiry, cvn."
    })
final class CardBindCommand implements Action {
  @Option(names = "--number", paramLabel = "NUMBER", description = "the number on the card")
  private @Nullable String number;

  @Option(names = "--name", paramLabel = "NAME", description = "the holder's name as on the ID")
  private @Nullable String name;

  @Option(names = "--id", paramLabel = "ID", description = "the number of the ID document")
  private @Nullable String idNumber;

  @Option(
      names = "--id-type",
      paramLabel = "TYPE",
      description = "the document, such as resident-id (default: what the number tells)")
  private @Nullable String idType;

  @Option(names = "--phone", paramLabel = "PHONE", description = "the phone known to the bank")
  private @Nullable String phone;

  @Option(names = "--expiry", paramLabel = "MM/YY", description = "of a credit card")
  private @Nullable String expiry;

  @Option(names = "--cvn", paramLabel = "CVN", description = "of a credit card")
  private @Nullable String cvn;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    Optional<IdDocumentType> type = Optional.ofNullable(idType).map(Inputs::idType);
    try (CardHolderForm form = form(context, type)) {
      return request.onWallet(
          context, (wallet, id) -> Results.binding(wallet.cards().start(id, form)));
    }
  }

  private CardHolderForm form(Context context, Optional<IdDocumentType> type) throws IOException {
    CardHolderForm.Builder form = CardHolderForm.builder();
    if (number != null) {
      form.cardNumber(context.value("--number", number));
    }
    if (name != null) {
      form.name(context.value("--name", name));
    }
    if (idNumber != null) {
      form.idNumber(context.value("--id", idNumber));
    }
    if (phone != null) {
      form.phone(context.value("--phone", phone));
    }
    if (expiry != null) {
      form.expiry(context.value("--expiry", expiry));
    }
    if (cvn != null) {
      form.verificationNumber(context.value("--cvn", cvn));
    }
    type.ifPresent(form::idDocumentType);
    return form.build();
  }
}
