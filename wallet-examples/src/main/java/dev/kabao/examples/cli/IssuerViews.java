package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.cardholder.CardRecognition;
import dev.kabao.wallet.spi.issuer.CardProduct;
import dev.kabao.wallet.spi.issuer.IssuerProfile;

/** Issuers and what card numbers tell, as the command prints them. */
final class IssuerViews {
  private IssuerViews() {}

  static ObjectNode issuer(IssuerProfile profile) {
    ObjectNode view = Views.object();
    view.put("code", profile.code());
    Views.text(view, "name", profile.name());
    profile.unionBankNumber().ifPresent(number -> view.put("unionBankNumber", number));
    view.put("hotline", profile.hotline());
    view.put("finalitySeconds", profile.finalityWindow().toSeconds());
    ArrayNode capabilities = view.putArray("capabilities");
    profile.capabilities().stream().sorted().forEach(can -> capabilities.add(Words.of(can)));
    ArrayNode products = view.putArray("products");
    profile.products().forEach(product -> products.add(product(product)));
    return view;
  }

  private static ObjectNode product(CardProduct product) {
    ObjectNode view = Views.object();
    view.put("code", product.code());
    Views.text(view, "name", product.name());
    view.put("kind", Words.of(product.kind()));
    product.accountClass().ifPresent(number -> view.put("accountClass", number));
    Views.text(view, "fees", product.fees());
    product.perPayment().ifPresent(most -> view.put("perPayment", Views.number(most)));
    product.perDay().ifPresent(most -> view.put("perDay", Views.number(most)));
    return view;
  }

  static ObjectNode recognition(CardRecognition recognition) {
    ObjectNode view = Views.object();
    recognition
        .issuer()
        .ifPresent(
            issuer -> {
              view.put("issuer", issuer.code());
              Views.text(view, "name", issuer.name());
            });
    recognition.kind().ifPresent(kind -> view.put("kind", Words.of(kind)));
    ArrayNode schemes = view.putArray("schemes");
    recognition.schemes().forEach(scheme -> schemes.add(Words.of(scheme)));
    ArrayNode lengths = view.putArray("lengths");
    recognition.lengths().forEach(lengths::add);
    view.put("complete", recognition.complete());
    view.put("ambiguous", recognition.ambiguous());
    return view;
  }
}
