package dev.kabao.wallet.internal.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.internal.account.Notices;
import dev.kabao.wallet.internal.bill.AutopayRuns;
import dev.kabao.wallet.internal.bill.BillDocs;
import dev.kabao.wallet.internal.bill.BillerAccounts;
import dev.kabao.wallet.internal.bill.BillerNumbers;
import dev.kabao.wallet.internal.card.BoundCards;
import dev.kabao.wallet.internal.card.CardVault;
import dev.kabao.wallet.internal.card.StatementCursors;
import dev.kabao.wallet.internal.category.Corrections;
import dev.kabao.wallet.internal.collect.PayerDevices;
import dev.kabao.wallet.internal.collect.RequestTexts;
import dev.kabao.wallet.internal.coupon.CouponIndex;
import dev.kabao.wallet.internal.doc.AutopayBody;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillerAccountBody;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.doc.BudgetsBody;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.CardStatementsBody;
import dev.kabao.wallet.internal.doc.CorrectionsBody;
import dev.kabao.wallet.internal.doc.CounterpartyBody;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.DeviceBody;
import dev.kabao.wallet.internal.doc.FactorsBody;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.doc.KnownPayeeBody;
import dev.kabao.wallet.internal.doc.LotsBody;
import dev.kabao.wallet.internal.doc.PayerDeviceBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.PhoneChangeBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.SessionBody;
import dev.kabao.wallet.internal.doc.StepUpBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.factor.FactorFields;
import dev.kabao.wallet.internal.insight.Counterparties;
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
        security(),
        factors(),
        phoneChanges(),
        stepUps(),
        knownPayees(),
        corrections(),
        coupons(),
        counterparties(),
        budgets(),
        points(),
        bills(),
        cardStatements(),
        billerAccounts(),
        autopays());
  }

  /**
   * The rows on whose versions bills are written. They are erased ahead of all others: a bill that
   * is on its way then is kept before, and found, or never.
   */
  List<PersonalDoc<?>> ahead() {
    return List.of(cardStatements(), billerAccounts(), autopays());
  }

  PersonalDoc<CardBody> cards() {
    return new PersonalDoc<>(
        CardBody.class,
        "cards",
        How.WALK,
        stored -> stored.body().wallet(),
        List.of(
            SealedField.of("sealed", CardVault.CARD_FIELD, CardBody::sealed, CardBody::withSealed),
            SealedField.of(
                "loss.lastFour",
                CardVault.REPLACEMENT_FIELD,
                CardBody::replacementDigits,
                CardBody::withReplacementDigits)),
        List.of("number", "revokeOrder", "loss.report", "loss.replacement"),
        (card, out) -> {
          out.put("card", cards.display(card).toString());
          byte[] digits = card.body().replacementDigits();
          if (digits != null) {
            out.put(
                "replacementLastFour", cards.replacement(card.body().wallet(), card.id(), digits));
          }
        },
        CardBody::erased,
        card -> BoundCards.index(card.body()));
  }

  PersonalDoc<BindingBody> bindings() {
    return new PersonalDoc<>(
        BindingBody.class,
        "bindings",
        How.WALK,
        stored -> stored.body().wallet(),
        List.of(
            SealedField.of(
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
        stored -> stored.body().wallet(),
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
        stored -> stored.body().wallet(),
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
        stored -> stored.body().wallet(),
        List.of(
            SealedField.of(
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
        stored -> stored.body().wallet(),
        List.of(
            SealedField.of(
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
        stored -> stored.body().wallet(),
        List.of(SealedField.of("name", Sessions.NAME, DeviceBody::name, DeviceBody::withName)),
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
        stored -> stored.body().wallet(),
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
        Stored::id,
        List.of(),
        List.of("password", "pin"),
        PersonalDocs::nothing,
        SecurityBody::erased,
        security -> List.of());
  }

  private PersonalDoc<FactorsBody> factors() {
    return new PersonalDoc<>(
        FactorsBody.class,
        "factors",
        How.SAME_ID,
        Stored::id,
        List.of(
            new SealedField<>("items.name", (document, change) -> renamed(document.body(), change)),
            new SealedField<>(
                "items.secret", (document, change) -> resealed(document.body(), change))),
        List.of("items.lookup", "items.last", "items.counter", "items.spent"),
        (factors, out) -> {
          List<Item> items = factors.body().items();
          for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String name = opener.text(factors.id(), FactorFields.name(item.id()), item.name());
            ((ObjectNode) out.withArray("items").get(i)).put("name", name);
          }
        },
        // An erased person's passkey is not even looked up.
        body -> body.only(List.of()),
        factors -> FactorFields.index(factors.body()));
  }

  private static FactorsBody renamed(FactorsBody body, SealedField.Change change) {
    return body.only(
        body.items().stream()
            .map(item -> item.named(change.of(FactorFields.name(item.id()), item.name())))
            .toList());
  }

  private static FactorsBody resealed(FactorsBody body, SealedField.Change change) {
    return body.only(
        body.items().stream()
            .map(
                item ->
                    item.withSecret(
                        change.of(FactorFields.secret(item.id(), item.kind()), item.secret())))
            .toList());
  }

  private PersonalDoc<PhoneChangeBody> phoneChanges() {
    return new PersonalDoc<>(
        PhoneChangeBody.class,
        "phone-changes",
        How.STREAM,
        stored -> stored.body().wallet(),
        List.of(
            SealedField.of(
                "before",
                Notices.PHONE_BEFORE,
                PhoneChangeBody::before,
                PhoneChangeBody::withBefore)),
        List.of(),
        (change, out) ->
            opener
                .text(change.body().wallet(), change, Notices.PHONE_BEFORE, change.body().before())
                .ifPresent(text -> out.put("before", text)),
        body -> body.withBefore(new byte[0]),
        change -> List.of());
  }

  private PersonalDoc<StepUpBody> stepUps() {
    return new PersonalDoc<>(
        StepUpBody.class,
        "step-ups",
        How.STREAM,
        stored -> stored.body().wallet(),
        List.of(),
        List.of(),
        PersonalDocs::nothing,
        StepUpBody::erased,
        stepUp -> List.of());
  }

  private PersonalDoc<KnownPayeeBody> knownPayees() {
    return new PersonalDoc<>(
        KnownPayeeBody.class,
        "known-payees",
        How.STREAM,
        stored -> stored.body().wallet(),
        List.of(),
        // The payee's, not the person's.
        List.of("account"),
        PersonalDocs::nothing,
        KnownPayeeBody::erased,
        payee -> List.of());
  }

  private PersonalDoc<BudgetsBody> budgets() {
    return new PersonalDoc<>(
        BudgetsBody.class,
        "budgets",
        How.SAME_ID,
        Stored::id,
        List.of(),
        List.of(),
        PersonalDocs::nothing,
        body -> body.with(List.of()),
        budgets -> List.of());
  }

  private PersonalDoc<CounterpartyBody> counterparties() {
    return new PersonalDoc<>(
        CounterpartyBody.class,
        "counterparties",
        How.STREAM,
        stored -> stored.body().wallet(),
        List.of(
            SealedField.of(
                "name", Counterparties.FIELD, CounterpartyBody::name, CounterpartyBody::withName)),
        List.of(),
        (other, out) ->
            opener
                .text(other.body().wallet(), other, Counterparties.FIELD, other.body().name())
                .ifPresent(text -> out.put("name", text)),
        body -> body.withName(new byte[0]),
        other -> List.of());
  }

  private PersonalDoc<CorrectionsBody> corrections() {
    return new PersonalDoc<>(
        CorrectionsBody.class,
        "category-corrections",
        How.SAME_ID,
        Stored::id,
        List.of(
            SealedField.of(
                "sealed", Corrections.FIELD, CorrectionsBody::sealed, CorrectionsBody::withSealed)),
        List.of(),
        (said, out) -> out.put("said", Corrections.text(platform, said)),
        body -> body.withSealed(new byte[0]),
        said -> List.of());
  }

  private PersonalDoc<CouponBody> coupons() {
    return new PersonalDoc<>(
        CouponBody.class,
        "coupons",
        How.STREAM,
        stored -> stored.body().wallet(),
        List.of(),
        List.of("sweepAt"),
        PersonalDocs::nothing,
        body -> body,
        coupon -> CouponIndex.of(coupon.body()));
  }

  private PersonalDoc<LotsBody> points() {
    return new PersonalDoc<>(
        LotsBody.class,
        "points",
        How.STREAM,
        stored -> stored.body().wallet(),
        List.of(),
        List.of(),
        PersonalDocs::nothing,
        // They were given up with the wallet.
        body -> body,
        points -> Asking.index(points.body().sweepAt()));
  }

  private PersonalDoc<BillBody> bills() {
    return new PersonalDoc<>(
        BillBody.class,
        "bills",
        How.LISTED,
        stored -> stored.body().wallet(),
        List.of(SealedField.of("texts", BillDocs.TEXTS, BillBody::texts, BillBody::withTexts)),
        List.of(),
        (bill, out) -> out.put("says", BillDocs.text(platform, bill)),
        BillBody::erased,
        bill -> BillDocs.index(bill.id(), bill.body()));
  }

  private PersonalDoc<CardStatementsBody> cardStatements() {
    return new PersonalDoc<>(
        CardStatementsBody.class,
        "card-statements",
        How.STREAM,
        stored -> stored.body().wallet(),
        List.of(),
        // The issuer's words for where to go on.
        List.of("next", "last"),
        PersonalDocs::nothing,
        CardStatementsBody::erased,
        cursor -> StatementCursors.index(cursor.body()));
  }

  private PersonalDoc<BillerAccountBody> billerAccounts() {
    return new PersonalDoc<>(
        BillerAccountBody.class,
        "biller-accounts",
        How.STREAM,
        stored -> stored.body().wallet(),
        List.of(
            SealedField.of(
                "sealed",
                BillerNumbers.FIELD,
                BillerAccountBody::sealed,
                BillerAccountBody::withSealed)),
        List.of(),
        (account, out) -> out.put("numberAndLabel", BillerNumbers.text(platform, account)),
        BillerAccountBody::erased,
        account -> BillerAccounts.index(account.body()));
  }

  private PersonalDoc<AutopayBody> autopays() {
    return new PersonalDoc<>(
        AutopayBody.class,
        "autopays",
        How.STREAM,
        stored -> stored.body().wallet(),
        List.of(),
        List.of(),
        PersonalDocs::nothing,
        AutopayBody::erased,
        autopay -> AutopayRuns.index(autopay.body()));
  }

  /** Nothing is sealed in it. */
  private static void nothing(Stored<?> stored, ObjectNode out) {}
}
