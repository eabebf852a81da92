package dev.kabao.wallet.internal.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.internal.card.BoundCards;
import dev.kabao.wallet.internal.card.CardVault;
import dev.kabao.wallet.internal.collect.PayerDevices;
import dev.kabao.wallet.internal.collect.RequestTexts;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.DeviceBody;
import dev.kabao.wallet.internal.doc.PayerDeviceBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.SessionBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.PaymentIndex;
import dev.kabao.wallet.internal.person.PersonalDoc.How;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.ShownTexts;
import dev.kabao.wallet.internal.session.Sessions;
import java.util.List;

/**
 * The one table of what tells of a person, beside the wallet's own document: what is sealed in
 * which document, what is exported, and what is left when it is destroyed. Rotation of data keys,
 * erasure and export all go by it. Whoever adds a document with something personal in it adds a row
 * here; {@code PersonalDocsTest} finds bytes that are in none.
 */
public final class PersonalDocs {
  private final Platform platform;
  private final CardVault cards;
  private final RequestTexts texts;
  private final Opener opener;

  /** The table for one platform. */
  public PersonalDocs(Platform platform) {
    this.platform = platform;
    this.cards = new CardVault(platform);
    this.texts = new RequestTexts(platform);
    this.opener = new Opener(platform);
  }

  /** All rows. */
  public List<PersonalDoc<?>> all() {
    return List.of(
        cards(),
        bindings(),
        payments(),
        refunds(),
        requests(),
        sessions(),
        devices(),
        payerDevices(),
        security());
  }

  PersonalDoc<CardBody> cards() {
    return new PersonalDoc<>(
        CardBody.class,
        "cards",
        How.WALK,
        CardBody::wallet,
        List.of(
            new SealedField<>(
                "sealed", CardVault.CARD_FIELD, CardBody::sealed, CardBody::withSealed)),
        List.of("number", "revokeOrder"),
        (card, out) -> out.put("card", cards.display(card).toString()),
        CardBody::erased,
        card -> BoundCards.index(card.body()));
  }

  PersonalDoc<BindingBody> bindings() {
    return new PersonalDoc<>(
        BindingBody.class,
        "bindings",
        How.WALK,
        BindingBody::wallet,
        List.of(
            new SealedField<>(
                "sealed", CardVault.BINDING_FIELD, BindingBody::sealed, BindingBody::withSealed)),
        List.of("number", "answers"),
        (binding, out) -> {
          CardVault.BindingView view = cards.binding(binding);
          out.put("card", view.display().toString());
          out.put("phone", view.maskedPhone());
          out.put("name", view.maskedName());
        },
        BindingBody::erased,
        binding -> Asking.index(binding.body().askAt()));
  }

  PersonalDoc<PaymentBody> payments() {
    return new PersonalDoc<>(
        PaymentBody.class,
        "payments",
        How.STREAM,
        PaymentBody::wallet,
        List.of(),
        List.of("claim"),
        PersonalDocs::nothing,
        body -> body.claim() == null ? body : body.erased(),
        payment -> PaymentIndex.of(payment.id(), payment.body()));
  }

  PersonalDoc<RefundBody> refunds() {
    return new PersonalDoc<>(
        RefundBody.class,
        "refunds",
        How.STREAM_OF_PAYMENT,
        RefundBody::wallet,
        List.of(),
        List.of(),
        PersonalDocs::nothing,
        body -> body,
        refund -> PaymentIndex.of(refund.body()));
  }

  private PersonalDoc<RequestBody> requests() {
    return new PersonalDoc<>(
        RequestBody.class,
        "payment-requests",
        How.STREAM,
        RequestBody::wallet,
        List.of(
            new SealedField<>(
                "shown",
                RequestTexts.FIELD,
                body -> body.wallet() == null ? null : body.shown(),
                RequestBody::withShown)),
        List.of(),
        (request, out) -> {
          ShownTexts shown = texts.read(request);
          out.put("name", shown.name());
          out.put("memo", shown.memo());
        },
        body -> body.withShown(new byte[0]),
        request -> List.of());
  }

  private PersonalDoc<SessionBody> sessions() {
    return new PersonalDoc<>(
        SessionBody.class,
        "sessions",
        How.STREAM,
        SessionBody::wallet,
        List.of(
            new SealedField<>(
                "source", Sessions.SOURCE, SessionBody::source, SessionBody::withSource)),
        List.of(),
        (session, out) ->
            opener
                .text(session.body().wallet(), session, Sessions.SOURCE, session.body().source())
                .ifPresent(text -> out.put("source", text)),
        body -> body.withSource(null),
        session -> List.of());
  }

  private PersonalDoc<DeviceBody> devices() {
    return new PersonalDoc<>(
        DeviceBody.class,
        "devices",
        How.STREAM,
        DeviceBody::wallet,
        List.of(new SealedField<>("name", Sessions.NAME, DeviceBody::name, DeviceBody::withName)),
        List.of(),
        (device, out) ->
            opener
                .text(device.body().wallet(), device, Sessions.NAME, device.body().name())
                .ifPresent(text -> out.put("name", text)),
        DeviceBody::erased,
        device -> List.of());
  }

  private PersonalDoc<PayerDeviceBody> payerDevices() {
    return new PersonalDoc<>(
        PayerDeviceBody.class,
        "payer-code-devices",
        How.WALK,
        PayerDeviceBody::wallet,
        List.of(),
        List.of("enrolment", "handle", "usedStep"),
        PersonalDocs::nothing,
        body -> body.erased(platform.clock().millis()),
        device -> PayerDevices.keys(device.body()));
  }

  private PersonalDoc<SecurityBody> security() {
    return new PersonalDoc<>(
        SecurityBody.class,
        "security",
        How.SAME_ID,
        body -> null,
        List.of(),
        List.of("password", "pin"),
        PersonalDocs::nothing,
        SecurityBody::erased,
        security -> List.of());
  }

  /** Nothing is sealed in it. */
  private static void nothing(Stored<?> stored, ObjectNode out) {}
}
