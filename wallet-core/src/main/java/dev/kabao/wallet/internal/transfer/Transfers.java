package dev.kabao.wallet.internal.transfer;

import dev.kabao.wallet.cardholder.PayoutCard;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.payment.Amounts;
import dev.kabao.wallet.internal.payment.Captures;
import dev.kabao.wallet.internal.payment.Payer;
import dev.kabao.wallet.internal.payment.PaymentViews;
import dev.kabao.wallet.internal.payment.Plans;
import dev.kabao.wallet.internal.payment.Spending;
import dev.kabao.wallet.internal.payment.Starter;
import dev.kabao.wallet.internal.payment.Waiting;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.Recipients;
import dev.kabao.wallet.internal.platform.Tokens;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.issuer.IssuerProfile.Capability;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.transfer.CardTransfer;
import dev.kabao.wallet.transfer.ClaimResult;
import dev.kabao.wallet.transfer.Claimable;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferRefusal;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.transfer.TransferService;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The transfers of one wallet. */
public final class Transfers implements TransferService {
  private static final String PURPOSE = "transfer-offer";
  private static final Duration OFFER_VALIDITY = Duration.ofMinutes(10);

  /** How long money waits for a person without a wallet before it goes back. */
  private static final Duration CLAIM_VALIDITY = Duration.ofDays(1);

  /**
   * What an offer names: payer, which kind of payee, the payee's wallet or phone's blind index,
   * currency, minor units; and last the payment that it may become, so that it becomes one only.
   */
  private static final int FIELDS = 6;

  private static final int PAYMENT = 5;

  private static final String TO_WALLET = "wallet";
  private static final String TO_PHONE = "phone";

  private final Platform platform;
  private final WalletDocs wallets;
  private final Tokens tokens;
  private final Starter starter;
  private final Plans plans;
  private final Captures captures;
  private final Waiting waiting;
  private final Payer payer;
  private final WalletId wallet;

  /** The transfers of {@code payer}'s wallet. */
  public Transfers(Platform platform, Payer payer) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
    this.tokens = new Tokens(platform);
    this.starter = new Starter(platform);
    this.plans = new Plans(platform);
    this.captures = new Captures(platform);
    this.waiting = new Waiting(platform);
    this.payer = payer;
    this.wallet = payer.wallet();
  }

  @Override
  public TransferPreview preview(Recipient to, Money amount) {
    payer.acting().require();
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("An amount to move is above zero, not " + amount + ".");
    }
    Amounts.minorUnits(amount);
    Recipients.Found found = new Recipients(platform).find(to);
    if (found instanceof Recipients.Found.Holder holder) {
      return offer(holder.wallet(), amount);
    }
    if (found instanceof Recipients.Found.Stranger stranger) {
      return offer(TO_PHONE, stranger.phone(), amount, Optional.empty());
    }
    return new TransferPreview.Refused(
        found instanceof Recipients.Found.NoPhone
            ? TransferRefusal.PHONE_INVALID
            : TransferRefusal.NO_SUCH_WALLET);
  }

  @Override
  public TransferResult confirm(RequestId requestId, String token, Funding funding) {
    payer.acting().require();
    Objects.requireNonNull(requestId, "requestId");
    Tokens.Opened opened = tokens.open(PURPOSE, token);
    if (opened instanceof Tokens.Opened.NotGenuine) {
      return new TransferResult.Refused(TransferRefusal.OFFER_NOT_GENUINE);
    }
    boolean late = opened instanceof Tokens.Opened.Expired;
    List<String> fields =
        opened instanceof Tokens.Opened.Valid valid
            ? valid.fields()
            : ((Tokens.Opened.Expired) opened).fields();
    if (fields.size() != FIELDS || !fields.get(0).equals(wallet.toString())) {
      return new TransferResult.Refused(TransferRefusal.OFFER_NOT_GENUINE);
    }
    RequestClaim claim = claim(requestId, fields, funding);
    // Who asks again with the same id gets the first answer, however late.
    if (late && platform.store().findClaim(claim.key()).isEmpty()) {
      return new TransferResult.Refused(TransferRefusal.OFFER_EXPIRED);
    }
    Money amount = Money.ofMinor(CurrencyUnit.of(fields.get(3)), Long.parseLong(fields.get(4)));
    Spending spending =
        fields.get(1).equals(TO_WALLET)
            ? Spending.transfer(amount, funding, WalletId.parse(fields.get(2)).value())
            : Spending.toBeClaimed(
                amount, funding, HexFormat.of().parseHex(fields.get(2)), CLAIM_VALIDITY.toMillis());
    return starter
        .spendOffered(claim, spending, payer)
        .<TransferResult>map(TransferResult.Started::new)
        .orElse(new TransferResult.Refused(TransferRefusal.OFFER_USED));
  }

  @Override
  public List<Claimable> claimable() {
    payer.acting().require();
    Stored<WalletBody> own = platform.get(WalletBody.class, wallet.value());
    return waiting.of(wallets.phoneIndexOf(own)).stream().map(this::claimable).toList();
  }

  @Override
  public ClaimResult claim(RequestId requestId, PaymentId transfer) {
    payer.acting().require();
    Objects.requireNonNull(requestId, "requestId");
    Stored<WalletBody> own = platform.get(WalletBody.class, wallet.value());
    waiting.requireMeantFor(transfer, wallet, wallets.phoneIndexOf(own));
    RequestClaim claim =
        Requests.claim(
            wallet.value(), requestId, bytes("claim|" + transfer), platform.ids().next());
    if (captures.claim(claim, transfer.value(), wallet) instanceof StepResult.Refused refused) {
      return new ClaimResult.Refused(refused.refusal());
    }
    // The receipt is that of whichever call carried the request out.
    UUID receipt = platform.store().findClaim(claim.key()).orElseThrow().subject();
    return new ClaimResult.Claimed(
        PaymentViews.payment(receipt, platform.get(PaymentBody.class, receipt).body()));
  }

  @Override
  public TransferResult toCard(RequestId requestId, CardTransfer transfer) {
    payer.acting().require();
    Objects.requireNonNull(requestId, "requestId");
    PayoutCard.Check check = PayoutCard.read(transfer.number(), transfer.name());
    if (check instanceof PayoutCard.Check.Invalid invalid) {
      return new TransferResult.Refused(
          invalid.problem() == PayoutCard.Problem.NUMBER
              ? TransferRefusal.CARD_INVALID
              : TransferRefusal.NAME_INVALID);
    }
    try (PayoutCard card = ((PayoutCard.Check.Valid) check).card()) {
      RequestClaim claim = claim(requestId, card, transfer.amount());
      // What was sent before keeps its answer, whatever cards, issuers and fees there are by now.
      return starter
          .earlier(claim, payer.to(new CreditTarget.Card(card.number(), card.name())))
          .<TransferResult>map(TransferResult.Started::new)
          .orElseGet(() -> toCard(claim, card, transfer.amount()));
    }
  }

  private TransferResult toCard(RequestClaim claim, PayoutCard card, Money amount) {
    if (!card.isPossible(platform.bins())) {
      return new TransferResult.Refused(TransferRefusal.CARD_INVALID);
    }
    Optional<String> issuer = issuerFor(card);
    if (issuer.isEmpty()) {
      return new TransferResult.Refused(TransferRefusal.CARD_NOT_SERVED);
    }
    return new TransferResult.Started(
        starter.toCard(
            claim,
            issuer.get(),
            amount,
            payer.to(new CreditTarget.Card(card.number(), card.name()))));
  }

  /** The card's own issuer, if it pays out; else the first that does. */
  private Optional<String> issuerFor(PayoutCard card) {
    List<String> able =
        platform.issuers().values().stream()
            .filter(issuer -> issuer.profile().capabilities().contains(Capability.CREDIT))
            .map(issuer -> issuer.profile().code())
            .sorted()
            .toList();
    return card.issuer(platform.bins()).filter(able::contains).or(() -> able.stream().findFirst());
  }

  private TransferPreview offer(Stored<WalletBody> payee, Money amount) {
    if (payee.id().equals(wallet.value())) {
      return new TransferPreview.Refused(TransferRefusal.SELF);
    }
    return offer(TO_WALLET, new WalletId(payee.id()).toString(), amount, wallets.maskedName(payee));
  }

  private TransferPreview offer(
      String kind, String payee, Money amount, Optional<String> maskedName) {
    Instant until = platform.clock().instant().plus(OFFER_VALIDITY);
    List<String> fields =
        List.of(
            wallet.toString(),
            kind,
            payee,
            amount.getCurrencyUnit().getCode(),
            Long.toString(Amounts.minorUnits(amount)),
            new PaymentId(platform.ids().next()).toString());
    return new TransferPreview.Offer(
        tokens.make(PURPOSE, fields, until), maskedName, kind.equals(TO_WALLET), amount, until);
  }

  private Claimable claimable(Stored<PaymentBody> transfer) {
    PaymentBody body = transfer.body();
    return new Claimable(
        new PaymentId(transfer.id()),
        wallets.maskedName(platform.get(WalletBody.class, body.wallet())),
        Money.ofMinor(CurrencyUnit.of(body.currency()), Waiting.amount(body)),
        Instant.ofEpochMilli(body.expiresAt()));
  }

  private RequestClaim claim(RequestId requestId, List<String> fields, Funding funding) {
    // Whoever repeats a request after another look asks for the same, though not of this payment.
    String asked = String.join("|", fields.subList(0, PAYMENT));
    String content = "transfer|" + asked + '|' + plans.text(funding);
    UUID payment = PaymentId.parse(fields.get(PAYMENT)).value();
    return Requests.claim(wallet.value(), requestId, bytes(content), payment);
  }

  /** The content holds a card number and a name, so it is hashed with the vault's key. */
  private RequestClaim claim(RequestId requestId, PayoutCard card, Money amount) {
    String tail = '|' + amount.getCurrencyUnit().getCode() + '|' + Amounts.minorUnits(amount);
    try (Secret content = joined(card.number(), card.name(), tail)) {
      return Requests.claim(
          wallet.value(),
          requestId,
          platform.vault().blindIndex("card-transfer", content),
          platform.ids().next());
    }
  }

  /** A number, a name and what follows them, in characters that are wiped. */
  private static Secret joined(Secret number, Secret name, String tail) {
    char[] text = new char[number.length() + 1 + name.length() + tail.length()];
    try {
      CharBuffer buffer = CharBuffer.wrap(text);
      number.read(buffer::put);
      buffer.put('|');
      name.read(buffer::put);
      buffer.put(tail);
      return Secret.of(text);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
