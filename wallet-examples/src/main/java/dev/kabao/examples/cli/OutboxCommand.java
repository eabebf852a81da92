package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.cardholder.PhoneCheck;
import dev.kabao.wallet.cardholder.Phones;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "outbox",
    description = {
      "The messages that the wallet sent to a phone, the newest first: codes and notices.",
      "Stands in for the phone. Kept sealed in the home; the bank's own messages are in kabao bank"
          + " inbox."
    })
final class OutboxCommand implements Action {
  @Mixin private PhoneOption phone;

  @Override
  public Answer run(Context context) throws IOException {
    String typed = phone.read(context);
    if (Phones.check(typed) instanceof PhoneCheck.Invalid invalid) {
      return Results.invalid(List.of(invalid.problem()));
    }
    try (Session session = Session.open(context);
        Secret e164 = ((PhoneCheck.Valid) Phones.check(typed)).e164()) {
      Outbox outbox = new Outbox(context.home().outbox(), session.vault(), Clock.systemUTC());
      return answer(outbox.messages(), Reveal.text(e164), context);
    }
  }

  private static Answer answer(JsonNode messages, String phone, Context context) {
    ObjectNode body = Views.object();
    ArrayNode list = body.putArray("messages");
    for (JsonNode message : messages) {
      if (message.path("phone").asText().equals(phone)) {
        list.add(view(message, context.json()));
      }
    }
    return Answer.done(body);
  }

  private static ObjectNode view(JsonNode message, boolean json) {
    ObjectNode view = Views.object();
    view.put("at", Times.text(Instant.parse(message.path("at").asText())));
    view.put("kind", message.path("kind").asText());
    String code = message.path("code").asText();
    view.put("text", message.path("text").asText().replace("{code}", code));
    view.put("textZh", message.path("textZh").asText().replace("{code}", code));
    if (json && !code.isEmpty()) {
      view.put("code", code);
    }
    return view;
  }
}
